package org.almoner.observations.entry;

import java.util.List;
import org.almoner.shell.FormErrors;

/**
 * One set explained: its score, the parts that add up to it, the rule and its source.
 *
 * @param state "" while it stands, else why it was recorded in error
 */
public record SetForm(
    String patient,
    String id,
    int version,
    String figure,
    String look,
    String headline,
    String risk,
    String monitoring,
    String asks,
    String source,
    List<Part> parts,
    String who,
    String called,
    String state,
    boolean mayMark,
    String reason,
    FormErrors errors) {

  /**
   * @param points "+3", "0" or "" where it has none
   */
  public record Part(String name, String value, String points) {}
}
