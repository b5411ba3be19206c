package org.almoner.patients.search;

import java.time.LocalDate;
import org.almoner.platform.Cui;
import org.jspecify.annotations.Nullable;

/** Dates as the hospital writes them: 12-Mar-1948 (NHS CUI). */
public final class Words {

  private Words() {}

  public static String date(@Nullable LocalDate day) {
    return day == null ? "Not known" : Cui.day(day);
  }

  /** Years lived, without its unit, as in a list: "(78)". */
  static String age(@Nullable LocalDate born, LocalDate today) {
    return born == null ? "" : "(" + java.time.Period.between(born, today).getYears() + ")";
  }
}
