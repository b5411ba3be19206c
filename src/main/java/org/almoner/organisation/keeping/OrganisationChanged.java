package org.almoner.organisation.keeping;

import java.util.Map;
import java.util.UUID;
import org.almoner.audit.AuditEntry;
import org.almoner.audit.Audited;

/**
 * An entry was added, changed, closed or reopened.
 *
 * @param change "add", "change", "close" or "reopen"
 */
public record OrganisationChanged(Kind kind, UUID id, String change, String reason)
    implements Audited {
  @Override
  public AuditEntry audit() {
    return new AuditEntry("organisation." + change, null, kind.slug() + ":" + id, reason, Map.of());
  }
}
