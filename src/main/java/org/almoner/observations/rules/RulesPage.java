package org.almoner.observations.rules;

import java.util.List;
import org.almoner.shell.FormErrors;

/**
 * Every risk and what the trust asks for, with the history of changes.
 *
 * @param wrong the risk whose form was refused, or empty
 */
public record RulesPage(List<Line> lines, String wrong, FormErrors errors) {
  /**
   * @param published what the Royal College of Physicians asks for
   * @param changed when and by whom it was last changed
   */
  public record Line(
      String risk,
      String words,
      String published,
      int version,
      String due,
      String late,
      boolean calls,
      String team,
      String answer,
      String nextTeam,
      String next,
      String changed) {}
}
