package org.almoner.encounters;

import java.util.UUID;

/** One encounter of a patient with the hospital. */
public record EncounterId(UUID value) {
  public static EncounterId valueOf(String text) {
    return new EncounterId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
