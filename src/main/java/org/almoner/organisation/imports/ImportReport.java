package org.almoner.organisation.imports;

import java.util.List;

/** What an import did, or would do: every line of the file has one outcome. */
public record ImportReport(ImportKind kind, boolean applied, List<Outcome> lines) {
  /** What became of a line. */
  public enum Result {
    ADDED,
    CHANGED,
    UNCHANGED,
    REJECTED
  }

  /**
   * @param column that a rejected line is wrong in, empty when it is the line as a whole
   */
  public record Outcome(int line, Result result, String column, String words) {}

  public long count(Result result) {
    return lines.stream().filter(l -> l.result() == result).count();
  }

  /** For instance "12 lines read: 9 added, 1 changed, 1 unchanged, 1 rejected". */
  public String counts() {
    return "%d lines read: %d added, %d changed, %d unchanged, %d rejected"
        .formatted(
            lines.size(),
            count(Result.ADDED),
            count(Result.CHANGED),
            count(Result.UNCHANGED),
            count(Result.REJECTED));
  }

  public List<Outcome> rejected() {
    return lines.stream().filter(l -> l.result() == Result.REJECTED).toList();
  }
}
