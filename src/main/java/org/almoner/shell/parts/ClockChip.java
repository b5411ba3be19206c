package org.almoner.shell.parts;

import java.time.Duration;
import java.time.Instant;
import org.almoner.platform.Cui;

/**
 * How long until something is due, or how late it is, in the units of the NHS Common User Interface
 * ("1hr 12min").
 */
public record ClockChip(Instant due, Duration left) {
  private static final Duration SOON = Duration.ofHours(1);

  public static ClockChip of(Instant due, Instant now) {
    return new ClockChip(due, Duration.between(now, due));
  }

  public boolean late() {
    return left.isNegative() && !left.abs().minusMinutes(1).isNegative();
  }

  public String kind() {
    if (late()) return "overdue";
    return left.compareTo(SOON) <= 0 ? "unsure" : "neutral";
  }

  public String words(String lateWord) {
    return late() ? Cui.length(left.abs()) + " " + lateWord : "in " + Cui.length(left);
  }

  /** The time itself, for a page that may not count because it is not connected. */
  public String at() {
    return Cui.time(due);
  }
}
