package org.almoner.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * How a patient is named where access must name one; patients implements it. Pages that ask for a
 * reason show it so that nobody opens the wrong record.
 */
public interface PatientWords {
  /**
   * @return for instance "PEMBERTON, Arthur (Mr), born 04-Mar-1941, NHS No. 999 123 4567"
   */
  Optional<String> words(UUID patient);

  /**
   * Every record of the same person: this one, those merged into it and the one it was merged into.
   */
  default Set<UUID> records(UUID patient) {
    return Set.of(patient);
  }
}
