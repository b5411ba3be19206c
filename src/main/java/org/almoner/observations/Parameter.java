package org.almoner.observations;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is observed. Each number has one unit, hard limits that no living patient's value crosses
 * and soft limits past which it is asked for twice.
 */
public enum Parameter {
  RESPIRATIONS("Respirations", "breaths per minute", new Limits(1, 99, 5, 50, 0)),
  SPO2("Oxygen saturation", "SpO₂ %", new Limits(20, 100, 70, 100, 0)),
  SUPPLY("Air or oxygen", "", null),
  SYSTOLIC("Systolic blood pressure", "mmHg", new Limits(30, 320, 60, 240, 0)),
  DIASTOLIC("Diastolic blood pressure", "mmHg", new Limits(10, 220, 30, 140, 0)),
  PULSE("Pulse", "beats per minute", new Limits(10, 320, 35, 180, 0)),
  CONSCIOUSNESS("Consciousness", "ACVPU", null),
  TEMPERATURE("Temperature", "°C", new Limits(20, 45, 33, 41, 1));

  /** Those that NEWS2 scores; a set without one of them is incomplete. */
  public static final List<Parameter> SCORED =
      List.of(RESPIRATIONS, SPO2, SUPPLY, SYSTOLIC, PULSE, CONSCIOUSNESS, TEMPERATURE);

  private final String words;
  private final String unit;
  private final @Nullable Limits limits;

  Parameter(String words, String unit, @Nullable Limits limits) {
    this.words = words;
    this.unit = unit;
    this.limits = limits;
  }

  public String words() {
    return words;
  }

  public String unit() {
    return unit;
  }

  /** Null for what is chosen from a list. */
  public @Nullable Limits limits() {
    return limits;
  }

  /** Its field on a form and its column. */
  public String field() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /**
   * @param decimals places that are kept; more are rounded half up
   */
  public record Limits(int lowest, int highest, int usualLowest, int usualHighest, int decimals) {
    public boolean hard(BigDecimal value) {
      return outside(value, lowest, highest);
    }

    public boolean soft(BigDecimal value) {
      return outside(value, usualLowest, usualHighest);
    }

    private static boolean outside(BigDecimal value, int low, int high) {
      return value.compareTo(BigDecimal.valueOf(low)) < 0
          || value.compareTo(BigDecimal.valueOf(high)) > 0;
    }
  }
}
