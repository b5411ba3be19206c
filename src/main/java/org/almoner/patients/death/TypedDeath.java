package org.almoner.patients.death;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.almoner.platform.InvalidInput;
import org.almoner.shell.DateParts;
import org.jspecify.annotations.Nullable;

/** Reads a death from the form; what is not known is left out from the day upwards. */
final class TypedDeath {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private TypedDeath() {}

  /**
   * @param standing the death being corrected, or null
   */
  static Death of(Map<String, String> form, @Nullable Death standing) {
    var typed = DateParts.from(form, "at");
    var time = form.getOrDefault("time", "").strip();
    var precision = precision(typed, time);
    var local = day(typed).atTime(time(time));
    return new Death(
        unchanged(local, precision, standing) ? standing.at() : instant(local),
        precision,
        source(form.getOrDefault("source", "INFORMAL")),
        form.getOrDefault("place", ""),
        form.getOrDefault("cause", ""),
        form.containsKey("coroner"));
  }

  private static Death.Precision precision(DateParts typed, String time) {
    if (typed.year().isEmpty()) throw new InvalidInput("at", "Enter at least the year of death");
    if (typed.month().isEmpty() && !typed.day().isEmpty())
      throw new InvalidInput("at", "Enter the month of death, or leave out the day");
    if (typed.day().isEmpty() && !time.isEmpty())
      throw new InvalidInput("at", "Enter the day of death, or leave out the time");
    if (!time.isEmpty()) return Death.Precision.MINUTE;
    if (!typed.day().isEmpty()) return Death.Precision.DAY;
    return typed.month().isEmpty() ? Death.Precision.YEAR : Death.Precision.MONTH;
  }

  private static LocalDate day(DateParts typed) {
    var day =
        new DateParts(
                typed.day().isEmpty() ? "1" : typed.day(),
                typed.month().isEmpty() ? "1" : typed.month(),
                typed.year())
            .toDate("at", "The date of death");
    if (day == null) throw new InvalidInput("at", "Enter at least the year of death");
    return day;
  }

  private static LocalTime time(String typed) {
    try {
      return typed.isEmpty() ? LocalTime.MIDNIGHT : LocalTime.parse(typed);
    } catch (DateTimeParseException e) {
      throw new InvalidInput("time", "Enter the time as hours and minutes, for instance 03:10");
    }
  }

  /** An hour that comes twice in October is not moved by a change of something else. */
  private static boolean unchanged(
      LocalDateTime local, Death.Precision precision, @Nullable Death standing) {
    return standing != null
        && standing.precision() == precision
        && standing.at().atZone(LONDON).toLocalDateTime().withSecond(0).withNano(0).equals(local);
  }

  private static java.time.Instant instant(LocalDateTime local) {
    if (LONDON.getRules().getValidOffsets(local).isEmpty())
      throw new InvalidInput(
          "time", "There was no such time that night: the clocks went forward. Check the time.");
    return local.atZone(LONDON).toInstant();
  }

  private static Death.Source source(String typed) {
    for (var source : Death.Source.values()) if (source.name().equals(typed)) return source;
    throw new InvalidInput("source", "Choose how it is known");
  }
}
