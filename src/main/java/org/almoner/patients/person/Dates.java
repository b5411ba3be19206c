package org.almoner.patients.person;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.almoner.patients.Death;

/** Dates and times as the NHS Common User Interface writes them: 03-Mar-1959, 24-Nov-2026 14:32. */
public final class Dates {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  // not Locale.UK, which writes Sept
  private static final DateTimeFormatter DAY = format("dd-MMM-yyyy");
  private static final DateTimeFormatter MONTH = format("MMM-yyyy");
  private static final DateTimeFormatter YEAR = format("yyyy");
  private static final DateTimeFormatter MINUTE = format("dd-MMM-yyyy HH:mm");

  private Dates() {}

  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  public static String minute(Instant at) {
    return MINUTE.format(at.atZone(LONDON));
  }

  /** A year, a month or a day held as ISO text. */
  public static String partial(String iso) {
    return switch (iso.length()) {
      case 7 -> MONTH.format(LocalDate.parse(iso + "-01"));
      case 10 -> DAY.format(LocalDate.parse(iso));
      default -> iso;
    };
  }

  /** When somebody died, no more exactly than is known. */
  public static String died(Instant at, Death.Precision precision) {
    var local = at.atZone(LONDON);
    return switch (precision) {
      case MINUTE, DAY -> DAY.format(local);
      case MONTH -> MONTH.format(local);
      case YEAR -> YEAR.format(local);
    };
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
