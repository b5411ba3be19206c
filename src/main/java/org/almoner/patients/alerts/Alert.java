package org.almoner.patients.alerts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.almoner.patients.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * One alert of a patient.
 *
 * @param confirmedBy who confirmed it, or null while nobody has
 * @param inactive why it no longer stands, or null
 * @param error why it was recorded in error, or null
 */
public record Alert(
    UUID id,
    int version,
    PatientId patient,
    AlertDetails details,
    @Nullable Instant confirmedAt,
    @Nullable String confirmedBy,
    @Nullable String inactive,
    @Nullable String error,
    boolean doubled,
    Instant recordedAt,
    String recordedBy) {

  /** Neither ended, nor inactive, nor an error. */
  public boolean stands(LocalDate today) {
    return inactive == null
        && error == null
        && !details.from().isAfter(today)
        && (details.until() == null || !details.until().isBefore(today));
  }

  public boolean open() {
    return inactive == null && error == null;
  }
}
