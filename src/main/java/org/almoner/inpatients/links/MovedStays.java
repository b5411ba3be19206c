package org.almoner.inpatients.links;

import static org.almoner.inpatients.ledger.Times.db;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.inpatients.ledger.Times;
import org.almoner.patients.PatientId;
import org.almoner.patients.PatientRecords;
import org.almoner.patients.PatientRecords.MovedRow;
import org.almoner.patients.RowMover;
import org.almoner.platform.Actors;
import org.springframework.stereotype.Component;

/** Stays follow the patient through merge and unmerge. */
@Component
class MovedStays implements PatientRecords {
  private final RowMover mover;
  private final PatientRecords rows;
  private final Times times;

  MovedStays(RowMover mover, Times times) {
    this.mover = mover;
    this.times = times;
    rows =
        mover.columns(
            "inpatients.spell.patient_id",
            "inpatients.bed_hold.patient_id",
            "inpatients.admission_request.patient_id",
            "inpatients.ward_attendance.patient_id",
            "inpatients.notice.patient_id");
  }

  @Override
  public List<String> columns() {
    return rows.columns();
  }

  @Override
  public List<MovedRow> move(PatientId from, PatientId to) {
    var moved = new ArrayList<>(noticesOfBoth(from, to));
    moved.addAll(rows.move(from, to));
    return moved;
  }

  /** A notice that both records have needs to be looked at once. */
  private List<MovedRow> noticesOfBoth(PatientId from, PatientId to) {
    return mover.change(
        "inpatients.notice",
        "done_at = :now, done_by = :by",
        """
        t.patient_id = :from and t.done_at is null and t.spell_id is null and exists (
          select from inpatients.notice o where o.patient_id = :to and o.done_at is null and o.kind = t.kind
            and o.spell_id is null and o.bed_id is not distinct from t.bed_id)
        """,
        Map.of(
            "from", from.value(),
            "to", to.value(),
            "now", db(times.present()),
            "by", Actors.current().name()));
  }

  @Override
  public void moveBack(List<MovedRow> moved) {
    rows.moveBack(moved);
  }

  @Override
  public Optional<String> refusal(String constraint) {
    return switch (constraint) {
      case "spell_one_open_per_patient" ->
          Optional.of("Both are inpatients now. Discharge or cancel one stay first.");
      case "spell_one_at_a_time" ->
          Optional.of("Their hospital stays overlap. Correct or cancel one of them first.");
      case "ward_attendance_one_at_a_time" ->
          Optional.of("Both are on a ward as attenders now. Give one visit its outcome first.");
      default -> Optional.empty();
    };
  }
}
