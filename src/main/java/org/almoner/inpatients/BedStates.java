package org.almoner.inpatients;

import java.time.Instant;
import java.util.UUID;
import org.almoner.inpatients.Refused.BedUnavailable;
import org.almoner.inpatients.Refused.NotPossibleNow;
import org.almoner.inpatients.Refused.WrongTime;
import org.almoner.inpatients.WardEvent.AreaChanged;
import org.almoner.inpatients.WardEvent.BedStateChanged;
import org.almoner.inpatients.ledger.Areas;
import org.almoner.inpatients.ledger.Boards;
import org.almoner.inpatients.ledger.Holds;
import org.almoner.inpatients.ledger.Times;
import org.almoner.inpatients.ledger.Violations;
import org.almoner.organisation.BayId;
import org.almoner.organisation.BedId;
import org.almoner.organisation.WardId;
import org.almoner.organisation.Wards;
import org.almoner.patients.PatientId;
import org.almoner.platform.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What keeps a bed, a bay or a ward from being used, and until when. */
@Service
@Transactional
public class BedStates {
  private final Holds holds;
  private final Areas areas;
  private final Wards wards;
  private final Times times;
  private final Violations violations;
  private final Boards boards;
  private final ApplicationEventPublisher events;

  BedStates(
      Holds holds,
      Areas areas,
      Wards wards,
      Times times,
      Violations violations,
      Boards boards,
      ApplicationEventPublisher events) {
    this.holds = holds;
    this.areas = areas;
    this.wards = wards;
    this.times = times;
    this.violations = violations;
    this.boards = boards;
    this.events = events;
  }

  /**
   * @throws Refused.BedOccupied when a patient is in the bed
   */
  public void close(BedId bed, Instant at, String reason, @Nullable Instant expectedReopening) {
    refuseKept(bed, times.past(at));
    begin(bed, "CLOSED", times.past(at), reason, expectedReopening);
  }

  public void reopen(BedId bed, Instant at, String reason) {
    end(bed, "CLOSED", at, reason);
  }

  public void requestCleaning(BedId bed, Instant at, String reason) {
    begin(bed, "CLEANING", times.past(at), reason, null);
  }

  public void cleaned(BedId bed, Instant at) {
    end(bed, "CLEANING", at, "");
  }

  /** The bed may be used, but somebody must say why. */
  public void compromise(BedId bed, Instant at, String reason, @Nullable Instant expectedEnd) {
    begin(bed, "COMPROMISED", times.past(at), reason, expectedEnd);
  }

  public void repaired(BedId bed, Instant at, String reason) {
    end(bed, "COMPROMISED", at, reason);
  }

  /** Keeps a bed for one patient, also one that is still in use; it lapses by itself. */
  public UUID reserve(
      BedId bed,
      PatientId patient,
      Instant from,
      Instant until,
      @Nullable UUID request,
      String note) {
    if (!until.isAfter(from) || !until.isAfter(times.present()))
      throw new WrongTime("reservation_in_past", "The reservation would end before it begins.");
    keepable(bed, patient, from, until);
    var id =
        violations.translated(
            () -> holds.begin(bed, "RESERVED", from, until, note, until, patient, request, null));
    announce(new BedStateChanged(bed, "RESERVED", true, from, patient, note));
    return id;
  }

  private void keepable(BedId bed, PatientId patient, Instant from, Instant until) {
    holds
        .closedSince(bed, from)
        .ifPresent(
            since -> {
              throw new BedUnavailable("is closed since " + times.words(since), null);
            });
    holds
        .kept(bed, from, until)
        .ifPresent(
            kept -> {
              throw new NotPossibleNow(
                  "bed_reserved",
                  "That bed is kept for %s patient until %s. Choose another bed or another time."
                      .formatted(
                          kept.patient().equals(patient) ? "this" : "another",
                          times.words(kept.until())));
            });
  }

  private void refuseKept(BedId bed, Instant at) {
    holds
        .kept(bed, at, null)
        .ifPresent(
            kept -> {
              throw new NotPossibleNow(
                  "bed_reserved",
                  "That bed is kept for a patient until %s. Release it first, so that another bed is found."
                      .formatted(times.words(kept.until())));
            });
  }

  /** Who lies there stays; nobody follows. */
  public void block(BedId bed, Instant at, String reason, @Nullable Instant expectedEnd) {
    begin(bed, "BLOCKED", times.past(at), reason, expectedEnd);
  }

  public void unblock(BedId bed, Instant at, String reason) {
    end(bed, "BLOCKED", at, reason);
  }

  public void release(BedId bed, Instant at, String reason) {
    end(bed, "RESERVED", at, reason);
  }

  private void begin(
      BedId bed, String kind, Instant at, String reason, @Nullable Instant expectedEnd) {
    if (reason.isBlank() && !kind.equals("CLEANING"))
      throw new InvalidInput("reason", "Give a reason.");
    if (expectedEnd != null && expectedEnd.isBefore(at))
      throw new InvalidInput("until", "The expected end is before the beginning.");
    violations.translated(
        () -> holds.begin(bed, kind, at, null, reason, expectedEnd, null, null, null));
    announce(new BedStateChanged(bed, kind, true, at, null, reason));
  }

  private void end(BedId bed, String kind, Instant at, String reason) {
    var moment = times.past(at);
    if (!holds.end(bed, kind, moment))
      throw new NotPossibleNow(
          "bed_not_held", "That was ended meanwhile. Refresh the board to see the bed as it is.");
    announce(new BedStateChanged(bed, kind, false, moment, null, reason));
  }

  private void announce(BedStateChanged change) {
    events.publishEvent(change);
    boards.changed(wards.bed(change.bed()).ward(), change.bed());
  }

  /** Nobody lies in the bay and nobody comes: its patients must be moved first. */
  public UUID closeBay(BayId bay, Instant at, String reason, @Nullable Instant expectedReopening) {
    return area(wards.bay(bay).ward(), bay, "CLOSED", at, reason, expectedReopening);
  }

  /** Who is in the bay stays, nobody new comes. */
  public UUID blockBay(BayId bay, Instant at, String reason, @Nullable Instant expectedReopening) {
    return area(wards.bay(bay).ward(), bay, "BLOCKED", at, reason, expectedReopening);
  }

  public UUID closeWard(
      WardId ward, Instant at, String reason, @Nullable Instant expectedReopening) {
    return area(ward, null, "CLOSED", at, reason, expectedReopening);
  }

  /** Patients stay and move within the ward; nobody is admitted or transferred to it. */
  public UUID blockWard(
      WardId ward, Instant at, String reason, @Nullable Instant expectedReopening) {
    return area(ward, null, "BLOCKED", at, reason, expectedReopening);
  }

  private UUID area(
      WardId ward,
      @Nullable BayId bay,
      String kind,
      Instant at,
      String reason,
      @Nullable Instant expected) {
    if (reason.isBlank()) throw new InvalidInput("reason", "Give a reason.");
    var moment = times.past(at);
    var id = violations.translated(() -> areas.begin(ward, bay, kind, moment, reason, expected));
    events.publishEvent(new AreaChanged(ward, id, kind, true, moment, reason));
    boards.ward(ward);
    return id;
  }

  /** Opens a ward or bay again that was closed or blocked. */
  public void reopenArea(UUID closure, Instant at, String reason) {
    var moment = times.past(at);
    var area = areas.end(closure, moment);
    events.publishEvent(new AreaChanged(area.ward(), closure, area.kind(), false, moment, reason));
    boards.ward(area.ward());
  }
}
