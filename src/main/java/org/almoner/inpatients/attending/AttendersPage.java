package org.almoner.inpatients.attending;

import java.util.List;
import org.almoner.shell.Link;

/** The attenders of a ward on a day, ready to print. */
public record AttendersPage(
    String ward, String name, String day, String dayField, boolean today, List<Line> lines) {
  /**
   * One visit.
   *
   * @param steps what may be done next
   */
  public record Line(
      String expected,
      String name,
      String born,
      String href,
      String reason,
      String state,
      String second,
      List<Link> steps) {}
}
