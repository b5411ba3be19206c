package org.almoner.access.records;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param waiting how many are not reviewed
 * @param next address of the next page, or null
 */
public record ReviewsPage(List<Line> lines, boolean done, long waiting, @Nullable String next) {
  /** One record opened by break-glass. */
  public record Line(
      String href,
      String opened,
      String who,
      String patient,
      String reason,
      boolean sensitive,
      String outcome,
      Instant due,
      Instant now) {}
}
