package org.almoner.patients;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.almoner.patients.registration.DemographicsRow;
import org.almoner.platform.Actors;
import org.almoner.platform.StaleEdit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL for patients.patient. */
@Repository
class PatientRows {
  private static final String UPDATE =
      """
      update patients.patient set version = version + 1, changed_at = :at, changed_by = :by,
        title = :title, given = :given, middle = :middle, surname = :surname, suffix = :suffix,
        preferred_name = :preferred_name, born = cast(:born as date), born_estimated = :born_estimated,
        born_at = cast(:born_at as time), gender = :gender, nhs_number = :nhs_number, nhs_status = :nhs_status,
        birth_sex = :birth_sex, gender_identity = :gender_identity, pronouns = :pronouns,
        ethnic_category = :ethnic_category, religion = :religion, marital_status = :marital_status,
        nationality = :nationality, occupation = :occupation, language = :language,
        interpreter = :interpreter, overseas_status = :overseas_status, sensitive = :sensitive
      where id = :id and version = :version
      """;
  private final JdbcClient jdbc;
  private final Clock clock;

  PatientRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<Patient> byId(PatientId id) {
    return jdbc.sql("select * from patients.patient where id = :id")
        .param("id", id.value())
        .query((row, n) -> patient(row))
        .optional();
  }

  List<PatientSummary> summaries(Collection<PatientId> ids) {
    return jdbc.sql(
            """
            select id, surname, given, title, born, born_estimated, gender, nhs_number, hospital_number, died_at,
                   allergy_state, sensitive, survivor_id
            from patients.patient where id = any (:ids)
            """)
        .param("ids", ids.stream().map(PatientId::value).toArray(UUID[]::new))
        .query((row, n) -> summary(row))
        .list();
  }

  /** The live holder of a number, or else the survivor of a merged one. */
  Optional<PatientId> byNhsNumber(NhsNumber number) {
    return survivor(
        "nhs_number = :value order by survivor_id is not null limit 1", number.digits());
  }

  Optional<PatientId> byHospitalNumber(String number) {
    return survivor("hospital_number = :value", number);
  }

  Optional<PatientId> byIdentifier(String type, String assigner, String value) {
    return survivor(
        """
        id = (select patient_id from patients.identifier
          where value_n = upper(regexp_replace(:value, '[^A-Za-z0-9]', '', 'g')) and type = :type
            and assigner = :assigner
          order by live desc limit 1)
        """,
        Map.of("type", type, "assigner", assigner, "value", value));
  }

  private Optional<PatientId> survivor(String where, String value) {
    return survivor(where, Map.of("value", value));
  }

  private Optional<PatientId> survivor(String where, Map<String, String> values) {
    return jdbc.sql(
            """
            with recursive line as (
              (select id, survivor_id from patients.patient where %s)
              union all
              select p.id, p.survivor_id from patients.patient p join line on p.id = line.survivor_id
            )
            select id from line where survivor_id is null
            """
                .formatted(where))
        .params(values)
        .query(UUID.class)
        .optional()
        .map(PatientId::new);
  }

  void update(PatientId id, int version, Demographics who) {
    var sql =
        jdbc.sql(UPDATE)
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .param("by", Actors.current().name())
            .param("id", id.value())
            .param("version", version)
            .params(DemographicsRow.of(who));
    if (sql.update() == 0) throw new StaleEdit("This patient's record");
  }

  private static Patient patient(ResultSet row) throws SQLException {
    return new Patient(
        new PatientId(row.getObject("id", UUID.class)),
        row.getInt("version"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        row.getString("changed_by"),
        Patient.Completeness.valueOf(row.getString("registration")),
        row.getString("hospital_number"),
        DemographicsRow.read(row),
        AllergyState.valueOf(row.getString("allergy_state")),
        instant(row, "died_at"),
        survivor(row));
  }

  private static PatientSummary summary(ResultSet row) throws SQLException {
    var nhs = row.getString("nhs_number");
    return new PatientSummary(
        new PatientId(row.getObject("id", UUID.class)),
        row.getString("surname"),
        row.getString("given"),
        row.getString("title"),
        row.getObject("born", LocalDate.class),
        row.getBoolean("born_estimated"),
        Gender.of(row.getString("gender")),
        nhs == null ? null : new NhsNumber(nhs),
        row.getString("hospital_number"),
        instant(row, "died_at"),
        AllergyState.valueOf(row.getString("allergy_state")),
        row.getBoolean("sensitive"),
        survivor(row));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static @Nullable PatientId survivor(ResultSet row) throws SQLException {
    var survivor = row.getObject("survivor_id", UUID.class);
    return survivor == null ? null : new PatientId(survivor);
  }
}
