package org.almoner.inpatients.flow;

import java.util.List;

/** The hospital's beds in words. */
public record FlowPage(
    String today,
    String nowTime,
    List<Group> groups,
    Totals totals,
    List<String> moments,
    Waiting waiting,
    Side ready,
    Side outliers,
    boolean explain) {

  /** Wards under one heading: a site. */
  public record Group(String name, List<WardFlow> wards) {}

  /**
   * Free and short are kept apart: one ward's free beds do not make up for another's shortage.
   *
   * @param free beds free at each moment, {@code missing} beds missing
   */
  public record Totals(
      int beds,
      int occupied,
      int free,
      int reserved,
      int cleaning,
      int closed,
      int in,
      int out,
      List<Sum> sums) {
    public String percent() {
      return beds == 0 ? "0%" : "%.1f%%".formatted(100.0 * occupied / beds);
    }

    public int wardsShortFirst() {
      return sums.isEmpty() ? 0 : sums.getFirst().wardsShort();
    }
  }

  public record Sum(int free, int missing, int wardsShort) {}

  /** A list beside the table: its first rows and how many there are. */
  public record Side(
      String title, String about, long count, String all, String empty, List<Row> rows) {}

  /**
   * @param longest how long the first of them has waited, or that none is waiting yet
   */
  public record Waiting(Side list, String longest) {}

  /**
   * @param kind tag style of the state
   */
  public record Row(
      String waited,
      boolean late,
      String surname,
      String given,
      String second,
      String what,
      String kind,
      String state,
      String href) {}
}
