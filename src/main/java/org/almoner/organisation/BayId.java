package org.almoner.organisation;

import java.util.UUID;

/** A bay of a ward, or its group of side rooms. */
public record BayId(UUID value) {
  public static BayId valueOf(String text) {
    return new BayId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
