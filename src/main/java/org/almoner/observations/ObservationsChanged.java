package org.almoner.observations;

import java.util.Map;
import java.util.UUID;
import org.almoner.audit.AuditEntry;
import org.almoner.audit.Audited;
import org.almoner.patients.PatientId;

/**
 * Something was observed of a patient, or what is to be observed changed.
 *
 * @param what recorded, in-error, scale-authorised, scale-withdrawn, frequency-set,
 *     frequency-ended, escalated, escalated-further, answered or escalation-withdrawn
 * @param subject the entry, authorisation, frequency or escalation
 * @param reason why, where one is asked for
 */
public record ObservationsChanged(
    UUID id,
    PatientId patient,
    String what,
    UUID subject,
    String reason,
    Map<String, String> detail)
    implements Audited {
  @Override
  public AuditEntry audit() {
    return new AuditEntry(
        "observations." + what, patient.value(), "observations:" + subject, reason, detail);
  }
}
