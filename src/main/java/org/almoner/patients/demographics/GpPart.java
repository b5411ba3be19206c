package org.almoner.patients.demographics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.almoner.patients.gp.PracticeChoices;
import org.almoner.patients.person.GpRegistration;
import org.almoner.patients.registration.CodeOptions;
import org.almoner.platform.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** GP and practice, with their history. */
@Component
class GpPart implements Part {
  private final CodeOptions codes;
  private final PracticeChoices choices;
  private final Clock clock;

  GpPart(CodeOptions codes, PracticeChoices choices, Clock clock) {
    this.codes = codes;
    this.choices = choices;
    this.clock = clock;
  }

  @Override
  public String slug() {
    return "gp";
  }

  @Override
  public String table() {
    return "gp_registration";
  }

  @Override
  public String heading() {
    return "GP practice";
  }

  @Override
  public String one() {
    return "GP registration";
  }

  @Override
  public String order() {
    return "in_error, to_date desc nulls first";
  }

  @Override
  public List<Field> fields() {
    return List.of(
        Field.text(
            "practice_code",
            "Practice",
            "Code or name. V81997 when not registered, V81999 when not known"),
        Field.text("gp_code", "GP code", "Leave empty when not known"),
        Field.date("from_date", "From", "The registration before ends that day"),
        Field.date("to_date", "Until", "Leave empty while it stands"),
        Field.text("in_error", "Recorded in error because", "Only to take back a wrong entry"));
  }

  @Override
  public boolean succeeds() {
    return true;
  }

  @Override
  public void complete(Map<String, @Nullable Object> columns) {
    if (Part.text(columns, "practice_code").isEmpty())
      throw new InvalidInput(
          "practice_code", "Choose a practice, or enter V81999 when it is not known.");
    columns.put(
        "practice_code", choices.code(Part.text(columns, "practice_code"), "practice_code"));
    columns.put("gp_code", choices.gp(Part.text(columns, "gp_code"), "gp_code"));
  }

  @Override
  public Entry entry(Map<String, @Nullable Object> row) {
    var gp = Part.text(row, "gp_code");
    return new Entry(
        "Practice",
        codes.practice(Part.text(row, "practice_code"))
            + (gp.equals(GpRegistration.GP_NOT_KNOWN) ? "" : ", GP " + gp)
            + AddressPart.error(row),
        Dates.span(row),
        Dates.isPast(row, LocalDate.now(clock)));
  }
}
