package org.almoner.inpatients.reassign.web;

import java.util.List;
import org.almoner.shell.FormErrors;
import org.almoner.shell.Row;
import org.jspecify.annotations.Nullable;

/**
 * A visit and the patient it is recorded under, and beside them whose it shall be.
 *
 * @param pair null until the other patient is chosen
 */
public record GivePage(
    String patient,
    String action,
    String name,
    List<Row> visit,
    @Nullable Pair pair,
    String typed,
    String reason,
    FormErrors errors) {

  /**
   * The two people.
   *
   * @param follows what goes along, what stays and what is to be done by hand
   */
  public record Pair(
      String other, String one, String two, List<Line> lines, List<String> follows) {}

  /** One line of the comparison. */
  public record Line(String label, String one, String two) {
    public boolean differs() {
      return !one.equals(two);
    }
  }
}
