package org.almoner.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds the entries of a transaction in one statement. */
@Component
class AuditWriter {
  private final JdbcClient jdbc;

  AuditWriter(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An entry with who and when; {@code detail} is JSON. */
  record Line(
      UUID id,
      Instant at,
      @Nullable UUID actorId,
      String actor,
      String action,
      @Nullable UUID patient,
      String subject,
      String reason,
      String detail) {}

  void write(List<Line> lines) {
    if (lines.size() == 1) one(lines.getFirst());
    else together(lines);
  }

  /** The usual look at a record. */
  private void one(Line line) {
    jdbc.sql(
            """
            insert into audit.entry (id, at, actor_id, actor, action, patient_id, subject, reason, detail)
            values (:id, :at, :actorId, :actor, :action, :patient, :subject, :reason, :detail::jsonb)
            """)
        .param("id", line.id())
        .param("at", line.at().atOffset(ZoneOffset.UTC))
        .param("actorId", line.actorId())
        .param("actor", line.actor())
        .param("action", line.action())
        .param("patient", line.patient())
        .param("subject", line.subject())
        .param("reason", line.reason())
        .param("detail", line.detail())
        .update();
  }

  private void together(List<Line> lines) {
    jdbc.sql(
            """
            insert into audit.entry (id, at, actor_id, actor, action, patient_id, subject, reason, detail)
            select id, at::timestamptz, actor_id, actor, action, patient, subject, reason, detail::jsonb
            from unnest(:ids::uuid[], :ats::text[], :actorIds::uuid[], :actors::text[], :actions::text[], :patients::uuid[],
              :subjects::text[], :reasons::text[], :details::text[])
              with ordinality as line (id, at, actor_id, actor, action, patient, subject, reason, detail, place)
            order by place
            """)
        .param("ids", ids(lines, Line::id))
        .param("ats", texts(lines, l -> l.at().atOffset(ZoneOffset.UTC).toString()))
        .param("actorIds", ids(lines, Line::actorId))
        .param("actors", texts(lines, Line::actor))
        .param("actions", texts(lines, Line::action))
        .param("patients", ids(lines, Line::patient))
        .param("subjects", texts(lines, Line::subject))
        .param("reasons", texts(lines, Line::reason))
        .param("details", texts(lines, Line::detail))
        .update();
  }

  private static @Nullable UUID[] ids(List<Line> lines, Function<Line, @Nullable UUID> of) {
    return lines.stream().map(of).toArray(UUID[]::new);
  }

  private static String[] texts(List<Line> lines, Function<Line, String> of) {
    return lines.stream().map(of).toArray(String[]::new);
  }
}
