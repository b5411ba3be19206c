package org.almoner.observations;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.almoner.platform.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * The values of one set. A parameter that is not there was not measured; no value stands for that.
 *
 * @param numbers whole numbers, the temperature to one place rounded half up
 * @param oxygen how it is given; null on air
 */
public record Observed(
    Map<Parameter, BigDecimal> numbers,
    @Nullable Supply supply,
    @Nullable Oxygen oxygen,
    @Nullable Consciousness consciousness) {

  /**
   * @param flow litres per minute, null where the device sets another measure
   */
  public record Oxygen(String device, @Nullable BigDecimal flow) {
    private static final BigDecimal MOST = BigDecimal.valueOf(80);

    public Oxygen {
      if (flow != null) {
        flow = flow.setScale(1, RoundingMode.HALF_UP);
        if (flow.signum() <= 0 || flow.compareTo(MOST) > 0)
          throw new InvalidInput(
              "oxygen_flow", "Oxygen flow must be from 0.1 to 80 litres a minute.");
      }
    }
  }

  public Observed {
    var kept = new EnumMap<Parameter, BigDecimal>(Parameter.class);
    numbers.forEach((parameter, value) -> kept.put(parameter, checked(parameter, value)));
    numbers = Map.copyOf(kept);
    var low = kept.get(Parameter.DIASTOLIC);
    var high = kept.get(Parameter.SYSTOLIC);
    if (low != null && high != null && low.compareTo(high) >= 0)
      throw new InvalidInput("diastolic", "Diastolic must be lower than systolic.");
    if ((supply == Supply.OXYGEN) != (oxygen != null))
      throw new InvalidInput("oxygen_device", "Choose the device that gives the oxygen.");
  }

  private static BigDecimal checked(Parameter parameter, BigDecimal value) {
    var limits = parameter.limits();
    if (limits == null)
      throw new InvalidInput(parameter.field(), parameter.words() + " is not a number.");
    if (limits.decimals() == 0 && value.stripTrailingZeros().scale() > 0)
      throw new InvalidInput(parameter.field(), parameter.words() + " is a whole number.");
    var rounded = value.setScale(limits.decimals(), RoundingMode.HALF_UP);
    if (limits.hard(rounded))
      throw new InvalidInput(
          parameter.field(),
          "%s must be from %d to %d %s."
              .formatted(parameter.words(), limits.lowest(), limits.highest(), parameter.unit()));
    return rounded;
  }

  public @Nullable BigDecimal number(Parameter parameter) {
    return numbers.get(parameter);
  }

  /** What NEWS2 scores and this set does not have. */
  public Set<Parameter> missing() {
    var missing = EnumSet.copyOf(Parameter.SCORED);
    missing.removeAll(numbers.keySet());
    if (supply != null) missing.remove(Parameter.SUPPLY);
    if (consciousness != null) missing.remove(Parameter.CONSCIOUSNESS);
    return missing;
  }

  public boolean empty() {
    return numbers.isEmpty() && supply == null && consciousness == null;
  }
}
