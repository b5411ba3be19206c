package org.almoner.patients.registration;

import java.util.List;
import java.util.Map;
import org.almoner.shell.FormErrors;

/**
 * The person about to be registered beside those here who are like them.
 *
 * @param action where the form goes again, with a reason
 * @param typed everything that was typed, carried along
 */
public record DuplicatesPage(
    String title,
    String about,
    String action,
    Map<String, String> typed,
    List<Column> candidates,
    List<Line> lines,
    FormErrors errors) {
  /** One candidate: its link and score. */
  public record Column(String name, String href, int score, List<String> reasons) {}

  /**
   * One fact of all.
   *
   * @param cells one for each candidate
   */
  public record Line(String what, String mine, List<Cell> cells) {}

  /** A candidate's fact, marked where it differs from what was typed. */
  public record Cell(String text, boolean differs) {}
}
