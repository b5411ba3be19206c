package org.almoner.patients.demographics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almoner.patients.person.OtherName;
import org.almoner.patients.person.PersonName;
import org.almoner.shell.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Former names and aliases, with dates. */
@Component
class NamePart implements Part {
  private final Clock clock;

  NamePart(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String slug() {
    return "names";
  }

  @Override
  public String table() {
    return "other_name";
  }

  @Override
  public String heading() {
    return "Other names";
  }

  @Override
  public String one() {
    return "name";
  }

  @Override
  public String order() {
    return "in_error, to_date desc nulls first";
  }

  @Override
  public List<Field> fields() {
    return List.of(
        Field.choice(
            "kind",
            "Kind of name",
            Arrays.stream(OtherName.Kind.values())
                .map(k -> new Option(k.name(), k.words()))
                .toList()),
        Field.text("surname", "Surname"),
        Field.text("given", "Given name"),
        Field.text("middle", "Middle names"),
        Field.text("title", "Title"),
        Field.date("from_date", "From", ""),
        Field.date("to_date", "Until", ""),
        Field.text("in_error", "Recorded in error because", "Only to take back a wrong entry"));
  }

  @Override
  public Set<String> required() {
    return Set.of("kind");
  }

  @Override
  public Entry entry(Map<String, @Nullable Object> row) {
    var name =
        PersonName.of(Part.text(row, "title"), Part.text(row, "given"), Part.text(row, "surname"));
    return new Entry(
        OtherName.Kind.valueOf(Part.text(row, "kind")).words(),
        name.formal() + AddressPart.error(row),
        Dates.span(row),
        Dates.isPast(row, LocalDate.now(clock)));
  }
}
