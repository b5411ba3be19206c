package org.almoner.audit;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was looked at or done. Who and when are added from the current actor and clock.
 *
 * @param action a verb with its object, for instance "patient.open", "bed.move", "patient.search"
 * @param patientId whose record it concerns; null when no single patient
 * @param subject the thing itself as "kind:id", for instance "spell:0190..."; empty when the
 *     patient is all
 * @param reason what the user gave as reason, empty when none is asked
 * @param detail further facts as plain values; no names or NHS numbers of other people
 */
public record AuditEntry(
    String action, @Nullable UUID patientId, String subject, String reason, Map<String, ?> detail) {
  public static AuditEntry of(String action, @Nullable UUID patientId) {
    return new AuditEntry(action, patientId, "", "", Map.of());
  }

  public static AuditEntry of(String action, @Nullable UUID patientId, String subject) {
    return new AuditEntry(action, patientId, subject, "", Map.of());
  }
}
