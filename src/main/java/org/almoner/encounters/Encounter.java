package org.almoner.encounters;

import java.time.Instant;
import java.util.UUID;
import org.almoner.organisation.StaffId;
import org.almoner.patients.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * An encounter as it stands.
 *
 * @param expectedEnd when an attendance is expected to end; a stay keeps its own plan
 */
public record Encounter(
    EncounterId id,
    PatientId patient,
    EncounterKind kind,
    String visitNumber,
    EncounterState state,
    Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable StaffId responsible,
    @Nullable String specialty,
    @Nullable Instant expectedEnd) {

  static Encounter of(java.sql.ResultSet row, int n) throws java.sql.SQLException {
    var ended = row.getTimestamp("ended_at");
    var expected = row.getTimestamp("expected_end");
    var responsible = row.getObject("responsible_id", UUID.class);
    return new Encounter(
        new EncounterId(row.getObject("encounter_id", UUID.class)),
        new PatientId(row.getObject("patient_id", UUID.class)),
        EncounterKind.valueOf(row.getString("kind")),
        row.getString("visit_number"),
        EncounterState.valueOf(row.getString("state")),
        row.getTimestamp("started_at").toInstant(),
        ended == null ? null : ended.toInstant(),
        responsible == null ? null : new StaffId(responsible),
        row.getString("specialty"),
        expected == null ? null : expected.toInstant());
  }
}
