package org.almoner.organisation.practices;

import java.util.UUID;

/** A GP practice. */
public record PracticeId(UUID value) {
  public static PracticeId valueOf(String text) {
    return new PracticeId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
