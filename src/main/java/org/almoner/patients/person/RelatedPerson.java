package org.almoner.patients.person;

import org.almoner.patients.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who matters to the patient.
 *
 * @param relationship in words, for instance "Mother"
 * @param rank whom to try first
 * @param patient the person's own record, when they are a patient too
 */
public record RelatedPerson(
    Role role,
    String relationship,
    int rank,
    PersonName name,
    String phone,
    String address,
    boolean copyLetters,
    @Nullable PatientId patient,
    String note) {

  public static RelatedPerson of(Role role, String relationship, PersonName name, String phone) {
    return new RelatedPerson(role, relationship, 1, name, phone, "", false, null, "");
  }

  public static RelatedPerson patient(Role role, String relationship, PatientId patient) {
    return new RelatedPerson(
        role, relationship, 1, PersonName.of("", ""), "", "", false, patient, "");
  }

  /** What the person is for. */
  public enum Role {
    NEXT_OF_KIN("Next of kin"),
    EMERGENCY("Emergency contact"),
    GUARDIAN("Guardian or legal representative"),
    CARER("Carer"),
    FAMILY("Family or friend");

    private final String words;

    Role(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }
}
