package org.almoner.access;

/** The roles that Almoner ships with. What each may do is data: see {@link ActivityCatalogue}. */
public enum Role {
  WARD_CLERK("Ward clerk"),
  NURSE("Nurse"),
  DOCTOR("Doctor"),
  CONSULTANT("Consultant"),
  CLINIC_CLERK("Clinic clerk"),
  BED_MANAGER("Bed manager"),
  ED_CLERK("ED clerk"),
  CODER("Coder"),
  INTEGRATION_ANALYST("Integration analyst"),
  INFORMATION_GOVERNANCE("Information governance"),
  ADMINISTRATOR("Administrator");

  private final String words;

  Role(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
