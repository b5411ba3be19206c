package org.almoner.patients.person;

/**
 * A person's name in its parts; parts not known are empty.
 *
 * @param middle further given names
 */
public record PersonName(String title, String given, String middle, String surname, String suffix) {
  public PersonName {
    title = title.strip();
    given = given.strip();
    middle = middle.strip();
    surname = surname.strip();
    suffix = suffix.strip();
  }

  public static PersonName of(String given, String surname) {
    return new PersonName("", given, "", surname, "");
  }

  public static PersonName of(String title, String given, String surname) {
    return new PersonName(title, given, "", surname, "");
  }

  /** SURNAME, Given (Title) as on the banner (NHS CUI). */
  public String formal() {
    return surname.toUpperCase(java.util.Locale.UK)
        + (given.isEmpty() ? "" : ", " + given)
        + (title.isEmpty() ? "" : " (" + title + ")");
  }
}
