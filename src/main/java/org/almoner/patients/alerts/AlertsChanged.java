package org.almoner.patients.alerts;

import java.util.Map;
import java.util.UUID;
import org.almoner.audit.AuditEntry;
import org.almoner.audit.Audited;
import org.almoner.patients.PatientId;

/**
 * A patient's alerts changed.
 *
 * @param what recorded, amended, confirmed, inactivated, in-error, none-stated or none-ended
 */
public record AlertsChanged(UUID id, PatientId patient, String what, UUID subject, String reason)
    implements Audited {
  @Override
  public AuditEntry audit() {
    return new AuditEntry("alert." + what, patient.value(), "alert:" + subject, reason, Map.of());
  }
}
