package org.almoner.access.records;

/** What information governance makes of a record opened by break-glass. */
public enum ReviewOutcome {
  JUSTIFIED("Justified"),
  RELATIONSHIP_MISSING("Justified: a care relationship was missing and has been corrected"),
  ASKED("Asked the person to explain"),
  NOT_JUSTIFIED("Not justified: passed to the incident process");

  private final String words;

  ReviewOutcome(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
