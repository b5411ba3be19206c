package org.almoner.hl7.log;

import java.util.Locale;

/** What became of a message. */
public enum Outcome {
  APPLIED("Applied"),
  PARKED("Parked"),
  REJECTED("Refused"),
  DUPLICATE("Seen before"),
  IGNORED("Not for us"),
  DISCARDED("Discarded");

  private final String words;

  Outcome(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** As it is stored. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Outcome of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
