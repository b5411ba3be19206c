package org.almoner.patients;

import java.util.Map;
import java.util.UUID;
import org.almoner.audit.AuditEntry;
import org.almoner.audit.Audited;

/** Two records became one: {@code loser} is from now on another name for {@code survivor}. */
public record PatientsMerged(UUID id, PatientId survivor, PatientId loser, String reason)
    implements Audited {
  @Override
  public AuditEntry audit() {
    return new AuditEntry(
        "patient.merge",
        survivor.value(),
        "merge:" + id,
        reason,
        Map.of("loser", loser.toString()));
  }
}
