package org.almoner.observations.chart;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.almoner.observations.Consciousness;
import org.almoner.observations.Entry;
import org.almoner.observations.NotScored;
import org.almoner.observations.Parameter;
import org.almoner.observations.Supply;
import org.almoner.observations.chart.Drawing.Mark;
import org.almoner.observations.chart.Drawing.Panel;
import org.almoner.observations.chart.Lanes.Lane;
import org.almoner.observations.score.Algorithm;
import org.almoner.platform.Cui;

/** Draws sets on the NEWS2 chart, the oldest at left, the time axis to scale. */
final class Drawer {
  private static final int WIDTH = 900;
  private static final int LEFT = 210;
  private static final int RIGHT = 884;
  private static final int ROW = 13;
  private static final int GAP = 6;
  private static final int HEAD = 34;
  private static final int FIGURE = 26;

  private final Algorithm by;
  private final List<Entry> sets;
  private final Instant from;
  private final Instant to;
  private final List<Panel> panels = new ArrayList<>();
  private final List<Drawing.Path> lines = new ArrayList<>();
  private final List<Drawing.Bar> bars = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();
  private int y = HEAD;

  /**
   * @param sets the oldest first
   */
  Drawer(Algorithm by, List<Entry> sets, Instant from, Instant to) {
    this.by = by;
    this.sets = sets;
    this.from = from;
    this.to = to;
  }

  Drawing draw(int scaleNow) {
    numbers(Lanes.respirations(by));
    for (int scale = 1; scale <= 2; scale++)
      if (used(scale, scaleNow)) numbers(Lanes.spo2(by, scale));
    supplies();
    pressure(Lanes.pressure(by));
    numbers(Lanes.pulse(by));
    consciousness();
    numbers(Lanes.temperature(by));
    var totals = totals();
    return new Drawing(WIDTH, y + 54, LEFT, panels, ticks(), lines, bars, marks, totals);
  }

  private boolean used(int scale, int now) {
    return scale == now || sets.stream().anyMatch(s -> s.scale() == scale);
  }

  private void numbers(Lane lane) {
    int top = panel(lane);
    var path = new StringBuilder();
    for (var set : sets) {
      var value = set.observed().number(lane.parameter());
      if (value == null || lane.parameter() == Parameter.SPO2 && set.scale() != lane.scale()) {
        path.append(' ');
        continue;
      }
      int at = height(lane, top, value, set.observed().supply());
      mark(set, at, value.toPlainString(), true, lane.name());
      path.append(path.isEmpty() || path.charAt(path.length() - 1) == ' ' ? "M" : "L")
          .append(x(set))
          .append(',')
          .append(at);
    }
    line(path);
  }

  /** A missing value breaks the line: nothing is drawn where nothing was measured. */
  private void line(StringBuilder path) {
    if (path.indexOf("L") >= 0) lines.add(new Drawing.Path(path.toString().strip()));
  }

  private void pressure(Lane lane) {
    int top = panel(lane);
    for (var set : sets) {
      var high = set.observed().number(Parameter.SYSTOLIC);
      if (high == null) continue;
      int upper = height(lane, top, high, null);
      mark(set, upper, high.toPlainString(), false, "Systolic");
      var low = set.observed().number(Parameter.DIASTOLIC);
      if (low == null) continue;
      bars.add(
          new Drawing.Bar(x(set), upper, height(lane, top, low, null), high + "/" + low + " mmHg"));
      marks.add(
          new Mark(
              x(set),
              height(lane, top, low, null),
              crowded(set) ? "" : "" + low,
              false,
              false,
              "Diastolic " + low));
    }
  }

  private int height(
      Lane lane,
      int top,
      BigDecimal value,
      org.almoner.observations.@org.jspecify.annotations.Nullable Supply supply) {
    var bands = lane.bands();
    for (int i = 0; i < bands.size(); i++) {
      var band = bands.get(i);
      if (!band.holds(value, supply)) continue;
      boolean open = i == 0 || i == bands.size() - 1;
      double span = band.high().subtract(band.low()).doubleValue();
      double share =
          open || span == 0 ? 0.5 : band.high().subtract(value).doubleValue() / span * 0.7 + 0.15;
      return top + i * ROW + (int) Math.round(share * ROW);
    }
    return top + bands.size() * ROW - ROW / 2;
  }

  private int panel(Lane lane) {
    int top = y;
    var rows = new ArrayList<Drawing.Row>();
    for (var band : lane.bands()) {
      rows.add(new Drawing.Row(band.label(), band.points(), y, ROW));
      y += ROW;
    }
    panels.add(new Panel(lane.letter(), lane.name(), lane.unit(), top, y - top, rows));
    y += GAP;
    return top;
  }

