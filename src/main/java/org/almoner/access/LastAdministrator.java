package org.almoner.access;

import org.almoner.platform.Refusal;

/** Without an active administrator nobody could let anybody in again. */
public final class LastAdministrator extends Refusal {
  LastAdministrator() {
    super(
        "last_administrator",
        "roles",
        "This is the last active administrator. Make somebody else an administrator first.");
  }
}
