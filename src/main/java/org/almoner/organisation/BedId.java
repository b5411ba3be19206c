package org.almoner.organisation;

import java.util.UUID;

/** A bed, cot, chair or trolley with a place of its own. */
public record BedId(UUID value) {
  public static BedId valueOf(String text) {
    return new BedId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
