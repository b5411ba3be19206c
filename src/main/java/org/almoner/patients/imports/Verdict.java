package org.almoner.patients.imports;

import java.util.Locale;
import org.almoner.platform.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a line would do, or why it cannot.
 *
 * @param column what is wrong, by column; "" when it is not one column
 */
record Verdict(IndexLine line, Outcome outcome, String column, String value, @Nullable String why) {
  enum Outcome {
    CREATE,
    UPDATE,
    UNCHANGED,
    DUPLICATE,
    REJECT;

    String stored() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Verdict of(IndexLine line, Outcome outcome) {
    return new Verdict(line, outcome, "", "", null);
  }

  static Verdict wrong(IndexLine line, Outcome outcome, String column, String why) {
    return new Verdict(line, outcome, column, line.at(column), why);
  }

  static Verdict refused(IndexLine line, Refusal refusal) {
    var column =
        switch (String.valueOf(refusal.field())) {
          case "nhs", "nhsNumber" -> "nhs_number";
          case "hospitalNumber", "identifier" -> "hospital_number";
          case "line1" -> "address1";
          case "null", "" -> refusal.code().equals("likely_duplicate") ? "surname" : "";
          default -> refusal.field();
        };
    return wrong(line, Outcome.REJECT, String.valueOf(column), refusal.message());
  }
}
