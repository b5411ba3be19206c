package org.almoner.observations.chart;

import java.util.ArrayList;
import java.util.List;
import org.almoner.observations.Consciousness;
import org.almoner.observations.Entry;
import org.almoner.observations.Parameter;
import org.almoner.observations.Supply;
import org.almoner.observations.chart.Lanes.Lane;
import org.almoner.observations.score.Algorithm;
import org.almoner.platform.Cui;

/**
 * The chart for paper: one column for each of the newest sets, one row for each band, the figure in
 * its cell.
 */
public record Grid(ChartView chart, List<Head> heads, List<Part> parts, List<Head> totals) {

  /** A column's day and time, or its total and look. */
  public record Head(String first, String second) {}

  /** A parameter and its rows. */
  public record Part(String name, String unit, List<Row> rows) {}

  /**
   * @param cells the figure of each set that falls into this row, or empty
   */
  public record Row(String label, int points, List<String> cells) {}

  /** What to print and by which version. */
  record Sets(Algorithm by, List<Entry> entries, int scaleNow) {}

  static Grid of(ChartView chart, Sets sets) {
    var parts = new ArrayList<Part>();
    parts.add(part(sets, Lanes.respirations(sets.by())));
    for (int scale = 1; scale <= 2; scale++) {
      int wanted = scale;
      if (scale == sets.scaleNow() || sets.entries().stream().anyMatch(e -> e.scale() == wanted))
        parts.add(part(sets, Lanes.spo2(sets.by(), scale)));
    }
    parts.add(supply(sets));
    parts.add(part(sets, Lanes.pressure(sets.by())));
    parts.add(part(sets, Lanes.pulse(sets.by())));
    parts.add(consciousness(sets));
    parts.add(part(sets, Lanes.temperature(sets.by())));
    return new Grid(
        chart,
        sets.entries().stream()
            .map(e -> new Head(Cui.day(e.takenAt()).substring(0, 6), Cui.time(e.takenAt())))
            .toList(),
        parts,
        sets.entries().stream().map(e -> new Head(SetWords.figure(e), SetWords.look(e))).toList());
  }

  private static Part part(Sets sets, Lane lane) {
    var rows =
        lane.bands().stream()
            .map(
                band ->
                    new Row(
                        band.label(),
                        band.points(),
                        sets.entries().stream().map(e -> figure(e, lane, band)).toList()))
            .toList();
    return new Part(lane.name(), lane.unit(), rows);
  }

  private static String figure(Entry set, Lane lane, Lanes.Band band) {
    var value = set.observed().number(lane.parameter());
    if (value == null || lane.parameter() == Parameter.SPO2 && set.scale() != lane.scale())
      return "";
    if (band.holds(value, set.observed().supply())) return value.toPlainString();
    var low = set.observed().number(Parameter.DIASTOLIC);
    return lane.parameter() == Parameter.SYSTOLIC && low != null ? pressure(band, low, value) : "";
  }

  /** The bar from systolic to diastolic. */
  private static String pressure(
      Lanes.Band band, java.math.BigDecimal low, java.math.BigDecimal high) {
    if (band.holds(low, null)) return low.toPlainString();
    return band.low().compareTo(low) > 0 && band.high().compareTo(high) < 0 ? "|" : "";
  }

  private static Part supply(Sets sets) {
    var rows = new ArrayList<Row>();
    for (var supply : Supply.values())
      rows.add(
          new Row(
              supply == Supply.AIR ? "Air" : "O₂ L/min",
              points(sets, Parameter.SUPPLY, supply),
              sets.entries().stream()
                  .map(e -> e.observed().supply() == supply ? flow(e) : "")
                  .toList()));
    return new Part("Air or oxygen", "", rows);
  }

  private static String flow(Entry set) {
    var oxygen = set.observed().oxygen();
    if (oxygen == null) return "A";
    return oxygen.flow() == null ? "O₂" : oxygen.flow().stripTrailingZeros().toPlainString();
  }

  private static Part consciousness(Sets sets) {
    var rows = new ArrayList<Row>();
    for (var how : Consciousness.values())
      rows.add(
          new Row(
              how.words(),
              points(sets, Parameter.CONSCIOUSNESS, how),
              sets.entries().stream()
                  .map(e -> e.observed().consciousness() == how ? how.name() : "")
                  .toList()));
    return new Part("Consciousness", "new confusion is C", rows);
  }

  private static int points(Sets sets, Parameter parameter, Enum<?> code) {
    return sets.by().codes().getOrDefault(parameter + ":" + code.name(), 0);
  }
}
