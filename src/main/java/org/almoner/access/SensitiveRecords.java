package org.almoner.access;

import java.util.UUID;

/** Which records always ask for a reason, whatever the relationship; patients implements it. */
public interface SensitiveRecords {
  boolean sensitive(UUID patient);
}
