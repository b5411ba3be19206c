package org.almoner.organisation;

import java.util.UUID;

/** A person who cares for patients or works for those who do. */
public record StaffId(UUID value) {
  public static StaffId valueOf(String text) {
    return new StaffId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
