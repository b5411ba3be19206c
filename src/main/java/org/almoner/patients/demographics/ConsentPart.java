package org.almoner.patients.demographics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almoner.patients.search.Words;
import org.almoner.platform.InvalidInput;
import org.almoner.shell.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the person decided about sharing and contact. Each decision is a new row; the newest stands.
 */
@Component
class ConsentPart implements Part {
  private static final List<Option> KINDS =
      List.of(
          new Option("RECORD_SHARING", "Sharing the record with other organisations"),
          new Option("CALL_BACK", "Being called back"),
          new Option("REMINDERS", "Reminders of appointments"),
          new Option("COPY_LETTERS", "Copies of letters to the patient"),
          new Option("RESEARCH", "Being asked about research"));
  private static final List<Option> DECISIONS =
      List.of(
          new Option("CONSENT", "Explicit consent"),
          new Option("DISSENT", "Explicit dissent"),
          new Option("NO_PREFERENCE", "No preference"));

  private final Clock clock;

  ConsentPart(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String slug() {
    return "consents";
  }

  @Override
  public String table() {
    return "consent";
  }

  @Override
  public String heading() {
    return "Consent and sharing";
  }

  @Override
  public String one() {
    return "decision";
  }

  @Override
  public String order() {
    return "kind, recorded_at desc";
  }

  @Override
  public boolean appendOnly() {
    return true;
  }

  @Override
  public List<Field> fields() {
    return List.of(
        Field.choice("kind", "About", KINDS),
        Field.choice("decision", "Decision", DECISIONS),
        Field.date("decided_on", "Decided on", ""),
        Field.text("reason", "What the person said"));
  }

  @Override
  public Set<String> required() {
    return Set.of("kind", "decision");
  }

  @Override
  public void complete(Map<String, @Nullable Object> columns) {
    var today = LocalDate.now(clock).toString();
    columns.computeIfAbsent("decided_on", c -> today);
    if (Part.text(columns, "decided_on").compareTo(today) > 0)
      throw new InvalidInput("decided_on", "The decision must not be in the future.");
  }

  @Override
  public Entry entry(Map<String, @Nullable Object> row) {
    var reason = Part.text(row, "reason");
    return new Entry(
        label(KINDS, Part.text(row, "kind")),
        label(DECISIONS, Part.text(row, "decision")) + (reason.isEmpty() ? "" : ": " + reason),
        "decided "
            + Words.date(Dates.of(row, "decided_on"))
            + ", recorded by "
            + Part.text(row, "recorded_by"),
        false);
  }

  private static String label(List<Option> options, String value) {
    return options.stream()
        .filter(o -> o.value().equals(value))
        .map(Option::label)
        .findFirst()
        .orElse(value);
  }
}
