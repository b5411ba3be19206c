package org.almoner.observations.chart;

import java.util.List;
import org.almoner.observations.Parameter;
import org.almoner.shell.Link;
import org.jspecify.annotations.Nullable;

/**
 * The chart of a stay, ready to print.
 *
 * @param drawing null while there is nothing to draw
 * @param about which stay
 * @param notice why NEWS2 is not used, or empty
 * @param scale which oxygen saturation scale, since when and by whom
 * @param due "next 18:05" or empty
 * @param late since when it is overdue, or null
 */
public record ChartView(
    String patient,
    String about,
    @Nullable Drawing drawing,
    List<Column> columns,
    List<Line> lines,
    List<Link> zooms,
    String hidden,
    @Nullable Latest latest,
    String notice,
    String scale,
    String own,
    String due,
    java.time.@Nullable Instant late,
    List<Asked> asked,
    List<Wrong> wrong,
    boolean open) {

  public String path() {
    return "/patients/" + patient + "/observations";
  }

  /** A set as a column of the table. */
  public record Column(String id, String day, String time, String figure, String look, String by) {}

  /** A parameter across the sets. */
  public record Line(Parameter parameter, String name, List<Cell> cells) {}

  /**
   * @param points 0 to 3, or -1 where it has none
   */
  public record Cell(String value, int points) {}

  /** The newest set in words. */
  public record Latest(
      String id,
      String figure,
      String look,
      String headline,
      String when,
      String risk,
      String monitoring,
      String asks,
      String source) {}

  /** Who was called. */
  public record Asked(
      String id, String when, String team, String state, String answer, boolean open) {}

  /** A set recorded in error. */
  public record Wrong(String id, String when, String why) {}
}
