package org.almoner.patients.demographics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.almoner.patients.demographics.FormPage.Difference;
import org.almoner.patients.demographics.FormPage.Filled;
import org.almoner.shell.DateParts;
import org.almoner.shell.Option;
import org.jspecify.annotations.Nullable;

/** Fills the fields of a form, from a row or from what was typed. */
final class Filling {
  private Filling() {}

  static List<Filled> fromRow(List<Field> fields, Map<String, ? extends @Nullable Object> row) {
    return fields.stream()
        .map(
            f ->
                new Filled(
                    withOwn(f, Objects.toString(row.get(f.name()), "")),
                    Objects.toString(row.get(f.name()), ""),
                    f.kind() == Field.Kind.DATE
                        ? DateParts.of(date(row.get(f.name())))
                        : DateParts.none()))
        .toList();
  }

  static List<Filled> fromForm(List<Field> fields, Map<String, String> typed) {
    return fields.stream()
        .map(
            f ->
                new Filled(
                    withOwn(f, typed.getOrDefault(f.name(), "")),
                    typed.getOrDefault(f.name(), ""),
                    DateParts.from(typed, f.name())))
        .toList();
  }

  static List<Difference> differences(List<Filled> mine, List<Filled> theirs) {
    var differences = new ArrayList<Difference>();
    for (int i = 0; i < mine.size(); i++) {
      var own = words(mine.get(i));
      var other = words(theirs.get(i));
      if (!own.equals(other))
        differences.add(new Difference(mine.get(i).field().label(), own, other));
    }
    return differences;
  }

  private static String words(Filled filled) {
    return switch (filled.field().kind()) {
      case DATE -> {
        var date = filled.date();
        yield date.empty() ? "Empty" : date.day() + "-" + date.month() + "-" + date.year();
      }
      case TICK -> filled.checked() ? "Yes" : "No";
      case CHOICE -> label(filled);
      case TEXT -> filled.value().isBlank() ? "Empty" : filled.value();
    };
  }

  private static String label(Filled filled) {
    return filled.field().options().stream()
        .filter(o -> o.value().equals(filled.value()))
        .map(Option::label)
        .findFirst()
        .orElse(filled.value().isEmpty() ? "Empty" : filled.value());
  }

  /** A code that is no longer offered stays a choice of the row that has it. */
  private static Field withOwn(Field field, String value) {
    if (field.kind() != Field.Kind.CHOICE
        || value.isEmpty()
        || field.options().stream().anyMatch(o -> o.value().equals(value))) return field;
    var options = new ArrayList<>(field.options());
    options.add(new Option(value, value));
    return new Field(field.kind(), field.name(), field.label(), field.hint(), options);
  }

  private static java.time.@Nullable LocalDate date(@Nullable Object value) {
    return switch (value) {
      case java.sql.Date day -> day.toLocalDate();
      case java.time.LocalDate day -> day;
      case null, default -> null;
    };
  }
}
