package org.almoner.patients;

import java.util.UUID;

/** Which patient record. */
public record PatientId(UUID value) {
  public static PatientId of(String uuid) {
    return new PatientId(UUID.fromString(uuid));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
