package org.almoner.inpatients;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.almoner.encounters.EncounterKind;
import org.almoner.encounters.Encounters;
import org.almoner.patients.PatientId;
import org.almoner.testing.PatientRows;
import org.almoner.testing.TestClock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A past stay and a row for the patient in every other table of encounters and inpatients. */
class InpatientPatientRows implements PatientRows {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private final WardFixture fixture;
  private final Admissions admissions;
  private final Discharges discharges;
  private final Encounters encounters;
  private final JdbcClient jdbc;

  InpatientPatientRows(
      WardFixture fixture,
      Admissions admissions,
      Discharges discharges,
      Encounters encounters,
      JdbcClient jdbc) {
    this.fixture = fixture;
    this.admissions = admissions;
    this.discharges = discharges;
    this.encounters = encounters;
    this.jdbc = jdbc;
  }

  @Override
  public void about(PatientId patient) {
    var ward = fixture.ward(1);
    var number = NUMBER.incrementAndGet();
    var at = TestClock.START.minus(Duration.ofMinutes(10 + 10L * number));
    var spell = admissions.admit(Admission.of(patient, ward.bed(0), at, "21"));
    discharges.discharge(Discharge.home(spell, at.plusSeconds(240)));
    var visit = encounters.open(patient, EncounterKind.WARD_ATTENDER, "PR" + number, at);
    encounters.end(visit, at.plusSeconds(60));
    insert(
        "ward_attendance",
        "id, ward_id, state, expected_at, reason",
        "'%s', '%s', 'CANCELLED', '2026-11-20', 'Dressing'"
            .formatted(visit.value(), ward.ward().value()),
        patient);
    insert(
        "bed_hold",
        "id, bed_id, kind, during, cancelled",
        "gen_random_uuid(), '%s', 'RESERVED', '[2026-11-20, 2026-11-21)', true"
            .formatted(ward.beds().getFirst().value()),
        patient);
    insert(
        "admission_request",
        "id, kind, state, requested_at, expected_at, admission_method, admission_source,"
            + " intended_management, administrative_category, priority, cancel_reason",
        "gen_random_uuid(), 'GP', 'CANCELLED', '2026-11-20', '2026-11-20', '22', '19', '1', '01',"
            + " 'URGENT', 'Better'",
        patient);
    insert(
        "notice",
        "id, kind, raised_at, done_at, done_by",
        "gen_random_uuid(), 'RESERVATION_LAPSED', '2026-11-20', '2026-11-20', 'test'",
        patient);
    insert(
        "listed_patient",
        "id, list_id, added_at, added_by",
        "gen_random_uuid(), '%s', '2026-11-20', 'test'".formatted(list()),
        patient);
  }

  private UUID list() {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into inpatients.patient_list (id, owner_id, name, version, changed_at, changed_by)
            select :id, a.id, :name, 1, '2026-11-20', 'test' from access.account a limit 1
            """)
        .param("id", id)
        .param("name", "List " + id)
        .update();
    return id;
  }

  private void insert(String table, String columns, String values, PatientId patient) {
    jdbc.sql(
            "insert into inpatients.%s (%s, patient_id, version, changed_at, changed_by) values (%s, :p, 1, '2026-11-20', 'test')"
                .formatted(table, columns, values))
        .param("p", patient.value())
        .update();
  }
}
