package org.almoner.observations.chart;

import java.math.BigDecimal;
import org.almoner.observations.Entry;
import org.almoner.observations.NotScored;
import org.almoner.observations.Observed;
import org.almoner.observations.Parameter;
import org.jspecify.annotations.Nullable;

/** Puts one set into words. */
public final class SetWords {
  private SetWords() {}

  /** The total, "?" for an incomplete set, "-" where NEWS2 is not used. */
  public static String figure(Entry set) {
    if (set.score().total() != null) return "" + set.score().total();
    return set.score().notScored() == NotScored.INCOMPLETE ? "?" : "-";
  }

  public static String look(Entry set) {
    var score = set.score();
    if (score.certain() == null) return "neutral";
    return score.total() == null && !score.certain().escalates()
        ? "unknown"
        : score.certain().look();
  }

  /** 26, "Oxygen 2 L/min, Nasal cannulae", "A"; "" when it was not measured. */
  public static String value(Observed observed, Parameter parameter) {
    return switch (parameter) {
      case SUPPLY -> supply(observed);
      case CONSCIOUSNESS ->
          observed.consciousness() == null ? "" : observed.consciousness().words();
      default -> text(observed.number(parameter));
    };
  }

  private static String supply(Observed observed) {
    var supply = observed.supply();
    var oxygen = observed.oxygen();
    if (supply == null) return "";
    if (oxygen == null) return supply.words();
    var flow = oxygen.flow();
    return "Oxygen "
        + (flow == null ? "" : flow.stripTrailingZeros().toPlainString() + " L/min, ")
        + oxygen.device();
  }

  private static String text(@Nullable BigDecimal value) {
    return value == null ? "" : value.toPlainString();
  }

  /** SpO₂ with its scale, the others by their name. */
  public static String name(Entry set, Parameter parameter) {
    return parameter == Parameter.SPO2
        ? parameter.words() + ", scale " + set.scale()
        : parameter.words();
  }
}
