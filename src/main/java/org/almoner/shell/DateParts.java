package org.almoner.shell;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.almoner.platform.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A date as typed into the three boxes of shell/dateInput.jte, whether or not it is one. The boxes
 * of "born" are called born-day, born-month and born-year.
 */
public record DateParts(String day, String month, String year) {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  public static DateParts none() {
    return new DateParts("", "", "");
  }

  public static DateParts of(@Nullable LocalDate date) {
    return date == null
        ? none()
        : new DateParts("" + date.getDayOfMonth(), "" + date.getMonthValue(), "" + date.getYear());
  }

  /** From a submitted form: {@code @RequestParam Map<String, String> form}. */
  public static DateParts from(Map<String, String> form, String name) {
    return new DateParts(
        form.getOrDefault(name + "-day", "").strip(),
        form.getOrDefault(name + "-month", "").strip(),
        form.getOrDefault(name + "-year", "").strip());
  }

  public boolean empty() {
    return day.isEmpty() && month.isEmpty() && year.isEmpty();
  }

  /**
   * The date, or null when nothing was typed.
   *
   * @param name the field, for the refusal
   * @param what the date in words, for instance "Date of birth"
   */
  public @Nullable LocalDate toDate(String name, String what) {
    if (empty()) return null;
    try {
      if (year.length() != 4)
        throw new InvalidInput(name, what + " needs a year of four figures, for instance 1959.");
      return LocalDate.of(Integer.parseInt(year), monthNumber(), Integer.parseInt(day));
    } catch (DateTimeException | NumberFormatException e) {
      throw new InvalidInput(name, what + " is not a real date. Check the day, month and year.");
    }
  }

  private int monthNumber() {
    var word = month.toLowerCase(Locale.UK);
    var known = word.length() < 3 ? -1 : MONTHS.indexOf(word.substring(0, 3));
    return known >= 0 ? known + 1 : Integer.parseInt(month);
  }
}
