package org.almoner.access;

import java.util.Optional;
import java.util.UUID;

/** Finds a patient by a number that somebody types; patients implements it. */
public interface PatientLookup {
  /**
   * @param number NHS number or hospital number, with or without spaces
   */
  Optional<UUID> find(String number);
}
