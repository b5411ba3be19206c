package org.almoner.patients.allergies;

import static org.almoner.patients.allergies.AllergyDetails.read;
import static org.almoner.patients.allergies.AllergyDetails.stored;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.almoner.patients.PatientId;
import org.almoner.platform.Actors;
import org.almoner.platform.RecordRead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL for patients.allergy. */
@Repository
class AllergyRows implements RecordRead.Source {
  private static final TypeReference<List<Reaction>> REACTIONS = new TypeReference<>() {};
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final RecordRead<Allergy> all =
      new RecordRead<>(
          """
          select * from patients.allergy where patient_id = :patient
          order by error_reason is not null, status <> 'active', recorded_at desc, id desc
          """,
          this::allergy);

  AllergyRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public List<RecordRead<?>> reads() {
    return List.of(all);
  }

  List<Allergy> of(PatientId patient) {
    return all.of(patient.value(), jdbc);
  }

  Optional<Allergy> one(PatientId patient, UUID id) {
    return jdbc.sql("select * from patients.allergy where id = :id and patient_id = :patient")
        .param("id", id)
        .param("patient", patient.value())
        .query(this::allergy)
        .optional();
  }

  void insert(UUID id, PatientId patient, AllergyDetails details, Instant at) {
    bound(
            """
            insert into patients.allergy (id, patient_id, allergen_code, allergen, type, reactions, certainty, source,
              identified, note, status, recorded_at, recorded_by, version, changed_at, changed_by)
            values (:id, :patient, :code, coalesce((select term from patients.allergen where code = :code), :allergen),
              coalesce((select type from patients.allergen where code = :code), :type),
              :reactions::jsonb, :certainty, :source, nullif(:identified, ''), :note, :status, :at, :display, 1, :at, :by)
            """,
            id,
            patient,
            details,
            at)
        .param("display", Actors.current().displayName())
        .update();
  }

  int update(UUID id, PatientId patient, int version, AllergyDetails details, Instant at) {
    return bound(
            """
            update patients.allergy set allergen_code = :code,
              allergen = coalesce((select term from patients.allergen where code = :code), :allergen),
              type = coalesce((select type from patients.allergen where code = :code), :type),
              reactions = :reactions::jsonb, certainty = :certainty, source = :source,
              identified = nullif(:identified, ''), note = :note, status = :status,
              version = version + 1, changed_at = :at, changed_by = :by
            where id = :id and patient_id = :patient and version = :version and error_reason is null
            """,
            id,
            patient,
            details,
            at)
        .param("version", version)
        .update();
  }

  int markInError(UUID id, PatientId patient, int version, String reason, Instant at) {
    return jdbc.sql(
            """
            update patients.allergy set error_reason = :reason, version = version + 1, changed_at = :at, changed_by = :by
            where id = :id and patient_id = :patient and version = :version and error_reason is null
            """)
        .param("id", id)
        .param("patient", patient.value())
        .param("version", version)
        .param("reason", reason)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", Actors.current().name())
        .update();
  }

  private StatementSpec bound(
      String sql, UUID id, PatientId patient, AllergyDetails details, Instant at) {
    return jdbc.sql(sql)
        .param("id", id)
        .param("patient", patient.value())
        .param("code", details.code(), java.sql.Types.VARCHAR)
        .param("allergen", details.allergen())
        .param("type", stored(details.type()))
        .param("reactions", json.writeValueAsString(details.reactions()))
        .param("certainty", stored(details.certainty()))
        .param("source", stored(details.source()))
        .param("identified", details.identified())
        .param("note", details.note())
        .param("status", stored(details.status()))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", Actors.current().name());
  }

  private Allergy allergy(ResultSet row, int n) throws SQLException {
    return new Allergy(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        new PatientId(row.getObject("patient_id", UUID.class)),
        details(row),
        row.getBoolean("doubled"),
        row.getString("error_reason"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("recorded_by"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        row.getString("changed_by"));
  }

  private AllergyDetails details(ResultSet row) throws SQLException {
    var identified = row.getString("identified");
    return new AllergyDetails(
        row.getString("allergen_code"),
        row.getString("allergen"),
        read(AllergyDetails.Type.class, row.getString("type")),
        json.readValue(row.getString("reactions"), REACTIONS),
        read(AllergyDetails.Certainty.class, row.getString("certainty")),
        read(AllergyDetails.Source.class, row.getString("source")),
        identified == null ? "" : identified,
        row.getString("note"),
        read(AllergyDetails.Status.class, row.getString("status")));
  }
}
