package org.almoner.patients.person;

import java.time.Instant;
import java.time.LocalDate;
import org.almoner.patients.death.Death;
import org.almoner.platform.Cui;

/** Dates that are known in part: a year, a month or a day. */
public final class Dates {
  private Dates() {}

  /** A year, a month or a day held as ISO text. */
  public static String partial(String iso) {
    return switch (iso.length()) {
      case 7 -> Cui.month(LocalDate.parse(iso + "-01"));
      case 10 -> Cui.day(LocalDate.parse(iso));
      default -> iso;
    };
  }

  /** When somebody died, no more exactly than is known. */
  public static String died(Instant at, Death.Precision precision) {
    return switch (precision) {
      case MINUTE, DAY -> Cui.day(at);
      case MONTH -> Cui.month(Cui.date(at));
      case YEAR -> Integer.toString(Cui.date(at).getYear());
    };
  }
}
