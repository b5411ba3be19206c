package org.almoner.inpatients.links;

import java.util.List;
import java.util.Optional;
import org.almoner.patients.PatientId;
import org.almoner.patients.PatientRecords;
import org.almoner.patients.PatientRecords.MovedRow;
import org.almoner.patients.RowMover;
import org.springframework.stereotype.Component;

/** Stays follow the patient through merge and unmerge. */
@Component
class MovedStays implements PatientRecords {
  private final PatientRecords rows;

  MovedStays(RowMover mover) {
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
    return rows.move(from, to);
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
      default -> Optional.empty();
    };
  }
}
