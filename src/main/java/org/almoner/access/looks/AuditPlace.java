package org.almoner.access.looks;

import org.almoner.access.activities.AccessActivities;
import org.almoner.audit.AuditChecks;
import org.almoner.shell.NavItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The audit on the rail; red when the last verification found it broken. */
@Component
class AuditPlace implements NavItem {
  private final AuditChecks checks;

  AuditPlace(AuditChecks checks) {
    this.checks = checks;
  }

  @Override
  public Place place() {
    return new Place("/audit", "Audit", "eye", "a", 85);
  }

  @Override
  public String activity() {
    return AccessActivities.VIEW_AUDIT;
  }

  @Override
  public @Nullable Count count() {
    return checks.last().filter(d -> !d.whole()).map(_ -> new Count(1, true)).orElse(null);
  }
}
