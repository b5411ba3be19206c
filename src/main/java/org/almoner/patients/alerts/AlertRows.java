package org.almoner.patients.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.almoner.patients.PatientId;
import org.almoner.platform.Actors;
import org.almoner.platform.RecordRead;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** SQL for patients.alert and patients.no_known_alerts. */
@Repository
class AlertRows implements RecordRead.Source {
  private final JdbcClient jdbc;
  private final RecordRead<Alert> all =
      new RecordRead<>(
          """
          select * from patients.alert where patient_id = :patient
          order by error_reason is not null, inactive_reason is not null, from_day desc, id desc
          """,
          AlertRows::alert);
  private final RecordRead<NoneStated> noneStated =
      new RecordRead<>(
          "select stated_at, stated_by from patients.no_known_alerts where patient_id = :patient and ended_at is null",
          (row, n) ->
              new NoneStated(row.getObject(1, OffsetDateTime.class).toInstant(), row.getString(2)));

  AlertRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<RecordRead<?>> reads() {
    return List.of(all, noneStated);
  }

  List<Alert> of(PatientId patient) {
    return all.of(patient.value(), jdbc);
  }

  Optional<NoneStated> noneStated(PatientId patient) {
    return noneStated.of(patient.value(), jdbc).stream().findFirst();
  }

  Optional<Alert> one(PatientId patient, UUID id) {
    return jdbc.sql("select * from patients.alert where id = :id and patient_id = :patient")
        .param("id", id)
        .param("patient", patient.value())
        .query(AlertRows::alert)
        .optional();
  }

  boolean bornAfter(PatientId patient, LocalDate day) {
    return jdbc.sql("select coalesce(born > :day, false) from patients.patient where id = :id")
        .param("day", day)
        .param("id", patient.value())
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  void insert(UUID id, PatientId patient, AlertDetails details, Instant at) {
    bound(
            """
            insert into patients.alert (id, patient_id, category, kind, title, note, source, from_day, until_day,
              recorded_at, recorded_by, version, changed_at, changed_by)
            values (:id, :patient, :category, :kind, coalesce((select name from patients.alert_kind where code = :kind), :title),
              :note, :source, :from, :until, :at, :display, 1, :at, :by)
            """,
            id,
            patient,
            details,
            at)
        .param("display", Actors.current().displayName())
        .update();
  }

  int update(UUID id, PatientId patient, int version, AlertDetails details, Instant at) {
    return bound(
            """
            update patients.alert set category = :category, kind = :kind,
              title = coalesce((select name from patients.alert_kind where code = :kind), :title), note = :note,
              source = :source, from_day = :from, until_day = :until,
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

  int confirm(UUID id, int version, Instant at) {
    return stamped(
        "confirmed_at = :at, confirmed_by = :text",
        id,
        version,
        Actors.current().displayName(),
        at);
  }

  int inactivate(UUID id, int version, String reason, Instant at) {
    return stamped("inactive_reason = :text", id, version, reason, at);
  }

  int markInError(UUID id, int version, String reason, Instant at) {
    return stamped("error_reason = :text", id, version, reason, at);
  }

  private int stamped(String set, UUID id, int version, String text, Instant at) {
    return jdbc.sql(
            "update patients.alert set %s, version = version + 1, changed_at = :at, changed_by = :by where id = :id and version = :version and error_reason is null"
                .formatted(set))
        .param("id", id)
        .param("version", version)
        .param("text", text)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", Actors.current().name())
        .update();
  }

  void stateNone(UUID id, PatientId patient, Instant at) {
    jdbc.sql(
            """
            insert into patients.no_known_alerts (id, patient_id, stated_at, stated_by, version, changed_at, changed_by)
            values (:id, :patient, :at, :display, 1, :at, :by)
            """)
        .param("id", id)
        .param("patient", patient.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("display", Actors.current().displayName())
        .param("by", Actors.current().name())
        .update();
  }

  Optional<UUID> endNone(PatientId patient, String why, Instant at) {
    return jdbc.sql(
            """
            update patients.no_known_alerts
            set ended_at = :at, ended_why = :why, version = version + 1, changed_at = :at, changed_by = :by
            where patient_id = :patient and ended_at is null returning id
            """)
        .param("patient", patient.value())
        .param("why", why)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", Actors.current().name())
        .query(UUID.class)
        .optional();
  }

  private StatementSpec bound(
      String sql, UUID id, PatientId patient, AlertDetails details, Instant at) {
    return jdbc.sql(sql)
        .param("id", id)
        .param("patient", patient.value())
        .param("category", details.category().code())
        .param("kind", details.kind(), java.sql.Types.VARCHAR)
        .param("title", details.title())
        .param("note", details.note())
        .param("source", details.source())
        .param("from", details.from())
        .param("until", details.until(), java.sql.Types.DATE)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", Actors.current().name());
  }

  private static Alert alert(ResultSet row, int n) throws SQLException {
    return new Alert(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        new PatientId(row.getObject("patient_id", UUID.class)),
        new AlertDetails(
            AlertCategory.of(row.getString("category")),
            row.getString("kind"),
            row.getString("title"),
            row.getString("note"),
            row.getString("source"),
            row.getObject("from_day", LocalDate.class),
            row.getObject("until_day", LocalDate.class)),
        instant(row.getObject("confirmed_at", OffsetDateTime.class)),
        row.getString("confirmed_by"),
        row.getString("inactive_reason"),
        row.getString("error_reason"),
        row.getBoolean("doubled"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("recorded_by"));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
