package org.almoner.patients;

import java.util.Map;
import java.util.UUID;
import org.almoner.audit.AuditEntry;
import org.almoner.audit.Audited;

/** A merge was undone: both records stand again. */
public record PatientsUnmerged(UUID id, PatientId survivor, PatientId loser, String reason)
    implements Audited {
  @Override
  public AuditEntry audit() {
    return new AuditEntry(
        "patient.unmerge",
        survivor.value(),
        "merge:" + id,
        reason,
        Map.of("loser", loser.toString()));
  }
}
