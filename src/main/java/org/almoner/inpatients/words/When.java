package org.almoner.inpatients.words;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.almoner.platform.Cui;
import org.jspecify.annotations.Nullable;

/** How near a moment is: boards leave the year off within 60 days, and the day off today. */
public final class When {
  private When() {}

  /** Thu 26-Nov, with the year when more than 60 days from {@code today}. */
  public static String day(LocalDate day, LocalDate today) {
    return Math.abs(ChronoUnit.DAYS.between(today, day)) <= 60 ? Cui.nearDay(day) : Cui.day(day);
  }

  /** 14:05 today, otherwise Thu 26-Nov 14:05. */
  public static String near(Instant at, Instant now) {
    var day = Cui.date(at);
    var today = Cui.date(now);
    return day.equals(today) ? Cui.time(at) : day(day, today) + " " + Cui.time(at);
  }

  public static String length(Instant from, Instant to) {
    return Cui.length(Duration.between(from, to));
  }

  /** The day of the stay: the day of admission is day 1. */
  public static long dayOfStay(Instant admitted, Instant now) {
    return ChronoUnit.DAYS.between(Cui.date(admitted), Cui.date(now)) + 1;
  }

  public static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(Cui.LONDON).toInstant();
  }

  /** A value for a field of shell/moment.jte: 24-Nov-2026 14:32. */
  public static String field(@Nullable Instant at) {
    return at == null ? "" : Cui.minute(at);
  }
}
