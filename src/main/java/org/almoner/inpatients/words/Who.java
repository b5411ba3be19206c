package org.almoner.inpatients.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.almoner.patients.Gender;
import org.almoner.patients.NhsNumber;
import org.almoner.patients.person.Age;
import org.almoner.platform.Cui;
import org.jspecify.annotations.Nullable;

/**
 * One person as lists and boards name them, in the order of the NHS CUI patient list guidance.
 *
 * @param gender PERSON STATED GENDER CODE
 */
public record Who(
    UUID patient,
    String surname,
    String given,
    String title,
    @Nullable LocalDate born,
    String gender,
    @Nullable String nhs,
    String hospital) {

  /** Rukhsana, or Unknown (CUI PAL-0460). */
  public String givenShown() {
    return given.isBlank() ? "Unknown" : given;
  }

  public String surnameShown() {
    return surname.isBlank() ? "UNKNOWN" : surname.toUpperCase(java.util.Locale.UK);
  }

  /** BEGUM, Rukhsana (Mrs) */
  public String formal() {
    return surnameShown() + ", " + givenShown() + (title.isBlank() ? "" : " (" + title + ")");
  }

  /** 67 F: years and the first letter of the sex; finer units below 18. */
  public String ageSex(Instant now) {
    var letter =
        switch (Gender.of(gender)) {
          case MALE -> "M";
          case FEMALE -> "F";
          case INDETERMINATE -> "I";
          case NOT_KNOWN -> "not known";
        };
    return age(now) + " " + letter;
  }

  private String age(Instant now) {
    if (born == null) return "Age ?";
    ZonedDateTime here = now.atZone(Cui.LONDON);
    var words = Age.words(born, null, here.toLocalDateTime());
    return words.matches("\\d+y") ? words.substring(0, words.length() - 1) : words;
  }

  /** 03-Mar-1959 (67) */
  public String bornAge(Instant now) {
    return born == null ? "Unknown" : Cui.day(born) + " (" + age(now) + ")";
  }

  public String genderWords() {
    return Gender.of(gender).words();
  }

  /** 999 324 6794, or the hospital number while there is none. */
  public String nhsSpaced() {
    return nhs == null ? "Unknown" : new NhsNumber(nhs).spaced();
  }

  /** Second line of an identity cell: 03-Mar-1959 (67) 999 324 6794. */
  public String second(Instant now) {
    return bornAge(now) + "  " + (nhs == null ? hospital : nhsSpaced());
  }
}
