package org.almoner.patients;

import org.almoner.platform.InvalidInput;

/** PERSON STATED GENDER CODE of the NHS Data Dictionary. */
public enum Gender {
  MALE("1", "Male"),
  FEMALE("2", "Female"),
  INDETERMINATE("9", "Indeterminate"),
  NOT_KNOWN("X", "Not known");

  private final String code;
  private final String words;

  Gender(String code, String words) {
    this.code = code;
    this.words = words;
  }

  public String code() {
    return code;
  }

  public String words() {
    return words;
  }

  /** The gender of an NHS code; 0 is the older code of X. */
  public static Gender of(String code) {
    for (var gender : values()) if (gender.code.equals(code)) return gender;
    if (code.equals("0")) return NOT_KNOWN;
    throw new IllegalArgumentException("Gender must be 1, 2, 9 or X");
  }

  /** The gender chosen on a form. */
  public static Gender chosen(String code) {
    try {
      return of(code);
    } catch (IllegalArgumentException e) {
      throw new InvalidInput("gender", "Choose one of the genders.");
    }
  }
}
