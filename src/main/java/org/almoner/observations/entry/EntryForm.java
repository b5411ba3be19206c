package org.almoner.observations.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.almoner.observations.Consciousness;
import org.almoner.observations.Entry;
import org.almoner.observations.Omitted;
import org.almoner.observations.Parameter;
import org.almoner.observations.Supply;
import org.almoner.observations.chart.SetWords;
import org.almoner.shell.FormErrors;
import org.almoner.shell.Option;
import org.jspecify.annotations.Nullable;

/**
 * The form of a set, as typed.
 *
 * @param before the newest set, shown beside each field; null for the first
 * @param unusual values to confirm
 * @param notice why NEWS2 will not be used; "" when it will
 */
public record EntryForm(
    String patient,
    Map<String, String> typed,
    @Nullable Entry before,
    int scale,
    boolean asksPregnant,
    List<Parameter> unusual,
    String notice,
    FormErrors errors) {

  public static final List<String> DEVICES =
      List.of(
          "Nasal cannulae",
          "Simple mask",
          "Venturi mask 24 %",
          "Venturi mask 28 %",
          "Venturi mask 35 %",
          "Venturi mask 40 %",
          "Venturi mask 60 %",
          "Reservoir mask",
          "High-flow nasal oxygen",
          "CPAP",
          "Non-invasive ventilation",
          "Tracheostomy mask",
          "Humidified oxygen",
          "Other device");

  public String at(String field) {
    return typed.getOrDefault(field, "");
  }

  /** "breaths per minute, was 26" */
  public String hint(Parameter parameter) {
    var unit = parameter == Parameter.SPO2 ? "%, scale " + scale : parameter.unit();
    var was = before == null ? "" : SetWords.value(before.observed(), parameter);
    return was.isEmpty() ? unit : (unit.isEmpty() ? "was " : unit + ", was ") + was;
  }

  public String label(Parameter parameter) {
    return parameter.words();
  }

  public List<Option> reasons() {
    return options(Omitted.values(), o -> o.words());
  }

  public List<Option> supplies() {
    return options(Supply.values(), Supply::words);
  }

  public List<Option> levels() {
    return options(Consciousness.values(), c -> c.name() + "  " + c.words());
  }

  public List<Option> devices() {
    return DEVICES.stream().map(d -> new Option(d, d)).toList();
  }

  public static List<Option> yesNo() {
    return List.of(new Option("no", "No"), new Option("yes", "Yes"));
  }

  private static <E extends Enum<E>> List<Option> options(
      E[] all, java.util.function.Function<E, String> words) {
    return Arrays.stream(all).map(e -> new Option(e.name(), words.apply(e))).toList();
  }
}
