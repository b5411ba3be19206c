package org.almoner.inpatients.ways;

import java.util.List;
import java.util.UUID;
import org.almoner.inpatients.Admissions;
import org.almoner.inpatients.BackTo;
import org.almoner.inpatients.Consultants;
import org.almoner.inpatients.Corrections;
import org.almoner.inpatients.Discharges;
import org.almoner.inpatients.Leaves;
import org.almoner.inpatients.MovementKind;
import org.almoner.inpatients.Refused.NotPossibleNow;
import org.almoner.inpatients.SpellId;
import org.almoner.inpatients.Transfers;
import org.almoner.inpatients.forms.PlaceChoices;
import org.almoner.inpatients.forms.Typed;
import org.almoner.inpatients.ledger.MovementLog;
import org.almoner.inpatients.ledger.SpellRows;
import org.almoner.inpatients.words.WhoRow;
import org.almoner.organisation.BedId;
import org.almoner.patients.PatientId;
import org.almoner.platform.Cui;
import org.almoner.platform.InvalidInput;
import org.almoner.platform.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Taking back what was recorded: what would be restored, and doing it. */
@Service
@Transactional
class Cancelling {
  private final JdbcClient jdbc;
  private final Admissions admissions;
  private final Transfers transfers;
  private final Discharges discharges;
  private final Leaves leaves;
  private final Consultants consultants;
  private final Corrections corrections;
  private final SpellRows spells;
  private final MovementLog log;

  Cancelling(
      JdbcClient jdbc,
      Admissions admissions,
      Transfers transfers,
      Discharges discharges,
      Leaves leaves,
      Consultants consultants,
      Corrections corrections,
      SpellRows spells,
      MovementLog log) {
    this.jdbc = jdbc;
    this.admissions = admissions;
    this.transfers = transfers;
    this.discharges = discharges;
    this.leaves = leaves;
    this.consultants = consultants;
    this.corrections = corrections;
    this.spells = spells;
    this.log = log;
  }

  /**
   * What was recorded.
   *
   * @param from the place it began at, as "Ward 7, A2"
   */
  record Recorded(
      UUID id, SpellId spell, MovementKind kind, String when, String from, String to, UUID ward) {
    /** What the record will say afterwards. */
    String restored() {
      return switch (kind) {
        case ADMISSION ->
            "The admission never was: the bed is free, the stay is withdrawn, and a request that"
                + " asked for it waits again.";
        case MOVE, SWAP ->
            "The patient is back in "
                + (from.isEmpty() ? "the place before" : from)
                + (kind == MovementKind.SWAP ? ", and the other patient too." : ".");
        case CONSULTANT ->
            "The consultant and specialty of before are responsible again, without a gap.";
        case LEAVE_OUT -> "The leave never began: the patient is in " + from + ".";
        case LEAVE_BACK -> "The patient is on leave again.";
        case DISCHARGE ->
            "The same stay is open again in " + from + ", with its consultant and plan.";
        case CORRECTION -> "The stay says again what it said before it was corrected.";
        case REASSIGNED -> "";
      };
    }
  }

  Recorded recorded(PatientId patient, UUID movement) {
    return jdbc.sql(
            """
            select m.id, m.spell_id, m.kind, m.effective_at, concat_ws(', ', fw.ward_name, fb.bed_code) as came,
                   concat_ws(', ', tw.ward_name, tb.bed_code) as went, coalesce(m.from_ward_id, m.to_ward_id) as ward_id
              from inpatients.movement m
              join inpatients.spell s on s.id = m.spell_id
              left join organisation.v_ward fw on fw.ward_id = m.from_ward_id
              left join organisation.v_bed fb on fb.bed_id = m.from_bed_id
              left join organisation.v_ward tw on tw.ward_id = m.to_ward_id
              left join organisation.v_bed tb on tb.bed_id = m.to_bed_id
             where m.id = :id and s.patient_id = :patient and m.cancelled_at is null
            """)
        .param("id", movement)
        .param("patient", patient.value())
        .query(
            (r, n) ->
                new Recorded(
                    movement,
                    new SpellId(r.getObject("spell_id", UUID.class)),
                    MovementKind.valueOf(r.getString("kind")),
                    Cui.minute(
                        r.getObject("effective_at", java.time.OffsetDateTime.class).toInstant()),
                    WhoRow.words(r, "came"),
                    WhoRow.words(r, "went"),
                    r.getObject("ward_id", UUID.class)))
        .optional()
        .orElseThrow(() -> new NotFound("That movement, or it was cancelled already; it"));
  }

  /** Whether the patient needs a place afterwards, so that another bed may be chosen. */
  static boolean needsPlace(MovementKind kind) {
    return List.of(MovementKind.MOVE, MovementKind.LEAVE_OUT, MovementKind.DISCHARGE)
        .contains(kind);
  }

  void cancel(Recorded what, String bed, String reason) {
    if (reason.isBlank()) throw new InvalidInput("reason", "Give a reason.");
    requireStillLast(what);
    switch (what.kind()) {
      case ADMISSION -> admissions.cancelAdmission(what.spell(), reason);
      case MOVE, SWAP -> transfers.cancelLast(what.spell(), back(bed), reason);
      case CONSULTANT -> consultants.cancel(what.spell(), reason);
      case LEAVE_OUT -> leaves.cancelOut(what.spell(), back(bed), reason);
      case LEAVE_BACK -> leaves.cancelBack(what.spell(), reason);
      case DISCHARGE -> discharges.cancel(what.spell(), back(bed), reason);
      case CORRECTION -> corrections.cancel(what.spell(), reason);
      case REASSIGNED ->
          throw new InvalidInput("reason", "Give the visit back to the other patient instead.");
    }
  }

  /** What the user saw is what is taken back, never something later that they did not see. */
  private void requireStillLast(Recorded what) {
    spells.locked(what.spell());
    var movement = log.byId(what.id()).orElseThrow(() -> new NotFound("That movement"));
    if (movement.cancelled())
      throw new NotPossibleNow(
          "cancelled_meanwhile", "That was cancelled meanwhile. Open the stay to see it as it is.");
    log.requireLast(movement);
  }

  private static BedId otherBed(String bed) {
    var id = Typed.uuid(bed);
    if (id == null) throw new InvalidInput("bed", "That choice is not known. Choose again.");
    return new BedId(id);
  }

  private static BackTo back(String bed) {
    if (bed.isEmpty() || bed.equals("same")) return BackTo.itsBed();
    return bed.equals(PlaceChoices.WAITING_AREA) ? BackTo.waitingArea() : BackTo.bed(otherBed(bed));
  }
}