  private int coded(
      String letter,
      String name,
      String unit,
      Parameter parameter,
      List<? extends Enum<?>> codes,
      List<String> words) {
    int top = y;
    var rows = new ArrayList<Drawing.Row>();
    for (int i = 0; i < codes.size(); i++) {
      var points = by.codes().getOrDefault(parameter + ":" + codes.get(i).name(), 0);
      rows.add(new Drawing.Row(words.get(i), points, y, ROW));
      y += ROW;
    }
    panels.add(new Panel(letter, name, unit, top, y - top, rows));
    y += GAP;
    return top;
  }

  private void supplies() {
    int top =
        coded(
            "A+B",
            "Air or oxygen",
            "litres/min",
            Parameter.SUPPLY,
            List.of(Supply.values()),
            List.of("Air", "Oxygen"));
    for (var set : sets) {
      var supply = set.observed().supply();
      if (supply == null) continue;
      var oxygen = set.observed().oxygen();
      var figure =
          oxygen == null
              ? "A"
              : oxygen.flow() == null ? "O₂" : oxygen.flow().stripTrailingZeros().toPlainString();
      mark(
          set,
          top + supply.ordinal() * ROW + ROW / 2,
          figure,
          false,
          oxygen == null ? "Air" : oxygen.device());
    }
  }

  private void consciousness() {
    var all = List.of(Consciousness.values());
    int top =
        coded(
            "D",
            "Consciousness",
            "new confusion is C",
            Parameter.CONSCIOUSNESS,
            all,
            List.of("Alert", "Confusion", "Voice", "Pain", "Unresponsive"));
    for (var set : sets) {
      var how = set.observed().consciousness();
      if (how != null)
        mark(set, top + how.ordinal() * ROW + ROW / 2, how.name(), false, how.words());
    }
  }

  private void mark(Entry set, int at, String figure, boolean point, String name) {
    marks.add(
        new Mark(
            x(set),
            at,
            crowded(set) ? "" : figure,
            point,
            set == sets.getLast(),
            name + " " + figure + ", " + Cui.minute(set.takenAt())));
  }

  /**
   * Figures are left out where they would cover each other: the point, its title and the table
   * stay.
   */
  private boolean crowded(Entry set) {
    int next = sets.size();
    int shown = Integer.MAX_VALUE;
    for (int i = next - 1; i >= 0; i--) {
      boolean fits = shown - x(sets.get(i)) >= FIGURE;
      if (sets.get(i) == set) return !fits;
      if (fits) shown = x(sets.get(i));
    }
    return false;
  }

  private List<Drawing.Total> totals() {
    return sets.stream()
        .map(
            s ->
                new Drawing.Total(
                    x(s),
                    y + (sets.indexOf(s) % 2) * 24,
                    SetWords.figure(s),
                    SetWords.look(s),
                    (s.score().total() == null
                            ? s.score().notScored() == NotScored.INCOMPLETE
                                ? "Incomplete, not scored"
                                : "NEWS2 not used"
                            : "NEWS2 " + s.score().total())
                        + ", "
                        + Cui.minute(s.takenAt())))
        .toList();
  }

  private int x(Entry set) {
    return x(set.takenAt());
  }

  private int x(Instant at) {
    double share =
        (double) Duration.between(from, at).toSeconds()
            / Math.max(1, Duration.between(from, to).toSeconds());
    return LEFT + 14 + (int) Math.round(share * (RIGHT - LEFT - 44));
  }

  private List<Drawing.Tick> ticks() {
    long hours = Duration.between(from, to).toHours();
    int step = hours <= 14 ? 1 : hours <= 26 ? 2 : hours <= 80 ? 6 : hours <= 200 ? 24 : 72;
    var ticks = new ArrayList<Drawing.Tick>();
    ZonedDateTime at = from.atZone(Cui.LONDON).truncatedTo(ChronoUnit.DAYS);
    var day = "";
    for (; !at.toInstant().isAfter(to); at = at.plusHours(step)) {
      if (at.toInstant().isBefore(from)) continue;
      var today = Cui.nearDay(at.toLocalDate());
      if (ticks.size() == 1 && !today.equals(day) && x(at.toInstant()) - ticks.getFirst().x() < 70)
        ticks.set(0, new Drawing.Tick(ticks.getFirst().x(), ticks.getFirst().time(), "", true));
      ticks.add(
          new Drawing.Tick(
              x(at.toInstant()), Cui.time(at.toInstant()), today.equals(day) ? "" : today, true));
      day = today;
    }
    return ticks;
  }
}
