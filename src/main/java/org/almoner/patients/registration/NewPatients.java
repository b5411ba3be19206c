package org.almoner.patients.registration;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Inserts the rows of one or of thousands of registrations, one statement for each table. */
@Repository
class NewPatients {
  private static final String TRACKED = "id, version, changed_at, changed_by, patient_id, ";
  private static final String DATED = ", from_date, to_date, in_error";
  private static final Map<String, String> COLUMNS =
      Map.of(
          "other_name", TRACKED + "kind, title, given, middle, surname" + DATED,
          "address",
              TRACKED
                  + "kind, sensitive, line1, line2, line3, line4, line5, postcode, country"
                  + DATED,
          "contact", TRACKED + "channel, value, preferred, note",
          "related_person",
              TRACKED
                  + "role, relationship, rank, title, given, surname, phone, address, copy_letters, related_patient_id, note",
          "gp_registration", TRACKED + "practice_code, gp_code" + DATED,
          "identifier", TRACKED + "type, assigner, value, live");
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final String prefix;

  NewPatients(
      JdbcClient jdbc,
      JsonMapper json,
      @Value("${almoner.patients.hospital-number-prefix:N}") String prefix) {
    this.jdbc = jdbc;
    this.json = json;
    this.prefix = prefix;
  }

  void insert(NewRows rows) {
    rows.byTable.forEach(
        (table, values) -> {
          if (table.equals("patient")) patients(values);
          else others(table, values);
        });
  }

  private void patients(List<Map<String, @Nullable Object>> rows) {
    jdbc.sql(
            """
            insert into patients.patient (
              id, version, changed_at, changed_by, registered_at, registered_by, registration, hospital_number,
              nhs_number, nhs_status, title, given, middle, surname, suffix, preferred_name, born, born_estimated,
              born_at, gender, birth_sex, gender_identity, pronouns, ethnic_category, religion, marital_status,
              nationality, occupation, language, interpreter, overseas_status, sensitive)
            select
              id, version, changed_at, changed_by, registered_at, registered_by, registration,
              coalesce(hospital_number, :prefix || lpad(nextval('patients.hospital_number')::text, 7, '0')),
              nhs_number, nhs_status, title, given, middle, surname, suffix, preferred_name, born, born_estimated,
              born_at, gender, birth_sex, gender_identity, pronouns, ethnic_category, religion, marital_status,
              nationality, occupation, language, interpreter, overseas_status, sensitive
            from jsonb_populate_recordset(null::patients.patient, cast(:rows as jsonb))
            """)
        .param("prefix", prefix)
        .param("rows", json.writeValueAsString(rows))
        .update();
  }

  private void others(String table, List<Map<String, @Nullable Object>> rows) {
    var columns = COLUMNS.get(table);
    jdbc.sql(
            """
            insert into patients.%1$s (%2$s)
            select %2$s from jsonb_populate_recordset(null::patients.%1$s, cast(:rows as jsonb))
            """
                .formatted(table, columns))
        .param("rows", json.writeValueAsString(rows))
        .update();
  }
}
