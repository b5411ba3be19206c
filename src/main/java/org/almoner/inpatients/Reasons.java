package org.almoner.inpatients;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The reasons somebody gave for a placement in spite of a warning.
 *
 * @param forAll holds for every risk: a feed reports what happened and cannot be asked
 */
public record Reasons(Map<PlacementRisk, String> each, @Nullable String forAll) {
  public Reasons {
    each = Map.copyOf(each);
  }

  public static Reasons none() {
    return new Reasons(Map.of(), null);
  }

  public static Reasons of(PlacementRisk risk, String reason) {
    return new Reasons(Map.of(risk, reason), null);
  }

  public static Reasons of(Map<PlacementRisk, String> each) {
    return new Reasons(each, null);
  }

  public static Reasons forAll(String reason) {
    return new Reasons(Map.of(), reason);
  }

  public Optional<String> forRisk(PlacementRisk risk) {
    return Optional.ofNullable(each.getOrDefault(risk, forAll)).filter(r -> !r.isBlank());
  }
}
