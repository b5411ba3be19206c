package org.almoner.inpatients.ledger;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.almoner.inpatients.BedTaken;
import org.almoner.inpatients.Refused.AlreadyHeld;
import org.almoner.inpatients.Refused.AlreadyInpatient;
import org.almoner.inpatients.Refused.BedOccupied;
import org.almoner.inpatients.Refused.BedOnAnotherWard;
import org.almoner.inpatients.Refused.BedUnavailable;
import org.almoner.inpatients.Refused.NotPossibleNow;
import org.almoner.inpatients.Refused.WardUnavailable;
import org.almoner.platform.Constraints;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** What the database refused, as the refusal that the user reads. */
@Component
public class Violations {
  private final Times times;

  Violations(Times times) {
    this.times = times;
  }

  public <T> T translated(Supplier<T> change) {
    try {
      return change.get();
    } catch (DataAccessException e) {
      throw refusal(e);
    }
  }

  public void translated(Runnable change) {
    translated(
        () -> {
          change.run();
          return true;
        });
  }

  private RuntimeException refusal(DataAccessException e) {
    var constraint = Constraints.violated(e);
    if (constraint == null) return e;
    var detail = Detail.of(e);
    return switch (constraint) {
      case "bed_stay_one_patient_per_bed", "bed_stay_one_open_per_bed" ->
          new BedTaken(detail.id, detail.since, words(detail), e);
      case "bed_stay_not_in_a_held_bed" -> new BedUnavailable(hold(detail), e);
      case "bed_stay_in_a_bed_in_use" -> new BedUnavailable("is no longer in use", e);
      case "ward_stay_on_a_ward_in_use" -> new WardUnavailable("is no longer in use", e);
      case "ward_stay_enters_an_open_ward" -> new WardUnavailable(hold(detail), e);
      case "bed_hold_needs_an_empty_bed" -> new BedOccupied(words(detail), e);
      case "bed_hold_one_of_a_kind", "area_closure_once" -> new AlreadyHeld(constraint, e);
      case "spell_one_at_a_time", "spell_one_open_per_patient" -> new AlreadyInpatient(null, e);
      case "bed_stay_inside_ward_stay" -> new BedOnAnotherWard();
      default -> inTheWay(constraint, e);
    };
  }

  private static RuntimeException inTheWay(String constraint, DataAccessException e) {
    return switch (constraint) {
      case "transfer_request_one_at_a_time" ->
          new NotPossibleNow(
              constraint,
              "A transfer is already requested for this patient. Change or cancel that one.",
              e);
      case "bed_stay_one_bed_at_a_time",
          "ward_stay_one_at_a_time",
          "consultant_episode_one_at_a_time" ->
          new NotPossibleNow(
              constraint,
              "The patient was somewhere else at that time. Correct the history first.",
              e);
      case "leave_inside_spell" ->
          new NotPossibleNow(
              constraint, "A leave of the patient would lie outside the stay. Cancel it first.", e);
      case "spell_expected_after_admission" ->
          new NotPossibleNow(constraint, "The expected discharge is before the admission.", e);
      default -> aboutMother(constraint, e);
    };
  }

  private static RuntimeException aboutMother(String constraint, DataAccessException e) {
    return switch (constraint) {
      case "spell_baby_is_linked" ->
          new NotPossibleNow(
              constraint,
              "A baby is linked to this stay. Open the baby's stay and take the link away first.",
              e);
      case "spell_mother_was_here" ->
          new NotPossibleNow(
              constraint,
              "The mother was not in hospital when the baby's stay begins. Correct her stay or the"
                  + " link first.",
              e);
      default -> e;
    };
  }

  private @Nullable String words(Detail detail) {
    return detail.since == null ? null : times.words(detail.since);
  }

  private String hold(Detail detail) {
    var since = detail.since == null ? "" : " since " + times.words(detail.since);
    return switch (detail.kind) {
      case "CLEANING" -> "is being cleaned" + since;
      case "RESERVED" -> "is reserved for another patient" + since;
      case "BLOCKED" -> "is closed to new patients" + since;
      default -> "is closed" + since;
    };
  }

  /** What the triggers of V2026_11_22_1805 add: row id, since when in epoch seconds, kind. */
  private record Detail(@Nullable UUID id, @Nullable Instant since, String kind) {
    static Detail of(Throwable e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof PSQLException sql && sql.getServerErrorMessage() != null)
          return parse(String.valueOf(sql.getServerErrorMessage().getDetail()));
      }
      return new Detail(null, null, "");
    }

    private static Detail parse(String detail) {
      var parts = detail.split(" ");
      if (parts.length < 2 || !parts[0].matches("[0-9a-f-]{36}")) return new Detail(null, null, "");
      var micros = new java.math.BigDecimal(parts[1]).movePointRight(6).longValue();
      var since = Instant.EPOCH.plus(micros, java.time.temporal.ChronoUnit.MICROS);
      return new Detail(UUID.fromString(parts[0]), since, parts.length > 2 ? parts[2] : "");
    }
  }
}
