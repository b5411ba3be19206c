package org.almoner.patients.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almoner.patients.CurrentLocations.Location;
import org.almoner.patients.NhsNumber;
import org.almoner.patients.search.People.Person;
import org.jspecify.annotations.Nullable;

/** Two people on the list who are easily confused, side by side. */
public record LookAlike(int first, int second, List<Line> lines) {
  /** A fact of both; marked where they differ. */
  public record Line(String what, List<Part> first, List<Part> second) {}

  /** The first two of the top of the list who are alike in name and in birth. */
  static Optional<LookAlike> among(
      List<Person> people, java.util.Map<org.almoner.patients.PatientId, Location> places) {
    int top = Math.min(people.size(), 6);
    for (int i = 0; i < top; i++)
      for (int j = i + 1; j < top; j++)
        if (confusing(people.get(i), people.get(j)))
          return Optional.of(
              new LookAlike(i + 1, j + 1, lines(people.get(i), people.get(j), places)));
    return Optional.empty();
  }

  private static boolean confusing(Person a, Person b) {
    return alike(a.surname(), b.surname(), a.familySound(), b.familySound())
        && alike(a.given(), b.given(), a.givenSound(), b.givenSound())
        && near(a.born(), b.born());
  }

  private static boolean alike(String a, String b, String soundA, String soundB) {
    var first = Letters.of(a);
    var second = Letters.of(b);
    return !soundA.isEmpty() && soundA.equals(soundB)
        || Spelling.distance(first, second) <= 1
        || GivenNames.alike(first, second);
  }

  private static boolean near(@Nullable LocalDate a, @Nullable LocalDate b) {
    if (a == null || b == null) return true;
    var range = BornRange.day(a);
    return a.equals(b)
        || range.nearby().contains(b)
        || a.getYear() == b.getYear() && a.getDayOfMonth() == b.getDayOfMonth();
  }

  private static List<Line> lines(
      Person a, Person b, java.util.Map<org.almoner.patients.PatientId, Location> places) {
    var lines = new ArrayList<Line>();
    add(
        lines,
        "Surname",
        a.surname().toUpperCase(java.util.Locale.UK),
        b.surname().toUpperCase(java.util.Locale.UK));
    add(lines, "Given", a.given(), b.given());
    add(lines, "Born", Words.date(a.born()), Words.date(b.born()));
    add(lines, "Gender", a.gender().words(), b.gender().words());
    add(lines, "Postcode", said(a.postcode()), said(b.postcode()));
    add(lines, "NHS No.", nhs(a), nhs(b));
    add(lines, "Now", place(a, places), place(b, places));
    return lines;
  }

  private static void add(List<Line> lines, String what, String first, String second) {
    lines.add(new Line(what, Part.of(first, second), Part.of(second, first)));
  }

  private static String said(String text) {
    return text.isEmpty() ? "Not recorded" : text;
  }

  private static String nhs(Person person) {
    return person.nhs() == null ? "Not recorded" : new NhsNumber(person.nhs()).spaced();
  }

  private static String place(
      Person person, java.util.Map<org.almoner.patients.PatientId, Location> places) {
    var place = places.get(person.id());
    return place == null || !place.here() ? "Not here" : place.place();
  }
}
