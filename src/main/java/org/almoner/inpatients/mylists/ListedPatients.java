package org.almoner.inpatients.mylists;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.almoner.patients.PatientId;
import org.almoner.patients.PatientRecords;
import org.almoner.patients.RowMover;
import org.springframework.stereotype.Component;

/** Lists follow the patient through merge and unmerge; who is on a list twice is on it once. */
@Component
class ListedPatients implements PatientRecords {
  private final RowMover mover;
  private final PatientRecords rows;
  private final Clock clock;

  ListedPatients(RowMover mover, Clock clock) {
    this.mover = mover;
    this.clock = clock;
    rows = mover.columns("inpatients.listed_patient.patient_id");
  }

  @Override
  public List<String> columns() {
    return rows.columns();
  }

  @Override
  public List<MovedRow> move(PatientId from, PatientId to) {
    var moved =
        new ArrayList<>(
            mover.change(
                "inpatients.listed_patient",
                "removed_at = :now",
                """
                t.patient_id = :from and t.removed_at is null and exists (
                  select from inpatients.listed_patient o where o.list_id = t.list_id and o.patient_id = :to
                    and o.removed_at is null)
                """,
                Map.of(
                    "from",
                    from.value(),
                    "to",
                    to.value(),
                    "now",
                    clock.instant().atOffset(ZoneOffset.UTC))));
    moved.addAll(rows.move(from, to));
    return moved;
  }

  @Override
  public void moveBack(List<MovedRow> moved) {
    rows.moveBack(moved);
  }
}
