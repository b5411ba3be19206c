package org.almoner.patients.death;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.almoner.audit.AuditEntry;
import org.almoner.audit.Audited;
import org.almoner.patients.PatientId;

/**
 * A death was recorded, or the time of one amended. Modules that must end something hear it in the
 * same transaction and must cope with hearing it again.
 */
public record PatientDied(UUID id, PatientId patient, Instant at) implements Audited {
  @Override
  public AuditEntry audit() {
    return new AuditEntry("patient.death", patient.value(), "", "", Map.of("at", at.toString()));
  }
}
