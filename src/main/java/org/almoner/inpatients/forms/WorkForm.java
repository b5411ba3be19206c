package org.almoner.inpatients.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almoner.shell.DateParts;
import org.almoner.shell.FormErrors;
import org.almoner.shell.Link;
import org.almoner.shell.Option;
import org.jspecify.annotations.Nullable;

/**
 * A form in the workspace: who it is about, its fields, what it will do in words, and one action.
 *
 * @param values what was typed or is proposed, by field name
 * @param warnings what speaks against it, each needing a reason
 * @param refresh label of a second button that only shows other choices; empty for none
 * @param choices other forms that one can go to from here
 */
public record WorkForm(
    String title,
    String action,
    Who who,
    List<Field> fields,
    Map<String, String> values,
    String effect,
    String button,
    List<String> warnings,
    List<Link> choices,
    FormErrors errors,
    String back,
    String refresh) {

  /** Name, second line, and the patient for drafts; for a bed only the first two. */
  public record Who(String name, String second, @Nullable UUID patient) {}

  /** How a field is asked. */
  public enum Kind {
    TEXT,
    AREA,
    SELECT,
    RADIOS,
    MOMENT,
    DATE,
    CHECK,
    HIDDEN
  }

  /**
   * @param empty text of a select's empty choice; empty when it has none
   */
  public record Field(
      Kind kind, String name, String label, String hint, List<Option> options, String empty) {}

  public static WorkForm of(String title, String action, Who who, String back) {
    return new WorkForm(
        title,
        action,
        who,
        List.of(),
        Map.of(),
        "",
        "",
        List.of(),
        List.of(),
        FormErrors.none(),
        back,
        "");
  }

  public String value(String name) {
    return values.getOrDefault(name, "");
  }

  public DateParts date(String name) {
    return DateParts.from(values, name);
  }

  public @Nullable String hint(Field field) {
    return field.hint().isEmpty() ? null : field.hint();
  }

  /** The key of the draft: what the form is, without the ids in its address. */
  public String draft() {
    return "inpatients." + title.toLowerCase(java.util.Locale.UK).replaceAll("[^a-z]+", "-");
  }

  public WorkForm text(String name, String label, String hint) {
    return field(new Field(Kind.TEXT, name, label, hint, List.of(), ""));
  }

  public WorkForm area(String name, String label, String hint) {
    return field(new Field(Kind.AREA, name, label, hint, List.of(), ""));
  }

  public WorkForm select(String name, String label, List<Option> options, String empty) {
    return field(new Field(Kind.SELECT, name, label, "", options, empty));
  }

  /** A select that says besides what cannot be chosen and why. */
  public WorkForm select(
      String name, String label, List<Option> options, String empty, String hint) {
    return field(new Field(Kind.SELECT, name, label, hint, options, empty));
  }

  public WorkForm radios(String name, String label, List<Option> options) {
    return field(new Field(Kind.RADIOS, name, label, "", options, ""));
  }

  public WorkForm moment(String name, String label) {
    return field(new Field(Kind.MOMENT, name, label, "", List.of(), ""));
  }

  public WorkForm date(String name, String label, String hint) {
    return field(new Field(Kind.DATE, name, label, hint, List.of(), ""));
  }

  public WorkForm check(String name, String label) {
    return field(new Field(Kind.CHECK, name, label, "", List.of(), ""));
  }

  public WorkForm hidden(String name) {
    return field(new Field(Kind.HIDDEN, name, "", "", List.of(), ""));
  }

  private WorkForm field(Field field) {
    var all = new ArrayList<>(fields);
    all.add(field);
    return new WorkForm(
        title,
        action,
        who,
        List.copyOf(all),
        values,
        effect,
        button,
        warnings,
        choices,
        errors,
        back,
        refresh);
  }

  /** What is proposed where nothing was typed. */
  public WorkForm proposing(String name, String value) {
    var all = new LinkedHashMap<>(values);
    all.putIfAbsent(name, value);
    return filled(all);
  }

  /** A date proposed where nothing was typed. */
  public WorkForm proposing(String name, java.time.@Nullable LocalDate day) {
    var parts = DateParts.of(day);
    return proposing(name + "-day", parts.day())
        .proposing(name + "-month", parts.month())
        .proposing(name + "-year", parts.year());
  }

  public WorkForm filled(Map<String, String> typed) {
    return new WorkForm(
        title, action, who, fields, typed, effect, button, warnings, choices, errors, back,
        refresh);
  }

  public WorkForm doing(String effect, String button) {
    return new WorkForm(
        title, action, who, fields, values, effect, button, warnings, choices, errors, back,
        refresh);
  }

  public WorkForm warning(List<String> warnings) {
    return new WorkForm(
        title, action, who, fields, values, effect, button, warnings, choices, errors, back,
        refresh);
  }

  public WorkForm choices(List<Link> choices) {
    return new WorkForm(
        title, action, who, fields, values, effect, button, warnings, choices, errors, back,
        refresh);
  }

  public WorkForm refresh(String refresh) {
    return new WorkForm(
        title, action, who, fields, values, effect, button, warnings, choices, errors, back,
        refresh);
  }

  public WorkForm wrong(FormErrors errors) {
    return new WorkForm(
        title, action, who, fields, values, effect, button, warnings, choices, errors, back,
        refresh);
  }
}
