package org.almoner.inpatients.companions;

import java.util.Map;
import org.almoner.audit.AuditEntry;
import org.almoner.audit.Audited;
import org.almoner.inpatients.SpellId;
import org.almoner.patients.PatientId;

/**
 * Who stays with a patient was changed.
 *
 * @param change mother or lodger
 */
public record CompanionsChanged(SpellId spell, PatientId patient, String change)
    implements Audited {
  @Override
  public AuditEntry audit() {
    return new AuditEntry("inpatient." + change, patient.value(), "spell:" + spell, "", Map.of());
  }
}
