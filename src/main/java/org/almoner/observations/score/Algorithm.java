package org.almoner.observations.score;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.almoner.observations.NotScored;
import org.almoner.observations.Observed;
import org.almoner.observations.Parameter;
import org.almoner.observations.Risk;
import org.almoner.observations.Score;
import org.almoner.observations.Supply;
import org.jspecify.annotations.Nullable;

/**
 * One published version of NEWS2, as loaded: Royal College of Physicians, National Early Warning
 * Score (NEWS) 2, 2017.
 *
 * @param responses the highest first
 */
public record Algorithm(
    String id,
    String name,
    String source,
    List<Band> bands,
    Map<String, Integer> codes,
    List<Response> responses) {

  /**
   * @param supply AIR, OXYGEN or ANY
   */
  public record Band(
      String parameter, String supply, BigDecimal lowest, BigDecimal highest, int points) {
    boolean holds(String asked, @Nullable Supply breathed, BigDecimal value) {
      return parameter.equals(asked)
          && (supply.equals("ANY") || breathed != null && supply.equals(breathed.name()))
          && value.compareTo(lowest) >= 0
          && value.compareTo(highest) <= 0;
    }
  }

  /** What a total asks for. */
  public record Response(
      Risk risk,
      int fromTotal,
      boolean singleParameter,
      String words,
      String monitoring,
      String asks) {}

  /**
   * @param scale of the oxygen saturation, 1 or 2
   * @param unused why the score is not used for this patient, or null
   */
  public Score score(Observed observed, int scale, @Nullable NotScored unused) {
    if (unused != null) return new Score(Map.of(), null, 0, null, null, unused);
    var points = points(observed, scale);
    int sum = points.values().stream().mapToInt(p -> p).sum();
    var risk = risk(points, sum);
    return observed.missing().isEmpty()
        ? new Score(points, sum, sum, risk, risk, null)
        : new Score(points, null, sum, null, risk, NotScored.INCOMPLETE);
  }

  private Map<Parameter, Integer> points(Observed observed, int scale) {
    var points = new EnumMap<Parameter, Integer>(Parameter.class);
    for (var parameter : Parameter.SCORED) {
      var worth = points(parameter, observed, scale);
      if (worth != null) points.put(parameter, worth);
    }
    return Map.copyOf(points);
  }

  private @Nullable Integer points(Parameter parameter, Observed observed, int scale) {
    return switch (parameter) {
      case SUPPLY -> observed.supply() == null ? null : code(parameter, observed.supply().name());
      case CONSCIOUSNESS ->
          observed.consciousness() == null
              ? null
              : code(parameter, observed.consciousness().name());
      default -> {
        var value = observed.number(parameter);
        yield value == null ? null : points(parameter, scale, observed.supply(), value);
      }
    };
  }

  private @Nullable Integer code(Parameter parameter, String code) {
    return codes.get(parameter + ":" + code);
  }

  /** Null where the points depend on a supply that is not known. */
  public @Nullable Integer points(
      Parameter parameter, int scale, @Nullable Supply supply, BigDecimal value) {
    var asked = parameter == Parameter.SPO2 ? "SPO2_SCALE_" + scale : parameter.name();
    return bands.stream()
        .filter(b -> b.holds(asked, supply, value))
        .findFirst()
        .map(Band::points)
        .orElse(null);
  }

  private Risk risk(Map<Parameter, Integer> points, int sum) {
    boolean three = points.containsValue(3);
    return responses.stream()
        .filter(r -> r.singleParameter() ? three : sum >= r.fromTotal())
        .findFirst()
        .orElseThrow()
        .risk();
  }

  public Response response(Risk risk) {
    return responses.stream().filter(r -> r.risk() == risk).findFirst().orElseThrow();
  }
}
