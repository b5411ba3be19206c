package org.almoner.shell;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.almoner.platform.InvalidInput;

/**
 * A date and a time in one field, as the NHS CUI guidance writes them: 24-Nov-2026 14:32. A
 * browser's own field would follow the language of the computer, and 05/06 be June for one and May
 * for another.
 */
public final class Moments {
  private static final Pattern TYPED =
      Pattern.compile(
          "(\\d{1,2})[-/. ]*(\\d{1,2}|[A-Za-z]{3,9})[-/. ]*(\\d{4})[ ,]+(\\d{1,2})[:. ]?(\\d{2})");
  private static final Pattern ISO = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.+");

  private Moments() {}

  /**
   * Reads 24-Nov-2026 14:32, 24/11/2026 14:32, 24 november 2026 1432; and 2026-11-24T14:32 as links
   * write it.
   *
   * @param field for the refusal
   */
  public static LocalDateTime parse(String field, String typed) {
    var text = typed.strip();
    try {
      if (ISO.matcher(text).matches()) return LocalDateTime.parse(text);
      var parts = TYPED.matcher(text);
      if (!parts.matches()) throw notRead(field);
      var day = new DateParts(parts.group(1), parts.group(2), parts.group(3)).toDate(field, "This");
      if (day == null) throw notRead(field);
      return day.atTime(Integer.parseInt(parts.group(4)), Integer.parseInt(parts.group(5)));
    } catch (DateTimeException e) {
      throw notRead(field);
    }
  }

  private static InvalidInput notRead(String field) {
    return new InvalidInput(
        field,
        "Enter a real date and time: day, month, year, then the time, for instance 24-Nov-2026 14:30.");
  }
}
