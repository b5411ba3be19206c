package org.almoner.hl7.log;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.almoner.hl7.mapping.Unmapped;
import org.almoner.hl7.message.ErrorCode;
import org.almoner.hl7.message.Problem;
import org.almoner.hl7.message.Wait;
import org.almoner.platform.Refusal;
import org.almoner.platform.StaleEdit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One message, one transaction: locks, exactly-once check, what the message asks for, its line in
 * the log. When it cannot be applied all that is rolled back and only the line is written.
 */
@Component
class Work {
  private static final Logger log = LoggerFactory.getLogger(Work.class);
  private static final int TRIES = 8;

  private final TransactionTemplate transaction;
  private final Journal journal;
  private final Handler handler;
  private final Unmapped unmapped;
  private final Answers answers;
  private final Parked parked;

  Work(
      TransactionTemplate transaction,
      Journal journal,
      Handler handler,
      Unmapped unmapped,
      Answers answers,
      Parked parked) {
    this.transaction = transaction;
    this.journal = journal;
    this.handler = handler;
    this.unmapped = unmapped;
    this.answers = answers;
    this.parked = parked;
  }

  /**
   * @param acks what to send, in this order
   * @param wakes keys that parked messages wait for; empty when none wait
   */
  record Done(List<String> acks, Set<String> wakes) {}

  /** Somebody else works on this patient: begin again and wait. */
  private static final class Contended extends RuntimeException {
    Contended() {
      super(null, null, false, false);
    }
  }

  Done apply(Arrival arrival) {
    return settle(arrival, null);
  }

  Done refused(Arrival arrival, Problem.Wrong problem) {
    return settle(arrival, problem);
  }

  /** What did not arrive whole leaves its control id free for the whole message. */
  Done notWhole(Arrival arrival, Problem.Wrong problem) {
    var verdict = Verdict.of(problem, "AE");
    var acks = answers.to(arrival, verdict);
    transaction.executeWithoutResult(
        s ->
            journal.unremembered(
                arrival, verdict, String.join("", acks), new Inbound(arrival, null, Set.of())));
    return new Done(acks, Set.of());
  }

  Done ignored(Arrival arrival) {
    transaction.executeWithoutResult(
        s ->
            journal.unremembered(
                arrival, Verdict.ignored(), "", new Inbound(arrival, null, Set.of())));
    return new Done(List.of(), Set.of());
  }

  private Done settle(Arrival arrival, @Nullable Problem first) {
    var problem = first;
    boolean wait = false;
    var hints = new HashSet<String>();
    for (int tries = 1; ; tries++) {
      var known = problem;
      boolean waiting = wait;
      try {
        return java.util.Objects.requireNonNull(
            transaction.execute(s -> once(arrival, known, waiting, hints)));
      } catch (Contended e) {
        wait = true;
      } catch (ConcurrencyFailureException | DuplicateKeyException | StaleEdit e) {
        wait = true;
        if (tries >= TRIES) problem = busy();
      } catch (TryAgain e) {
        if (!hints.add(e.hint())) problem = busy();
      } catch (Problem e) {
        problem = e;
      } catch (Refusal e) {
        problem = new Problem.Wrong(ErrorCode.INTERNAL, null, e.message());
      } catch (RuntimeException e) {
        if (known != null || unreachable(e)) return notStored(arrival, e);
        problem = broken(arrival, e);
      }
    }
  }

  private Done once(Arrival arrival, @Nullable Problem problem, boolean wait, Set<String> hints) {
    if (wait) journal.lock(arrival.locks());
    var opened = journal.open(arrival);
    if (!opened.locked()) throw new Contended();
    if (opened.digest() != null) return again(arrival, opened);
    var inbound = new Inbound(arrival, null, hints);
    if (problem == null) {
      order(arrival, opened);
      handler.apply(inbound);
    }
    return written(arrival, inbound, verdict(inbound, problem));
  }

  private void order(Arrival arrival, Journal.Opened opened) {
    if (opened.behind() == null || !handler.keepsOrder(arrival.message().trigger())) return;
    throw new Problem.Waits(
        ErrorCode.LOCKED,
        null,
        "An earlier message of this visit is parked; this one is applied after it.",
        Wait.behind(opened.behind()));
  }

  private Verdict verdict(Inbound inbound, @Nullable Problem problem) {
    return problem == null
        ? Verdict.applied(inbound.notes(), handler.reply(inbound))
        : Verdict.of(problem, inbound.sender().parkedAnswer());
  }

  private Done written(Arrival arrival, Inbound inbound, Verdict verdict) {
    var acks = answers.to(arrival, verdict);
    boolean others = journal.first(arrival, verdict, String.join("", acks), inbound);
    unmapped.seen(arrival.sender().id(), inbound.unmapped());
    if (verdict.problem() instanceof Problem.Waits waits)
      unmapped.waitedFor(waits.key(), waits.message());
    if (verdict.outcome() != Outcome.APPLIED || !others) return new Done(acks, Set.of());
    if (handler.supersedes(arrival.message().trigger())) parked.superseded(arrival);
    return new Done(acks, inbound.wakes());
  }

  private Done again(Arrival arrival, Journal.Opened opened) {
    var verdict =
        Journal.same(opened, arrival) ? Repeats.sameBody(opened) : changedBody(arrival, opened);
    var acks = answers.to(arrival, verdict);
    journal.repeated(
        arrival,
        verdict,
        String.join("", acks),
        java.util.Objects.requireNonNull(opened.messageId()));
    return new Done(acks, Set.of());
  }

  private Verdict changedBody(Arrival arrival, Journal.Opened opened) {
    boolean told =
        journal.alreadyTold(arrival.sender(), arrival.message().controlId(), arrival.digest());
    return Repeats.changedBody(told);
  }

  private static Problem busy() {
    return new Problem.Waits(
        ErrorCode.LOCKED, null, "Somebody kept changing this record meanwhile.", Wait.PERSON);
  }

  private static Problem broken(Arrival arrival, RuntimeException e) {
    log.error("HL7 message {} could not be applied; it is parked", arrival.id(), e);
    return new Problem.Waits(
        ErrorCode.INTERNAL,
        null,
        "Almoner could not apply this message. It is kept for a person to look at.",
        Wait.PERSON);
  }

  private static boolean unreachable(RuntimeException e) {
    return e instanceof TransactionException
        || e instanceof DataAccessException
            && e.getMessage() != null
            && e.getMessage().contains("connection");
  }

  private Done notStored(Arrival arrival, RuntimeException e) {
    log.error("HL7 message {} could not be stored", arrival.id(), e);
    var problem =
        new Problem.Wrong(
            ErrorCode.INTERNAL, null, "The message could not be stored. Send it again.");
    return new Done(List.of(answers.reject(arrival, problem)), Set.of());
  }
}
