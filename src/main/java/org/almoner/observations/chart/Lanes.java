package org.almoner.observations.chart;

import java.math.BigDecimal;
import java.util.List;
import org.almoner.observations.Parameter;
import org.almoner.observations.Supply;
import org.almoner.observations.score.Algorithm;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the NEWS2 chart as the Royal College of Physicians draws them (2017, chart 3). Only
 * where a row begins and ends is said here; its points are those of the algorithm.
 */
final class Lanes {
  private Lanes() {}

  /**
   * @param letter of the ABCDE assessment
   * @param bands the highest first
   */
  record Lane(
      Parameter parameter, int scale, String letter, String name, String unit, List<Band> bands) {}

  /**
   * One row.
   *
   * @param supply the breathed gas it is for, or null for both
   */
  record Band(String label, BigDecimal low, BigDecimal high, int points, @Nullable Supply supply) {
    boolean holds(BigDecimal value, @Nullable Supply breathed) {
      return value.compareTo(low) >= 0
          && value.compareTo(high) <= 0
          && (supply == null || supply == breathed);
    }
  }

  static Lane respirations(Algorithm by) {
    return lane(
        by,
        Parameter.RESPIRATIONS,
        "A+B",
        "Respirations",
        "breaths/min",
        "25-99",
        "21-24",
        "18-20",
        "15-17",
        "12-14",
        "9-11",
        "1-8");
  }

  static Lane spo2(Algorithm by, int scale) {
    var bands =
        scale == 1
            ? bands(by, Parameter.SPO2, 1, null, "96-100", "94-95", "92-93", "20-91")
            : List.of(
                    bands(by, Parameter.SPO2, 2, Supply.OXYGEN, "97-100", "95-96", "93-94"),
                    bands(by, Parameter.SPO2, 2, Supply.AIR, "93-100"),
                    bands(by, Parameter.SPO2, 2, null, "88-92", "86-87", "84-85", "20-83"))
                .stream()
                .flatMap(List::stream)
                .toList();
    return new Lane(Parameter.SPO2, scale, "A+B", "SpO₂ scale " + scale, "%", bands);
  }

  static Lane pressure(Algorithm by) {
    return lane(
        by,
        Parameter.SYSTOLIC,
        "C",
        "Blood pressure",
        "mmHg",
        "220-320",
        "201-219",
        "181-200",
        "161-180",
        "141-160",
        "121-140",
        "111-120",
        "101-110",
        "91-100",
        "81-90",
        "71-80",
        "61-70",
        "51-60",
        "10-50");
  }

  static Lane pulse(Algorithm by) {
    return lane(
        by,
        Parameter.PULSE,
        "C",
        "Pulse",
        "beats/min",
        "131-320",
        "121-130",
        "111-120",
        "101-110",
        "91-100",
        "81-90",
        "71-80",
        "61-70",
        "51-60",
        "41-50",
        "31-40",
        "10-30");
  }

  static Lane temperature(Algorithm by) {
    return lane(
        by,
        Parameter.TEMPERATURE,
        "E",
        "Temperature",
        "°C",
        "39.1-45.0",
        "38.1-39.0",
        "37.1-38.0",
        "36.1-37.0",
        "35.1-36.0",
        "20.0-35.0");
  }

  private static Lane lane(
      Algorithm by, Parameter parameter, String letter, String name, String unit, String... rows) {
    return new Lane(parameter, 1, letter, name, unit, bands(by, parameter, 1, null, rows));
  }

  private static List<Band> bands(
      Algorithm by, Parameter parameter, int scale, @Nullable Supply supply, String... rows) {
    var limits = parameter.limits();
    return java.util.Arrays.stream(rows)
        .map(
            row -> {
              var low = new BigDecimal(row.split("-")[0]);
              var high = new BigDecimal(row.split("-")[1]);
              var points = by.points(parameter, scale, supply, low);
              boolean top = limits != null && high.intValue() == limits.highest();
              return new Band(
                  label(row, top, limits != null && low.intValue() <= limits.lowest())
                      + (supply == null ? "" : supply == Supply.AIR ? " air" : " O₂"),
                  low,
                  high,
                  points == null ? 0 : points,
                  supply);
            })
        .toList();
  }

  private static String label(String row, boolean top, boolean bottom) {
    if (top) return "≥" + row.split("-")[0];
    return bottom ? "≤" + row.split("-")[1] : row.replace('-', '–');
  }
}
