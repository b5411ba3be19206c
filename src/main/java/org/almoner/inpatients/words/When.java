package org.almoner.inpatients.words;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Dates, times and durations as the NHS CUI guidance writes them. On boards the year is left off
 * within 60 days.
 */
public final class When {
  public static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final DateTimeFormatter TIME = format("HH:mm");
  private static final DateTimeFormatter SECONDS = format("HH:mm:ss");
  private static final DateTimeFormatter DAY = format("EEE dd-MMM");
  private static final DateTimeFormatter DATE = format("dd-MMM-yyyy");

  private When() {}

  public static LocalDate date(Instant at) {
    return at.atZone(LONDON).toLocalDate();
  }

  /** 14:05 */
  public static String time(Instant at) {
    return TIME.format(at.atZone(LONDON));
  }

  /** 14:05:32 */
  public static String seconds(Instant at) {
    return SECONDS.format(at.atZone(LONDON));
  }

  /** 24-Nov-2026 */
  public static String fullDate(LocalDate day) {
    return DATE.format(day);
  }

  /** 24-Nov-2026 14:05 */
  public static String full(Instant at) {
    return DATE.format(at.atZone(LONDON)) + " " + time(at);
  }

  /** Thu 26-Nov, with the year when more than 60 days from {@code today}. */
  public static String day(LocalDate day, LocalDate today) {
    return Math.abs(ChronoUnit.DAYS.between(today, day)) <= 60 ? DAY.format(day) : DATE.format(day);
  }

  /** 14:05 today, otherwise Thu 26-Nov 14:05. */
  public static String near(Instant at, Instant now) {
    var day = date(at);
    return day.equals(date(now)) ? time(at) : day(day, date(now)) + " " + time(at);
  }

  /** 34min, 1hr 12min, 3d 4hr: the two largest units. */
  public static String length(Duration length) {
    long minutes = Math.max(0, length.toMinutes());
    if (minutes < 60) return minutes + "min";
    if (minutes < 48 * 60)
      return minutes / 60
          + "hr"
          + (minutes % 60 == 0 ? "" : " " + "%02d".formatted(minutes % 60) + "min");
    long hours = minutes / 60;
    return hours / 24 + "d" + (hours % 24 == 0 ? "" : " " + hours % 24 + "hr");
  }

  public static String length(Instant from, Instant to) {
    return length(Duration.between(from, to));
  }

  /** The day of the stay: the day of admission is day 1. */
  public static long dayOfStay(Instant admitted, Instant now) {
    return ChronoUnit.DAYS.between(date(admitted), date(now)) + 1;
  }

  public static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(LONDON).toInstant();
  }

  /** A value for an HTML datetime-local field: 2026-11-24T14:32. */
  public static String field(@Nullable Instant at) {
    return at == null ? "" : format("yyyy-MM-dd'T'HH:mm").format(at.atZone(LONDON));
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.UK);
  }
}
