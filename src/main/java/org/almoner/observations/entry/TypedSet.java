package org.almoner.observations.entry;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.almoner.observations.Consciousness;
import org.almoner.observations.NewEntry;
import org.almoner.observations.Observed;
import org.almoner.observations.Omitted;
import org.almoner.observations.Parameter;
import org.almoner.observations.Supply;
import org.almoner.platform.Cui;
import org.almoner.platform.InvalidInput;
import org.almoner.shell.Moments;
import org.jspecify.annotations.Nullable;

/** A set as typed. Nothing typed is nothing measured: no field has a value of its own. */
record TypedSet(Map<String, String> typed) {
  NewEntry read(boolean asksPregnant) {
    return new NewEntry(
        Moments.parse("taken", at("taken")).atZone(Cui.LONDON).toInstant(),
        at("performer"),
        new Observed(numbers(), supply(), oxygen(), consciousness()),
        omitted(),
        pregnant(asksPregnant),
        confirmed(),
        at("scale").equals("2") ? 2 : 1);
  }

  private String at(String field) {
    return typed.getOrDefault(field, "").strip();
  }

  private Map<Parameter, BigDecimal> numbers() {
    var numbers = new EnumMap<Parameter, BigDecimal>(Parameter.class);
    for (var parameter : Parameter.values()) {
      if (parameter.limits() == null) continue;
      var value = number(parameter.field(), parameter.words());
      if (value != null) numbers.put(parameter, value);
    }
    return numbers;
  }

  private @Nullable BigDecimal number(String field, String what) {
    var text = at(field);
    if (text.isEmpty()) return null;
    if (!text.matches("\\d{1,3}(\\.\\d{1,3})?"))
      throw new InvalidInput(field, what + " must be a number.");
    return new BigDecimal(text);
  }

  private @Nullable Supply supply() {
    return at("supply").isEmpty() ? null : chosen(Supply.class, "supply", at("supply"));
  }

  private Observed.@Nullable Oxygen oxygen() {
    boolean onOxygen = at("supply").equals(Supply.OXYGEN.name());
    var flow = number("oxygen_flow", "Oxygen flow");
    if (!onOxygen) {
      if (flow != null || !at("oxygen_device").isEmpty())
        throw new InvalidInput(
            "supply", "A device or a flow is entered: choose oxygen, or clear them.");
      return null;
    }
    return at("oxygen_device").isEmpty() ? null : new Observed.Oxygen(at("oxygen_device"), flow);
  }

  private @Nullable Consciousness consciousness() {
    return at("consciousness").isEmpty()
        ? null
        : chosen(Consciousness.class, "consciousness", at("consciousness"));
  }

  private Map<Parameter, Omitted> omitted() {
    var omitted = new EnumMap<Parameter, Omitted>(Parameter.class);
    for (var parameter : Parameter.SCORED) {
      var why = at("omitted-" + parameter.field());
      if (!why.isEmpty() && at(parameter.field()).isEmpty())
        omitted.put(parameter, chosen(Omitted.class, parameter.field(), why));
    }
    return omitted;
  }

  /** Asked once a stay where it may be, and never taken for granted. */
  private boolean pregnant(boolean asked) {
    if (!asked) return false;
    return switch (at("pregnant")) {
      case "yes" -> true;
      case "no" -> false;
      default ->
          throw new InvalidInput(
              "pregnant", "Say whether the patient is pregnant: NEWS2 is not used then.");
    };
  }

  private Map<Parameter, BigDecimal> confirmed() {
    var confirmed = new EnumMap<Parameter, BigDecimal>(Parameter.class);
    for (var parameter : Parameter.values()) {
      var value = number("confirm-" + parameter.field(), parameter.words());
      if (value != null) confirmed.put(parameter, value);
    }
    return confirmed;
  }

  private static <E extends Enum<E>> E chosen(Class<E> kind, String field, String typed) {
    for (var each : kind.getEnumConstants()) if (each.name().equals(typed)) return each;
    throw new InvalidInput(field, "Choose one of the list.");
  }
}
