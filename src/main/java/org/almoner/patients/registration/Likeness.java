package org.almoner.patients.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.almoner.patients.Gender;
import org.almoner.patients.LikelyDuplicate.Part;
import org.almoner.patients.search.Letters;
import org.almoner.patients.search.Spelling;
import org.jspecify.annotations.Nullable;

/** How like two people are, as points out of 100 with their reasons. */
final class Likeness {
  private Likeness() {}

  /**
   * One of the two people compared.
   *
   * @param familySound double metaphone of the surname
   */
  record Person(
      String surname,
      String given,
      String familySound,
      String givenSound,
      @Nullable LocalDate born,
      Gender gender,
      @Nullable String nhs,
      String postcode) {}

  static List<Part> parts(Person a, Person b) {
    var parts = new ArrayList<Part>();
    add(parts, nhs(a, b));
    add(parts, name("Surname", a.surname(), b.surname(), a.familySound(), b.familySound(), 30));
    add(parts, name("Given name", a.given(), b.given(), a.givenSound(), b.givenSound(), 25));
    add(parts, born(a.born(), b.born()));
    add(parts, gender(a.gender(), b.gender()));
    add(parts, postcode(a.postcode(), b.postcode()));
    return parts;
  }

  static int score(List<Part> parts) {
    return Math.clamp(parts.stream().mapToInt(Part::points).sum(), 0, 100);
  }

  private static void add(List<Part> parts, @Nullable Part part) {
    if (part != null) parts.add(part);
  }

  private static @Nullable Part nhs(Person a, Person b) {
    if (a.nhs() == null || b.nhs() == null) return null;
    return a.nhs().equals(b.nhs())
        ? new Part("NHS number", "Same", 60)
        : new Part("NHS number", "Different", -30);
  }

  private static @Nullable Part name(
      String what, String a, String b, String soundA, String soundB, int points) {
    var first = Letters.of(a);
    var second = Letters.of(b);
    if (first.isEmpty() || second.isEmpty()) return null;
    if (first.equals(second)) return new Part(what, "Same", points);
    int distance = Spelling.distance(first, second);
    if (distance == 1) return new Part(what, "One letter apart", points * 4 / 5);
    if (!soundA.isEmpty() && soundA.equals(soundB))
      return new Part(what, "Sounds alike", points * 2 / 3);
    if (distance == 2 && Math.min(first.length(), second.length()) > 4)
      return new Part(what, "Two letters apart", points / 2);
    if (first.startsWith(second) || second.startsWith(first))
      return new Part(what, "Part of the other", points / 2);
    return new Part(what, "Different", -points / 3);
  }

  private static @Nullable Part born(@Nullable LocalDate a, @Nullable LocalDate b) {
    if (a == null || b == null) return null;
    if (a.equals(b)) return new Part("Born", "Same", 35);
    if (a.getYear() == b.getYear()
        && a.getMonthValue() == b.getDayOfMonth()
        && a.getDayOfMonth() == b.getMonthValue())
      return new Part("Born", "Day and month swapped", 28);
    int same =
        (a.getYear() == b.getYear() ? 1 : 0)
            + (a.getMonthValue() == b.getMonthValue() ? 1 : 0)
            + (a.getDayOfMonth() == b.getDayOfMonth() ? 1 : 0);
    if (same == 2) return new Part("Born", "One part differs", 20);
    return new Part("Born", "Different", -20);
  }

  private static @Nullable Part gender(Gender a, Gender b) {
    if (a == Gender.NOT_KNOWN || b == Gender.NOT_KNOWN) return null;
    return a == b ? new Part("Gender", "Same", 3) : new Part("Gender", "Different", -10);
  }

  private static @Nullable Part postcode(String a, String b) {
    if (a.isEmpty() || b.isEmpty() || a.startsWith("ZZ99") || b.startsWith("ZZ99")) return null;
    return a.equals(b) ? new Part("Postcode", "Same", 12) : new Part("Postcode", "Different", 0);
  }
}
