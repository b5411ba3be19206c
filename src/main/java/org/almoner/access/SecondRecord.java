package org.almoner.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.almoner.audit.Audit;
import org.almoner.audit.AuditEntry;
import org.almoner.platform.Actors;
import org.springframework.stereotype.Component;

/**
 * The other patient of a page that compares two: found by a number, and opened and audited as much
 * as the one in the address.
 */
@Component
public class SecondRecord {
  private final PatientLookup patients;
  private final RecordAccess access;
  private final Audit audit;

  SecondRecord(PatientLookup patients, RecordAccess access, Audit audit) {
    this.patients = patients;
    this.access = access;
    this.audit = audit;
  }

  /**
   * @param typed NHS number, hospital number or the id of an address
   */
  public Optional<UUID> find(String typed) {
    var id = typed.strip();
    return id.matches("[0-9a-f]{8}-[0-9a-f-]{27}")
        ? Optional.of(UUID.fromString(id))
        : patients.find(id);
  }

  /**
   * Writes the look to the audit.
   *
   * @param action what the audit calls it, for instance "patient.compare"
   * @param page where to go on once a reason was given
   * @return where a reason is asked for; empty when the record is open
   */
  public Optional<String> closed(UUID other, String action, String page) {
    var why = access.why(Objects.requireNonNull(Actors.current().userId()), other);
    if (why.isEmpty())
      return Optional.of(
          "redirect:/break-glass/%s?next=%s"
              .formatted(other, URLEncoder.encode(page, StandardCharsets.UTF_8)));
    audit.record(new AuditEntry(action, other, "", why.get(), Map.of()));
    return Optional.empty();
  }
}
