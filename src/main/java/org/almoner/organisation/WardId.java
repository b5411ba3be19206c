package org.almoner.organisation;

import java.util.UUID;

/** A ward. */
public record WardId(UUID value) {
  public static WardId valueOf(String text) {
    return new WardId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
