package org.almoner.patients.merge;

import java.util.List;
import org.almoner.shell.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * Two records side by side.
 *
 * @param pair null until the other record is chosen
 */
public record MergePage(
    String survivor, String who, @Nullable Pair pair, String typed, FormErrors errors) {
  /** The two, and what may be chosen. */
  public record Pair(
      String other,
      int version,
      int otherVersion,
      String one,
      String two,
      String oneAllergies,
      String twoAllergies,
      List<Choice> choices) {}

  /**
   * @param differs whether there is anything to choose
   * @param fromLoser what is suggested: the loser's where the survivor's is not known
   */
  public record Choice(
      String field, String label, String one, String two, boolean differs, boolean fromLoser) {}
}
