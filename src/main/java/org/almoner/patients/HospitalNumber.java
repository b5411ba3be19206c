package org.almoner.patients;

/**
 * The hospital's own number for a patient (LOCAL PATIENT IDENTIFIER EXTENDED, at most 20
 * characters).
 */
public record HospitalNumber(String value) {
  public HospitalNumber {
    value = value.strip().toUpperCase(java.util.Locale.ROOT);
    if (!value.matches("[A-Z0-9/-]{1,20}"))
      throw new IllegalArgumentException(
          "Hospital number must be 1 to 20 letters, digits, hyphens or slashes");
  }
}
