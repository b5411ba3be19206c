package org.almoner.patients;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The banner of one patient, ready to print, in the order and words of the NHS Common User
 * Interface. Never on a page with several patients.
 *
 * @param name SURNAME, Given (Title)
 * @param born day and age, for instance "03-Mar-1959 (67y)"
 * @param nhs in groups of 3 3 4, or "Not known"
 * @param nhsNote what is uncertain about the number; "" when it is verified
 * @param allergyWords the allergies themselves; "" unless they are known
 * @param location where the patient is now, or null
 * @param died day and age at death, or null
 * @param reason why the record is open without a care relationship, or null
 */
public record PatientBanner(
    PatientId id,
    String name,
    String born,
    String gender,
    String nhs,
    String nhsNote,
    String hospitalNumber,
    AllergyState allergies,
    String allergyWords,
    String preferredName,
    String needs,
    String address,
    String phone,
    List<Chip> alerts,
    @Nullable String location,
    @Nullable String died,
    @Nullable Reason reason) {

  /** An alert as shown: {@code tag} is the kind of tag, {@code about} its category and note. */
  public record Chip(String text, String tag, String about) {}

  /** Break-glass in force. */
  public record Reason(String words, String left) {}

  /** Born, without the age. */
  public String bornDay() {
    return born.replaceFirst(" \\(.*", "");
  }
}
