package org.almoner.organisation;

import java.util.UUID;

/** A building on a site. */
public record BuildingId(UUID value) {
  public static BuildingId valueOf(String text) {
    return new BuildingId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
