package org.almoner.patients.death;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.almoner.audit.AuditEntry;
import org.almoner.audit.Audited;
import org.almoner.patients.PatientId;

/**
 * A death recorded in error was taken back: what hearing of it ended is to be as it was before.
 *
 * @param at the time of death that no longer stands
 */
public record DeathUndone(UUID id, PatientId patient, Instant at, String reason)
    implements Audited {
  @Override
  public AuditEntry audit() {
    return new AuditEntry(
        "patient.death-undone", patient.value(), "", reason, Map.of("at", at.toString()));
  }
}
