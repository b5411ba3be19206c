package org.almoner.inpatients.mylists;

import java.util.Map;
import java.util.UUID;
import org.almoner.audit.AuditEntry;
import org.almoner.audit.Audited;
import org.jspecify.annotations.Nullable;

/**
 * A kept list was made, changed or closed, or a patient was put on it or taken off.
 *
 * @param change made, changed, closed, added or removed
 */
public record KeptListChanged(UUID list, String change, @Nullable UUID patient) implements Audited {
  @Override
  public AuditEntry audit() {
    return new AuditEntry("patient.list." + change, patient, "patient-list:" + list, "", Map.of());
  }
}
