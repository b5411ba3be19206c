package org.almoner.patients.search;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.almoner.patients.Gender;
import org.almoner.shell.Option;
import org.jspecify.annotations.Nullable;

/**
 * The list of possible patients, ready to print.
 *
 * @param notice why the list is as it is; null when there is nothing to say
 * @param exactlyHref the same search without alikes; null when it is already so
 * @param cut what was left out and what to do; null when nothing was
 * @param weak how many weaker matches are not shown
 * @param weakHref shows them
 * @param nextHref the next page; null on the last
 * @param registerHref registers a new patient with what was typed; null when not allowed
 */
public record SearchPage(
    String typed,
    String title,
    String about,
    @Nullable String notice,
    @Nullable String exactlyHref,
    @Nullable String cut,
    List<ResultRow> rows,
    int weak,
    String weakHref,
    @Nullable String nextHref,
    String shown,
    @Nullable LookAlike lookAlike,
    List<Opened> recent,
    @Nullable String registerHref,
    Fields fields) {

  /** The genders to search by. */
  public List<Option> genders() {
    return Stream.of(Gender.MALE, Gender.FEMALE, Gender.INDETERMINATE)
        .map(g -> new Option(g.code(), g.words()))
        .toList();
  }

  /** One line of "Recently opened by you". */
  public record Opened(UUID patient, String surname, String given, @Nullable LocalDate born) {
    public String words() {
      return Words.date(born);
    }
  }

  /** The search by field, as it was typed. */
  public record Fields(
      String surname,
      String given,
      String born,
      String gender,
      String postcode,
      String place,
      String number) {
    public static final Fields NONE = new Fields("", "", "", "", "", "", "");

    boolean any() {
      return !equals(NONE);
    }
  }

  /**
   * One possible patient.
   *
   * @param was other surnames, shown when one of them matched
   */
  public record ResultRow(
      String href,
      String surname,
      String given,
      String was,
      boolean surnameMatched,
      boolean givenMatched,
      boolean bornMatched,
      String address,
      String born,
      String age,
      String gender,
      String nhs,
      String hospitalNumber,
      String why,
      String place,
      String since,
      boolean lookAlike,
      boolean died,
      boolean sensitive) {}
}
