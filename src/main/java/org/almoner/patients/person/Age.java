package org.almoner.patients.person;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A person's age in the words of the NHS Common User Interface guidance on displaying time: the
 * younger the patient, the finer the unit.
 */
public final class Age {
  private Age() {}

  /**
   * Minutes below 2 hours, hours below 2 days, days below 4 weeks, weeks and days below 1 year,
   * months and days below 2 years, years and months below 18, years from then on. Without a time of
   * birth the finest unit is the day.
   *
   * @param at local date and time, in the hospital's zone, for which the age is asked
   * @return for instance "38min", "5w 2d", "3y 4m" or "67y"
   */
  public static String words(LocalDate born, @Nullable LocalTime timeOfBirth, LocalDateTime at) {
    var days = ChronoUnit.DAYS.between(born, at.toLocalDate());
    if (days < 0) return "not yet born";
    if (timeOfBirth != null && days <= 2) {
      var lived = Duration.between(born.atTime(timeOfBirth), at);
      if (lived.isNegative()) return "not yet born";
      if (lived.toHours() < 2) return lived.toMinutes() + "min";
      if (lived.toHours() < 48) return lived.toHours() + "hr";
    }
    return inDays(days, Period.between(born, at.toLocalDate()));
  }

  private static String inDays(long days, Period lived) {
    if (days < 28) return days + "d";
    if (lived.getYears() < 1) return days / 7 + "w" + and(days % 7, "d");
    if (lived.getYears() < 2) return lived.toTotalMonths() + "m" + and(lived.getDays(), "d");
    if (lived.getYears() < 18) return lived.getYears() + "y" + and(lived.getMonths(), "m");
    return lived.getYears() + "y";
  }

  private static String and(long number, String unit) {
    return number == 0 ? "" : " " + number + unit;
  }
}
