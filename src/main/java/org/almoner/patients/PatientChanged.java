package org.almoner.patients;

import java.util.Map;
import java.util.UUID;
import org.almoner.audit.AuditEntry;
import org.almoner.audit.Audited;

/**
 * Something about who a person is was changed.
 *
 * @param what the part, for instance "demographics", "address", "gp"
 */
public record PatientChanged(UUID id, PatientId patient, String what) implements Audited {
  @Override
  public AuditEntry audit() {
    return new AuditEntry("patient.change", patient.value(), "", "", Map.of("what", what));
  }
}
