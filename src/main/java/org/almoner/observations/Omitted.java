package org.almoner.observations;

/** Why something was not measured. */
public enum Omitted {
  REFUSED("Patient declined"),
  NOT_POSSIBLE("Could not be measured"),
  ASLEEP("Asleep, not woken"),
  EQUIPMENT("No working equipment"),
  NOT_ASKED("Not needed this time, by plan");

  private final String words;

  Omitted(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
