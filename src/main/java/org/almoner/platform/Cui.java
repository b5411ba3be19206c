package org.almoner.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * Dates, times and lengths of time as the NHS Common User Interface guidance writes them:
 * 24-Nov-2026 14:32, 1hr 12min. An instant is told in the time of the hospital.
 */
public final class Cui {
  public static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final DateTimeFormatter DAY = format("dd-MMM-yyyy");
  private static final DateTimeFormatter WEEKDAY = format("EEE dd-MMM-yyyy");
  private static final DateTimeFormatter DAY_OF_THIS_YEAR = format("EEE dd-MMM");
  private static final DateTimeFormatter MONTH = format("MMM-yyyy");
  private static final DateTimeFormatter MINUTE = format("dd-MMM-yyyy HH:mm");
  private static final DateTimeFormatter SECOND = format("dd-MMM-yyyy HH:mm:ss");
  private static final DateTimeFormatter TIME = format("HH:mm");
  private static final DateTimeFormatter EXACT_TIME = format("HH:mm:ss");

  private Cui() {}

  /** 24-Nov-2026 */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** 24-Nov-2026 */
  public static String day(Instant at) {
    return DAY.format(at);
  }

  /** Tue 24-Nov-2026 */
  public static String weekday(LocalDate day) {
    return WEEKDAY.format(day);
  }

  /** Tue 24-Nov, for a board that shows days near today only. */
  public static String nearDay(LocalDate day) {
    return DAY_OF_THIS_YEAR.format(day);
  }

  /** Nov-2026, of any date that has a month and a year. */
  public static String month(TemporalAccessor date) {
    return MONTH.format(date);
  }

  /** 24-Nov-2026 14:32 */
  public static String minute(Instant at) {
    return MINUTE.format(at);
  }

  /** 24-Nov-2026 14:32:05 */
  public static String second(Instant at) {
    return SECOND.format(at);
  }

  /** 14:32 */
  public static String time(Instant at) {
    return TIME.format(at);
  }

  /** 14:32:05 */
  public static String exactTime(Instant at) {
    return EXACT_TIME.format(at);
  }

  public static LocalDate date(Instant at) {
    return at.atZone(LONDON).toLocalDate();
  }

  /** The two largest units that matter: 34min, 1hr 12min, 3d 4hr, 2w 1d; below zero is 0min. */
  public static String length(Duration length) {
    long minutes = Math.max(0, length.toMinutes());
    if (minutes < 60) return minutes + "min";
    long hours = minutes / 60;
    if (hours < 24) return hours + "hr" + rest(minutes % 60, "min");
    long days = hours / 24;
    return days < 14 ? days + "d" + rest(hours % 24, "hr") : days / 7 + "w" + rest(days % 7, "d");
  }

  private static String rest(long number, String unit) {
    return number == 0 ? "" : " " + number + unit;
  }

  // Locale.UK would write Sept
  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(LONDON);
  }
}
