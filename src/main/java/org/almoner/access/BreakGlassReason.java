package org.almoner.access;

/** Why somebody opens a record without a recorded care relationship. */
public enum BreakGlassReason {
  EMERGENCY("Emergency care"),
  DIRECT_CARE("Direct care, not yet on my list"),
  COVER("Covering for a colleague or another ward"),
  PATIENT_ASKED("The patient or carer asked me"),
  CORRECTION("Correcting the record"),
  INVESTIGATION("Complaint, incident or legal request");

  private final String words;

  BreakGlassReason(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
