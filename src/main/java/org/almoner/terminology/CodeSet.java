package org.almoner.terminology;

import java.util.Locale;

/** A list of codes. Its file names the source it was taken from. */
public enum CodeSet {
  ADMISSION_METHOD("Admission method"),
  ADMISSION_SOURCE("Source of admission"),
  DISCHARGE_METHOD("Discharge method"),
  DISCHARGE_DESTINATION("Discharge destination"),
  PATIENT_CLASSIFICATION("Patient classification"),
  INTENDED_MANAGEMENT("Intended management"),
  ADMINISTRATIVE_CATEGORY("Administrative category"),
  TREATMENT_FUNCTION("Treatment function"),
  MAIN_SPECIALTY("Main specialty"),
  ETHNIC_CATEGORY("Ethnic category"),
  MARITAL_STATUS("Marital status"),
  RELIGION_GROUP("Religion or belief"),
  NHS_NUMBER_STATUS("NHS number status"),
  GENDER("Gender"),
  RELATIONSHIP("Relationship to the patient"),
  LANGUAGE("Language"),
  ACCESSIBLE_INFORMATION("Accessible information need"),
  REASONABLE_ADJUSTMENT("Reasonable adjustment"),
  OVERSEAS_VISITOR("Overseas visitor charging category"),
  CARER_SUPPORT("Carer support"),
  WITHHELD_IDENTITY("Reason for withholding identity"),
  PRIORITY("Priority"),
  ELECTIVE_ADMISSION_TYPE("Elective admission type"),
  CRITERIA_TO_RESIDE("Criteria to reside"),
  DISCHARGE_DELAY_REASON("Reason for delayed discharge"),
  ACTIVITY_LOCATION("Activity location type"),
  LIVE_OR_STILL_BIRTH("Live or still birth"),
  LEGAL_STATUS("Mental Health Act legal status");

  private final String words;

  CodeSet(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** As in addresses and file names, for instance "admission-method". */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
