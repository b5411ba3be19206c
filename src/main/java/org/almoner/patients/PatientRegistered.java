package org.almoner.patients;

import java.util.Map;
import java.util.UUID;
import org.almoner.audit.AuditEntry;
import org.almoner.audit.Audited;

/** A record was made for a person. */
public record PatientRegistered(UUID id, PatientId patient, Registration.Kind kind, String reason)
    implements Audited {
  @Override
  public AuditEntry audit() {
    return new AuditEntry(
        "patient.register", patient.value(), "", reason, Map.of("kind", kind.name()));
  }
}
