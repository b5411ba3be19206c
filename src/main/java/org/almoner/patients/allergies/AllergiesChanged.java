package org.almoner.patients.allergies;

import java.util.Map;
import java.util.UUID;
import org.almoner.audit.AuditEntry;
import org.almoner.audit.Audited;
import org.almoner.patients.PatientId;

/**
 * A patient's allergy list changed.
 *
 * @param what recorded, amended, in-error, none-stated or none-ended
 * @param subject the entry or statement
 * @param reason why, where one is asked for
 */
public record AllergiesChanged(UUID id, PatientId patient, String what, UUID subject, String reason)
    implements Audited {
  @Override
  public AuditEntry audit() {
    return new AuditEntry(
        "allergy." + what, patient.value(), "allergy:" + subject, reason, Map.of());
  }
}
