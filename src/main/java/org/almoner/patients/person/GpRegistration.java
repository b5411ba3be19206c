package org.almoner.patients.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which practice, and if known which GP, a person is registered with, by ODS codes. */
public record GpRegistration(
    String practiceCode, String gpCode, @Nullable LocalDate from, @Nullable LocalDate to) {
  /** ODS default codes: no registered practice, not known; GP not known. */
  public static final String NO_PRACTICE = "V81997";

  public static final String PRACTICE_NOT_KNOWN = "V81999";
  public static final String GP_NOT_KNOWN = "G9999998";

  public static GpRegistration of(String practiceCode, String gpCode) {
    return new GpRegistration(practiceCode, gpCode.isBlank() ? GP_NOT_KNOWN : gpCode, null, null);
  }

  public static GpRegistration notKnown() {
    return of(PRACTICE_NOT_KNOWN, GP_NOT_KNOWN);
  }
}
