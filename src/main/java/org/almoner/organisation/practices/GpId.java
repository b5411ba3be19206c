package org.almoner.organisation.practices;

import java.util.UUID;

/** A general practitioner. */
public record GpId(UUID value) {
  public static GpId valueOf(String text) {
    return new GpId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
