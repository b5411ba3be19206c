package org.almoner.observations;

/** What the patient breathes. */
public enum Supply {
  AIR("Air"),
  OXYGEN("Oxygen");

  private final String words;

  Supply(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
