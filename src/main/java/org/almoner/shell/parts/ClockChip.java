package org.almoner.shell.parts;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How long until something is due, or how late it is, in the units of the NHS Common User Interface
 * ("1hr 12min").
 */
public record ClockChip(Instant due, Duration left) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));
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
    return late()
        ? units(left.abs()) + " " + lateWord
        : "in " + units(left.isNegative() ? Duration.ZERO : left);
  }

  /** The time itself, for a page that may not count because it is not connected. */
  public String at() {
    return TIME.format(due);
  }

  /** The two largest units that matter. */
  public static String units(Duration d) {
    long minutes = d.toMinutes();
    if (minutes < 60) return minutes + "min";
    if (minutes < 24 * 60)
      return minutes / 60 + "hr" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + "min");
    long days = minutes / 1440;
    if (days < 14)
      return days + "d" + (minutes / 60 % 24 == 0 ? "" : " " + minutes / 60 % 24 + "hr");
    return days / 7 + "w" + (days % 7 == 0 ? "" : " " + days % 7 + "d");
  }
}
