package org.almoner.observations.chart;

import java.util.List;

/** The chart as shapes, in the units of its view box; the template only lays them down. */
public record Drawing(
    int width,
    int height,
    int left,
    List<Panel> panels,
    List<Tick> ticks,
    List<Path> lines,
    List<Bar> bars,
    List<Mark> marks,
    List<Total> totals) {

  /** One parameter: its name and its rows. */
  public record Panel(
      String letter, String name, String unit, int top, int height, List<Row> rows) {}

  /**
   * @param points 0 to 3, its colour; printed beside the label, so that no colour speaks alone
   */
  public record Row(String label, int points, int top, int height) {}

  /**
   * @param day written above a time where a day begins; or empty
   */
  public record Tick(int x, String time, String day, boolean grid) {}

  /** A line through values, as an SVG path. */
  public record Path(String d) {}

  /** Blood pressure, from systolic to diastolic. */
  public record Bar(int x, int top, int bottom, String title) {}

  /**
   * A value.
   *
   * @param figure written beside the point; for codes and oxygen instead of one
   */
  public record Mark(int x, int y, String figure, boolean point, boolean latest, String title) {}

  /** The score of a set under the chart. */
  public record Total(int x, int y, String figure, String look, String title) {}
}
