package org.almoner.hl7.adt;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.almoner.hl7.log.Inbound;
import org.almoner.patients.Demographics;
import org.jspecify.annotations.Nullable;

/** What differs between two states of a person, as lines for the console. */
final class ChangeWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd-MMM-yyyy", Locale.UK);

  private ChangeWords() {}

  static void of(Inbound in, Demographics before, Demographics after) {
    line(in, "Name", before.name().formal(), after.name().formal(), "PID-5");
    line(in, "Born", day(before.born()), day(after.born()), "PID-7");
    line(in, "Gender", before.gender().words(), after.gender().words(), "PID-8");
    line(in, "NHS number", nhs(before), nhs(after), "PID-3");
    var was = before.personal();
    var is = after.personal();
    line(in, "Language", was.language(), is.language(), "PID-15");
    line(in, "Marital status", was.maritalStatus(), is.maritalStatus(), "PID-16");
    line(in, "Religion", was.religion(), is.religion(), "PID-17");
    line(in, "Ethnic category", was.ethnicCategory(), is.ethnicCategory(), "PID-22");
    line(in, "Sensitive", "" + was.sensitive(), "" + is.sensitive(), "PD1-12");
  }

  static void line(
      Inbound in, String where, @Nullable String was, @Nullable String is, String because) {
    if (Objects.equals(was, is)) return;
    in.changed(where, was, is == null || is.isBlank() ? "none" : is, because);
  }

  private static String nhs(Demographics who) {
    return who.nhs() == null ? "" : who.nhs().spaced() + ", " + who.nhsStatus().words();
  }

  static String day(@Nullable LocalDate day) {
    return day == null ? "" : DAY.format(day);
  }
}
