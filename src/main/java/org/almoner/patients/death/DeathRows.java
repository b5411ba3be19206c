package org.almoner.patients.death;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.almoner.patients.PatientId;
import org.almoner.platform.Actors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** SQL for patients.death. */
@Repository
class DeathRows {
  private final JdbcClient jdbc;

  DeathRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<DeathRecord> of(PatientId patient) {
    return jdbc.sql(
            "select * from patients.death where patient_id = :patient order by recorded_at desc, id desc")
        .param("patient", patient.value())
        .query(DeathRows::death)
        .list();
  }

  void insert(UUID id, PatientId patient, Death death, Instant now) {
    bound(
            """
            insert into patients.death (id, patient_id, died_at, precision, source, place, cause, coroner, recorded_at,
              recorded_by, version, changed_at, changed_by)
            values (:id, :patient, :died, :precision, :source, :place, :cause, :coroner, :at, :display, 1, :at, :by)
            """,
            patient,
            death,
            now)
        .param("id", id)
        .param("display", Actors.current().displayName())
        .update();
  }

  int amend(PatientId patient, int version, Death death, Instant now) {
    return bound(
            """
            update patients.death set died_at = :died, precision = :precision, source = :source, place = :place,
              cause = :cause, coroner = :coroner, version = version + 1, changed_at = :at, changed_by = :by
            where patient_id = :patient and undone_at is null and version = :version
            """,
            patient,
            death,
            now)
        .param("version", version)
        .update();
  }

  int undo(PatientId patient, int version, String reason, Instant now) {
    return jdbc.sql(
            """
            update patients.death set undone_at = :at, undone_by = :display, undone_why = :why, version = version + 1,
              changed_at = :at, changed_by = :by
            where patient_id = :patient and undone_at is null and version = :version
            """)
        .param("patient", patient.value())
        .param("version", version)
        .param("why", reason)
        .param("at", now.atOffset(ZoneOffset.UTC))
        .param("display", Actors.current().displayName())
        .param("by", Actors.current().name())
        .update();
  }

  private StatementSpec bound(String sql, PatientId patient, Death death, Instant now) {
    return jdbc.sql(sql)
        .param("patient", patient.value())
        .param("died", death.at().atOffset(ZoneOffset.UTC))
        .param("precision", death.precision().name().toLowerCase(Locale.ROOT))
        .param("source", death.source().name().toLowerCase(Locale.ROOT))
        .param("place", death.place())
        .param("cause", death.cause())
        .param("coroner", death.coroner())
        .param("at", now.atOffset(ZoneOffset.UTC))
        .param("by", Actors.current().name());
  }

  private static DeathRecord death(ResultSet row, int n) throws SQLException {
    return new DeathRecord(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        new Death(
            row.getObject("died_at", OffsetDateTime.class).toInstant(),
            Death.Precision.valueOf(row.getString("precision").toUpperCase(Locale.ROOT)),
            Death.Source.valueOf(row.getString("source").toUpperCase(Locale.ROOT)),
            row.getString("place"),
            row.getString("cause"),
            row.getBoolean("coroner")),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("recorded_by"),
        undone(row));
  }

  private static DeathRecord.@Nullable Undoing undone(ResultSet row) throws SQLException {
    var at = row.getObject("undone_at", OffsetDateTime.class);
    return at == null
        ? null
        : new DeathRecord.Undoing(
            at.toInstant(), row.getString("undone_by"), row.getString("undone_why"));
  }
}
