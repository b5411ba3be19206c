package org.almoner.observations;

/** Why a set has no NEWS2. */
public enum NotScored {
  INCOMPLETE("Incomplete set, not scored"),
  UNDER_16(
      "NEWS2 is not used under 16. Use the paediatric chart (national PEWS). The values are kept."),
  PREGNANT(
      "NEWS2 is not used in pregnancy. Use the maternity chart (national MEWS). The values are"
          + " kept."),
  AGE_UNKNOWN(
      "NEWS2 needs an age of 16 or more. Record a date of birth, estimated if need be. The values"
          + " are kept.");

  private final String words;

  NotScored(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
