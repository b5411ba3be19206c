package org.almoner.patients;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The rows of one module that name a patient. Every module with a foreign key to patients.patient
 * has a bean of this, mostly made by {@link RowMover#columns}; a test walks all foreign keys and
 * fails for one that nobody answers for.
 */
public interface PatientRecords {
  /** The columns answered for, each as "schema.table.column". */
  List<String> columns();

  /** In the merge's transaction: every row of {@code from} becomes one of {@code to}. */
  List<MovedRow> move(PatientId from, PatientId to);

  /** In the unmerge's transaction: these rows as they were before the merge. */
  void moveBack(List<MovedRow> rows);

  /**
   * Why two records cannot be one while both have this, when the named constraint of this module
   * refused the move; for instance "Both are inpatients now. Discharge or cancel one stay first."
   */
  default Optional<String> refusal(String constraint) {
    return Optional.empty();
  }

  /**
   * A row that a merge changed.
   *
   * @param table "schema.table"
   * @param before JSON object of the changed columns with their values before
   * @param after the same columns with the values the merge gave them
   */
  record MovedRow(String table, UUID row, String before, String after) {}
}
