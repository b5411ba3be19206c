package org.almoner.hl7.log;

import java.util.Map;
import java.util.UUID;
import org.almoner.audit.Audit;
import org.almoner.audit.AuditEntry;
import org.almoner.platform.InvalidInput;
import org.almoner.platform.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What a person does with a message; each step is in the audit. */
@Service
public class Resolving {
  private final Retry retry;
  private final Parked parked;
  private final Parking parking;
  private final MessageLog log;
  private final Audit audit;
  private final TransactionTemplate transaction;

  Resolving(
      Retry retry,
      Parked parked,
      Parking parking,
      MessageLog log,
      Audit audit,
      TransactionTemplate transaction) {
    this.retry = retry;
    this.parked = parked;
    this.parking = parking;
    this.log = log;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** The message still cannot be applied; the console shows why. */
  public static final class StillWaits extends Refusal {
    StillWaits(String reason) {
      super("hl7_still_waits", null, "The message was not applied. " + reason);
    }
  }

  /**
   * Applies a parked or refused message, and then what waited for it.
   *
   * @param patient whom the person chose
   * @throws StillWaits saying what is missing
   */
  public void apply(UUID message, @Nullable UUID patient) {
    note("hl7.message.apply", message, patient, "");
    var brought = retry.now(message, patient);
    if (brought.isEmpty()) throw new StillWaits(log.detail(message).line().reason());
    parking.wake(brought);
  }

  /** It shall never be applied. What waited behind it is tried. */
  public void discard(UUID message, String reason) {
    if (reason.isBlank()) throw new InvalidInput("reason", "Say why it shall not be applied");
    settle("hl7.message.discard", message, "discarded", reason.strip());
    parking.wake(java.util.List.of(org.almoner.hl7.message.Wait.behind(message)));
  }

  /** The note on an applied or refused message was seen; nothing else changes. */
  public void seen(UUID message) {
    var outcome = log.detail(message).line().outcome();
    if (outcome == Outcome.PARKED)
      throw new InvalidInput("reason", "A parked message is applied or discarded, not only seen");
    settle("hl7.message.seen", message, outcome.code(), "");
  }

  private void settle(String action, UUID message, String outcome, String reason) {
    transaction.executeWithoutResult(
        s -> {
          if (!parked.settle(message, outcome, reason))
            throw new InvalidInput("reason", "Somebody else settled this message meanwhile");
          note(action, message, null, reason);
        });
  }

  private void note(String action, UUID message, @Nullable UUID patient, String reason) {
    audit.record(new AuditEntry(action, patient, "message:" + message, reason, Map.of()));
  }
}
