package org.almoner.hl7.log;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.almoner.hl7.mapping.Senders;
import org.almoner.hl7.mapping.Unmapped;
import org.almoner.hl7.message.ErrorCode;
import org.almoner.hl7.message.Problem;
import org.almoner.hl7.message.Wait;
import org.almoner.platform.Actor;
import org.almoner.platform.Actors;
import org.almoner.platform.NotFound;
import org.almoner.platform.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Applies a stored message again, in earnest or to see what it would change. */
@Component
public class Retry {
  private static final Logger log = LoggerFactory.getLogger(Retry.class);

  private final TransactionTemplate transaction;
  private final Parked parked;
  private final Journal journal;
  private final Handler handler;
  private final Senders senders;
  private final Unmapped unmapped;
  private final Pulse pulse;

  Retry(
      TransactionTemplate transaction,
      Parked parked,
      Journal journal,
      Handler handler,
      Senders senders,
      Unmapped unmapped,
      Pulse pulse) {
    this.transaction = transaction;
    this.parked = parked;
    this.journal = journal;
    this.handler = handler;
    this.senders = senders;
    this.unmapped = unmapped;
    this.pulse = pulse;
  }

  /**
   * What a message would change.
   *
   * @param problem why it would not be applied, null when it would
   */
  public record DryRun(java.util.List<Change> changes, @Nullable Problem problem, long micros) {}

  /**
   * Applies a parked or refused message.
   *
   * @param patient whom a person chose, null when nobody did
   * @return keys of what it brought; empty when it still waits
   */
  public Set<String> now(UUID message, @Nullable UUID patient) {
    var arrival = arrival(message);
    try {
      return again(hints -> transaction.execute(s -> attempt(arrival, patient, hints)));
    } catch (RuntimeException e) {
      var verdict = Verdict.of(problem(arrival, e), arrival.sender().parkedAnswer());
      transaction.executeWithoutResult(s -> waitsOn(arrival, verdict));
      return Set.of();
    } finally {
      pulse.beat();
    }
  }

  /** As when it came, in the name of its sender. */
  Set<String> byItself(UUID message) {
    var sender = Actor.system(arrival(message).sender().actor());
    return Actors.as(sender, () -> now(message, null));
  }

  private static <T> T again(Function<Set<String>, @Nullable T> attempt) {
    var hints = new HashSet<String>();
    while (true) {
      try {
        return Objects.requireNonNull(attempt.apply(hints));
      } catch (TryAgain e) {
        if (!hints.add(e.hint())) throw e;
      }
    }
  }

  private Set<String> attempt(Arrival arrival, @Nullable UUID patient, Set<String> hints) {
    journal.lock(arrival.locks());
    if (!parked.hold(arrival.id())) return Set.of();
    var inbound = new Inbound(arrival, patient, hints);
    inOrder(arrival);
    handler.apply(inbound);
    parked.applied(inbound, arrival.micros());
    unmapped.seen(arrival.sender().id(), inbound.unmapped());
    if (handler.supersedes(arrival.message().trigger())) parked.superseded(arrival);
    return inbound.wakes();
  }

  private void inOrder(Arrival arrival) {
    var behind = journal.open(arrival).behind();
    if (behind == null || !handler.keepsOrder(arrival.message().trigger())) return;
    throw new Problem.Waits(
        ErrorCode.LOCKED,
        null,
        "An earlier message of this visit is parked; this one is applied after it.",
        Wait.behind(behind));
  }

  private void waitsOn(Arrival arrival, Verdict verdict) {
    boolean anew = parked.stillWaits(arrival.id(), verdict);
    if (anew && verdict.problem() instanceof Problem.Waits waits)
      unmapped.waitedFor(waits.key(), waits.message());
  }

  private static Problem problem(Arrival arrival, RuntimeException e) {
    return switch (e) {
      case Problem.Waits waits -> waits;
      case Problem.Wrong wrong ->
          new Problem.Waits(wrong.code(), wrong.at(), wrong.message(), Wait.PERSON);
      case Refusal refusal ->
          new Problem.Waits(ErrorCode.INTERNAL, null, refusal.message(), Wait.PERSON);
      default -> {
        log.error("HL7 message {} could not be applied", arrival.id(), e);
        yield new Problem.Waits(
            ErrorCode.INTERNAL, null, "Almoner could not apply this message.", Wait.PERSON);
      }
    };
  }

  /** The real work, rolled back. */
  public DryRun dryRun(UUID message, @Nullable UUID patient) {
    var arrival = arrival(message);
    var last = new Inbound[1];
    try {
      again(
          hints -> {
            last[0] = new Inbound(arrival, patient, hints);
            transaction.executeWithoutResult(s -> rolledBack(s, last[0]));
            return true;
          });
      return new DryRun(last[0].changes(), null, arrival.micros());
    } catch (RuntimeException e) {
      return new DryRun(last[0].changes(), problem(arrival, e), arrival.micros());
    }
  }

  private void rolledBack(TransactionStatus status, Inbound inbound) {
    status.setRollbackOnly();
    journal.lock(inbound.arrival().locks());
    handler.apply(inbound);
  }

  private Arrival arrival(UUID message) {
    var stored = parked.find(message).orElseThrow(() -> new NotFound("The message"));
    return Arrival.of(stored.id(), stored.raw(), stored.remote(), stored.receivedAt(), senders);
  }
}
