package org.almoner.patients.demographics;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Map;
import org.almoner.patients.search.Words;
import org.jspecify.annotations.Nullable;

/** Dates of rows in words. */
final class Dates {
  private Dates() {}

  static @Nullable LocalDate of(Map<String, @Nullable Object> row, String column) {
    return row.get(column) instanceof Date day ? day.toLocalDate() : null;
  }

  /** "from 01-Mar-2020 until 04-Apr-2024". */
  static String span(Map<String, @Nullable Object> row) {
    var from = of(row, "from_date");
    var to = of(row, "to_date");
    var words =
        (from == null ? "" : "from " + Words.date(from))
            + (to == null ? "" : " until " + Words.date(to));
    return words.strip();
  }

  static String ended(Map<String, @Nullable Object> row) {
    var on = of(row, "ended_on");
    return on == null ? "" : "ended " + Words.date(on);
  }

  static boolean isPast(Map<String, @Nullable Object> row, LocalDate today) {
    var to = of(row, "to_date");
    return to != null && !to.isAfter(today) || !Part.text(row, "in_error").isEmpty();
  }
}
