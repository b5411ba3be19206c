package org.almoner.patients.demographics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almoner.patients.registration.CodeOptions;
import org.almoner.patients.search.Words;
import org.almoner.platform.InvalidInput;
import org.almoner.shell.Option;
import org.almoner.terminology.CodeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Accessible-information needs (DCB1605) and reasonable adjustments. */
@Component
class NeedPart implements Part {
  private static final Map<String, String> KINDS =
      Map.of(
          "COMMUNICATION_SUPPORT", "Communication support",
          "CONTACT_METHOD", "How to contact",
          "INFORMATION_FORMAT", "Information format",
          "PROFESSIONAL", "Communication professional",
          "ADJUSTMENT", "Reasonable adjustment");
  private final CodeOptions codes;
  private final Clock clock;

  NeedPart(CodeOptions codes, Clock clock) {
    this.codes = codes;
    this.clock = clock;
  }

  @Override
  public String slug() {
    return "needs";
  }

  @Override
  public String table() {
    return "need";
  }

  @Override
  public String heading() {
    return "Needs and adjustments";
  }

  @Override
  public String one() {
    return "need";
  }

  @Override
  public String order() {
    return "ended_on nulls first, kind, from_date desc";
  }

  @Override
  public List<Field> fields() {
    var offered = new java.util.ArrayList<>(codes.words(CodeSet.ACCESSIBLE_INFORMATION));
    offered.addAll(codes.words(CodeSet.REASONABLE_ADJUSTMENT));
    return List.of(
        Field.choice(
            "kind",
            "Kind of need",
            KINDS.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(k -> new Option(k.getKey(), k.getValue()))
                .toList()),
        Field.choice("words", "Need", offered),
        Field.date("from_date", "From", ""),
        Field.date("review_on", "Review on", ""),
        Field.date("ended_on", "Ended on", "Leave empty while it stands"));
  }

  @Override
  public Set<String> required() {
    return Set.of("kind");
  }

  @Override
  public void complete(Map<String, @Nullable Object> columns) {
    if (Part.text(columns, "words").isEmpty())
      throw new InvalidInput("words", "Choose what is needed.");
    columns.computeIfAbsent("from_date", c -> LocalDate.now(clock).toString());
  }

  @Override
  public Entry entry(Map<String, @Nullable Object> row) {
    var review = Dates.of(row, "review_on");
    return new Entry(
        KINDS.getOrDefault(Part.text(row, "kind"), ""),
        Part.text(row, "words"),
        review == null || row.get("ended_on") != null
            ? Dates.ended(row)
            : "review on " + Words.date(review),
        row.get("ended_on") != null);
  }
}
