package org.almoner.observations.due;

import java.time.Instant;
import java.util.List;
import org.almoner.shell.Link;
import org.jspecify.annotations.Nullable;

/** Lists of observations that are due and of escalations, ready to print. */
public record DuePage(
    String title, String about, List<Link> tabs, boolean escalations, List<Line> lines) {

  /**
   * @param late since when it is overdue, or null
   * @param act where one deals with it
   */
  public record Line(
      String place,
      String name,
      String identity,
      String record,
      String figure,
      String look,
      String trend,
      String headline,
      String when,
      @Nullable Instant late,
      String owner,
      String act,
      String actWords) {}
}
