package org.almoner.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import org.almoner.platform.Actors;
import org.almoner.platform.Ids;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the audit. Reads are recorded by calling {@link #record}; changes by publishing an {@link
 * Audited} event.
 */
@Service
public class Audit {
  private final JdbcClient jdbc;
  private final Clock clock;
  private final JsonMapper json;
  private final AuditMonths months;

  Audit(JdbcClient jdbc, Clock clock, JsonMapper json, AuditMonths months) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.json = json;
    this.months = months;
  }

  /** Adds the entry in the current transaction, or in its own when there is none. */
  public void record(AuditEntry entry) {
    var actor = Actors.current();
    var at = clock.instant();
    months.mustHave(at);
    jdbc.sql(
            """
            insert into audit.entry (id, at, actor_id, actor, action, patient_id, subject, reason, detail)
            values (:id, :at, :actorId, :actor, :action, :patient, :subject, :reason, :detail::jsonb)
            """)
        .param("id", Ids.next())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("actorId", actor.userId())
        .param("actor", actor.name())
        .param("action", entry.action())
        .param("patient", entry.patientId())
        .param("subject", entry.subject())
        .param("reason", entry.reason())
        .param("detail", json.writeValueAsString(entry.detail()))
        .update();
  }

  @EventListener
  void on(Audited event) {
    record(event.audit());
  }
}
