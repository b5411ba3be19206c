package org.almoner.inpatients;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.almoner.platform.Refusal;

/** The place is possible, but only with a reason for each risk. Ask again with {@link Reasons}. */
public final class PlacementWarning extends Refusal {
  private final transient Map<PlacementRisk, String> risks;

  /**
   * @param risks what speaks against the place, in words for the user
   */
  public PlacementWarning(Map<PlacementRisk, String> risks) {
    super("placement_warning", "reason", words(risks));
    this.risks = Map.copyOf(risks);
  }

  public Map<PlacementRisk, String> risks() {
    return risks;
  }

  private static String words(Map<PlacementRisk, String> risks) {
    return new EnumMap<>(risks).values().stream().collect(Collectors.joining(" "))
        + " Give a reason, or choose another bed.";
  }
}
