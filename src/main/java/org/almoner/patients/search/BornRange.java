package org.almoner.patients.search;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;

/** A date of birth as typed: one day, or every day of a month or year. Both ends are in. */
public record BornRange(LocalDate from, LocalDate to) {
  static BornRange day(LocalDate day) {
    return new BornRange(day, day);
  }

  static BornRange month(int year, int month) {
    var first = LocalDate.of(year, month, 1);
    return new BornRange(first, first.plusMonths(1).minusDays(1));
  }

  static BornRange year(int year) {
    return new BornRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  boolean exact() {
    return from.equals(to);
  }

  boolean holds(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** The days somebody may have meant: day and month swapped, a day, month, year or decade out. */
  Set<LocalDate> nearby() {
    var days = new LinkedHashSet<LocalDate>();
    if (!exact()) return days;
    if (from.getDayOfMonth() <= 12)
      days.add(
          LocalDate.of(from.getYear(), from.getDayOfMonth(), Math.min(from.getMonthValue(), 28)));
    for (int step : new int[] {-1, 1}) {
      days.add(from.plusDays(step));
      days.add(from.plusDays(10L * step));
      days.add(from.plusMonths(step));
      days.add(from.plusYears(step));
      days.add(from.plusYears(10L * step));
    }
    days.remove(from);
    return days;
  }
}
