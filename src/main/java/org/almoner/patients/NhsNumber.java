package org.almoner.patients;

import java.util.Optional;

/**
 * The ten-digit NHS number, always valid by its modulus 11 check digit (NHS Data Dictionary, NHS
 * NUMBER). Spaces and hyphens are dropped.
 */
public record NhsNumber(String digits) {
  public NhsNumber {
    digits = digits.replaceAll("[\\s-]", "");
    if (!isValid(digits))
      throw new IllegalArgumentException("NHS number must be 10 digits with a correct check digit");
  }

  /** The number in this text, or empty when it is not one. */
  public static Optional<NhsNumber> parse(String text) {
    var digits = text.replaceAll("[\\s-]", "");
    return isValid(digits) ? Optional.of(new NhsNumber(digits)) : Optional.empty();
  }

  /** As shown to people: 3-3-4. */
  public String spaced() {
    return digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6);
  }

  /** Never in full, so that no number reaches a log. */
  @Override
  public String toString() {
    return "NHS number ending " + digits.substring(7);
  }

  // ten equal digits pass the sum; 000... to 888... are never issued
  private static boolean isValid(String digits) {
    return digits.matches("[0-9]{10}")
        && !digits.matches("([0-8])\\1{9}")
        && checkDigit(digits) == digits.charAt(9) - '0';
  }

  private static int checkDigit(String digits) {
    int sum = 0;
    for (int i = 0; i < 9; i++) sum += (digits.charAt(i) - '0') * (10 - i);
    return (11 - sum % 11) % 11; // 10 means no number has this prefix, and matches no digit
  }
}
