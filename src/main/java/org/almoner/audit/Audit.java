package org.almoner.audit;

import java.time.Clock;
import org.almoner.platform.Actors;
import org.almoner.platform.AtCommit;
import org.almoner.platform.Ids;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the audit. Reads are recorded by calling {@link #record}; changes by publishing an {@link
 * Audited} event.
 */
@Service
public class Audit {
  private final Clock clock;
  private final JsonMapper json;
  private final AuditMonths months;
  private final AtCommit<AuditWriter.Line> lines;

  Audit(AuditWriter writer, Clock clock, JsonMapper json, AuditMonths months) {
    this.clock = clock;
    this.json = json;
    this.months = months;
    this.lines = new AtCommit<>(writer::write);
  }

  /** Adds the entry in the current transaction, or in its own when there is none. */
  public void record(AuditEntry entry) {
    var actor = Actors.current();
    var at = clock.instant();
    months.mustHave(at);
    lines.add(
        new AuditWriter.Line(
            Ids.next(),
            at,
            actor.userId(),
            actor.name(),
            entry.action(),
            entry.patientId(),
            entry.subject(),
            entry.reason(),
            json.writeValueAsString(entry.detail())));
  }

  @EventListener
  void on(Audited event) {
    record(event.audit());
  }
}
