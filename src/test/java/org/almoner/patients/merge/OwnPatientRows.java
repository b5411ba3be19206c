package org.almoner.patients.merge;

import java.time.Instant;
import java.time.LocalDate;
import org.almoner.patients.Merging;
import org.almoner.patients.Merging.Choices;
import org.almoner.patients.PatientId;
import org.almoner.patients.alerts.AlertCategory;
import org.almoner.patients.alerts.AlertDetails;
import org.almoner.patients.alerts.Alerts;
import org.almoner.patients.allergies.Allergies;
import org.almoner.patients.allergies.AllergyDetails;
import org.almoner.patients.death.Death;
import org.almoner.patients.death.Deaths;
import org.almoner.testing.NhsNumbers;
import org.almoner.testing.PatientRows;
import org.almoner.testing.People;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A row for the patient in every table of this module. */
class OwnPatientRows implements PatientRows {
  private final JdbcClient jdbc;
  private final Allergies allergies;
  private final Alerts alerts;
  private final Deaths deaths;
  private final Merging merging;
  private final People people;

  OwnPatientRows(
      JdbcClient jdbc,
      Allergies allergies,
      Alerts alerts,
      Deaths deaths,
      Merging merging,
      People people) {
    this.jdbc = jdbc;
    this.allergies = allergies;
    this.alerts = alerts;
    this.deaths = deaths;
    this.merging = merging;
    this.people = people;
  }

  @Override
  public void about(PatientId patient) {
    allergies.stateNoneKnown(patient, AllergyDetails.Source.PATIENT);
    allergies.record(patient, AllergyDetails.freeText("Marigolds", AllergyDetails.Source.PATIENT));
    alerts.stateNone(patient);
    alerts.record(
        patient,
        AlertDetails.of(AlertCategory.SAFEGUARDING, "adult-at-risk", LocalDate.of(2026, 11, 1)));
    deaths.record(patient, Death.at(Instant.parse("2026-11-20T03:10:00Z")));
    insert(
        "identifier",
        "type, assigner, value",
        "'MR', 'RXX', '" + NhsNumbers.next().digits() + "'",
        patient);
    insert("other_name", "kind, given, surname", "'BIRTH', 'Petronella', 'Vance'", patient);
    insert("address", "kind, line1", "'HOME', '4 Sluice Lane'", patient);
    insert("contact", "channel, value, preferred", "'MOBILE', '07700 900418', true", patient);
    insert(
        "related_person", "role, relationship, given", "'NEXT_OF_KIN', 'Brother', 'Ivo'", patient);
    insert("gp_registration", "practice_code", "'V81999'", patient);
    insert("need", "kind, words, from_date", "'ADJUSTMENT', 'Quiet room', '2026-11-01'", patient);
    consentAndRecent(patient);
    var other = people.somebody();
    jdbc.sql(
            """
            insert into patients.related_person (id, version, changed_at, changed_by, patient_id, role, relationship, related_patient_id)
            values (gen_random_uuid(), 1, '2026-11-24', 'test', :other, 'FAMILY', 'Cousin', :p)
            """)
        .param("other", other.value())
        .param("p", patient.value())
        .update();
    duplicates(patient, other);
    merging.merge(patient, people.somebody(), Choices.SURVIVORS, "Merged before");
  }

  private void insert(String table, String columns, String values, PatientId patient) {
    jdbc.sql(
            "insert into patients.%s (id, version, changed_at, changed_by, patient_id, %s) values (gen_random_uuid(), 1, '2026-11-24', 'test', :p, %s)"
                .formatted(table, columns, values))
        .param("p", patient.value())
        .update();
  }

  private void consentAndRecent(PatientId patient) {
    jdbc.sql(
            """
            insert into patients.consent (id, patient_id, kind, decision, decided_on, recorded_at, recorded_by)
            values (gen_random_uuid(), :p, 'REMINDERS', 'DISSENT', '2026-11-01', '2026-11-01', 'test')
            """)
        .param("p", patient.value())
        .update();
    jdbc.sql(
            "insert into patients.recent (user_id, patient_id, opened_at) values (gen_random_uuid(), :p, '2026-11-24')")
        .param("p", patient.value())
        .update();
  }

  private void duplicates(PatientId patient, PatientId other) {
    for (var columns : new String[] {"patient_id, candidate_id", "candidate_id, patient_id"})
      jdbc.sql(
              "insert into patients.possible_duplicate (id, %s, score, reason, noted_at, noted_by) values (gen_random_uuid(), :p, :o, 70, 'Same mother', '2026-11-24', 'test')"
                  .formatted(columns))
          .param("p", patient.value())
          .param("o", other.value())
          .update();
  }
}
