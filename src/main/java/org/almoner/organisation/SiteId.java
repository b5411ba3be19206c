package org.almoner.organisation;

import java.util.UUID;

/** A hospital site. */
public record SiteId(UUID value) {
  public static SiteId valueOf(String text) {
    return new SiteId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
