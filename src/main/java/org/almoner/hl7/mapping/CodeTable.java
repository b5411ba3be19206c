package org.almoner.hl7.mapping;

/** What a sender's codes are mapped to. */
public enum CodeTable {
  WARD("Ward", "our site and ward code, for instance RXX01-W12"),
  BED("Bed", "our bay and bed code, for instance BAY2-BED6"),
  CONSULTANT("Consultant", "our national code, for instance C3456789"),
  SPECIALTY("Treatment function", "NHS treatment function code, for instance 300"),
  ADMISSION_METHOD("Admission method", "NHS admission method code, for instance 21"),
  ADMISSION_SOURCE("Admission source", "NHS source of admission code, for instance 19"),
  DISCHARGE_METHOD("Discharge method", "NHS discharge method code, for instance 1"),
  DISCHARGE_DESTINATION(
      "Discharge destination", "NHS destination of discharge code, for instance 19"),
  PATIENT_CLASSIFICATION(
      "Patient classification", "NHS patient classification code, for instance 1"),
  SEX("Gender", "NHS person stated gender code: 1, 2, 9 or X"),
  ETHNIC_CATEGORY("Ethnic category", "NHS ethnic category code, for instance A"),
  RELIGION("Religion", "NHS religious or belief affiliation code"),
  MARITAL_STATUS("Marital status", "NHS person marital status code, for instance S"),
  LANGUAGE("Language", "ISO 639-1 code, for instance en"),
  RELATIONSHIP("Relationship", "our relationship code"),
  PRACTICE("GP practice", "ODS code, for instance M85001"),
  GP("GP", "general medical practitioner code, for instance G1234567");

  private final String words;
  private final String hint;

  CodeTable(String words, String hint) {
    this.words = words;
    this.hint = hint;
  }

  public String words() {
    return words;
  }

  /** What kind of code of ours belongs there. */
  public String hint() {
    return hint;
  }
}
