package org.almoner.encounters;

/** What sort of encounter it is; the module of that name keeps the rest under the same id. */
public enum EncounterKind {
  INPATIENT("Inpatient"),
  EMERGENCY("Emergency department"),
  OUTPATIENT("Outpatient"),
  WARD_ATTENDER("Ward attender"),
  DAY_HOSPITAL("Day hospital"),
  COMMUNITY("Community");

  private final String words;

  EncounterKind(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
