package org.almoner.observations;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/** Sets of observations for tests: begins with a well adult and changes one thing at a time. */
public final class Sets {
  private Sets() {}

  /** Everything measured, nothing scored. */
  public static Observed well() {
    return new Observed(
        Map.of(
            Parameter.RESPIRATIONS, number("16"),
            Parameter.SPO2, number("97"),
            Parameter.SYSTOLIC, number("120"),
            Parameter.DIASTOLIC, number("70"),
            Parameter.PULSE, number("75"),
            Parameter.TEMPERATURE, number("37.0")),
        Supply.AIR,
        null,
        Consciousness.A);
  }

  /** NEWS2 7: respirations 3, oxygen 2, pulse 2. */
  public static Observed ill() {
    return onOxygen(with(with(well(), Parameter.RESPIRATIONS, "26"), Parameter.PULSE, "115"));
  }

  public static Observed with(Observed set, Parameter parameter, String value) {
    var numbers = new EnumMap<Parameter, BigDecimal>(set.numbers());
    numbers.put(parameter, number(value));
    return new Observed(numbers, set.supply(), set.oxygen(), set.consciousness());
  }

  public static Observed without(Observed set, Parameter parameter) {
    var numbers = new EnumMap<Parameter, BigDecimal>(set.numbers());
    numbers.remove(parameter);
    return new Observed(numbers, set.supply(), set.oxygen(), set.consciousness());
  }

  public static Observed onOxygen(Observed set) {
    return new Observed(
        set.numbers(),
        Supply.OXYGEN,
        new Observed.Oxygen("Nasal cannulae", number("2")),
        set.consciousness());
  }

  public static Observed responding(Observed set, Consciousness how) {
    return new Observed(set.numbers(), set.supply(), set.oxygen(), how);
  }

  public static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
