package org.almoner.patients;

/** The four things a banner may say about allergies (NHS CUI patient banner). */
public enum AllergyState {
  NOT_RECORDED("Allergies not recorded"),
  NONE_KNOWN("No known allergies"),
  KNOWN("Known allergies"),
  UNAVAILABLE("Allergies unavailable");

  private final String words;

  AllergyState(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
