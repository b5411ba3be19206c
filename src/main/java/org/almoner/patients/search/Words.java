package org.almoner.patients.search;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates as the hospital writes them: 12-Mar-1948 (NHS CUI). */
public final class Words {
  // not Locale.UK, which writes Sept
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("dd-MMM-yyyy", Locale.ENGLISH);

  private Words() {}

  public static String date(@Nullable LocalDate day) {
    return day == null ? "Not known" : DATE.format(day);
  }

  /** Years lived, without its unit, as in a list: "(78)". */
  static String age(@Nullable LocalDate born, LocalDate today) {
    return born == null ? "" : "(" + java.time.Period.between(born, today).getYears() + ")";
  }
}
