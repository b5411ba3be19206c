package org.almoner.organisation.keeping;

import java.util.List;
import java.util.UUID;

/** A module whose rows name places or people says so before one is closed. */
public interface References {
  /** Called with the entry's row locked, so that what it says stays true until the closing ends. */
  List<Reference> to(Kind kind, UUID id);
}
