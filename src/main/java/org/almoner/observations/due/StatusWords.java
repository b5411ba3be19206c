package org.almoner.observations.due;

import java.time.Instant;
import org.almoner.observations.NotScored;
import org.almoner.observations.Risk;
import org.almoner.platform.Cui;

/** Puts a status into the words and looks that the board, the list and the patient page share. */
public final class StatusWords {
  private StatusWords() {}

  /** The figure of the chip: a total, "?" for an incomplete set, "-" where NEWS2 is not used. */
  public static String figure(Status status) {
    var latest = status.latest();
    if (latest == null) return "";
    if (latest.total() != null) return "" + latest.total();
    return latest.notScored() == NotScored.INCOMPLETE ? "?" : "-";
  }

  /** neutral, three, soon, act or unknown. */
  public static String look(Status status) {
    var latest = status.latest();
    if (latest == null || latest.certain() == null) return "neutral";
    if (latest.total() == null && !latest.certain().escalates()) return "unknown";
    return latest.certain().look();
  }

  public static String title(Status status) {
    var latest = status.latest();
    if (latest == null) return "No observations in this stay yet";
    var at = ", taken " + Cui.minute(latest.at());
    if (latest.total() != null) return "NEWS2 " + latest.total() + trend(status) + at;
    if (latest.notScored() == NotScored.INCOMPLETE)
      return "Incomplete, not scored"
          + (latest.atLeast() > 0 ? "; at least " + latest.atLeast() + " already" : "")
          + at;
    return latest.notScored() == null ? "" : latest.notScored().words();
  }

  public static String trend(Status status) {
    return switch (status.trend()) {
      case "arrow-up" -> ", rising, was " + status.before();
      case "arrow-down" -> ", falling, was " + status.before();
      case "arrow-right" -> ", unchanged";
      default -> "";
    };
  }

  /** "next 18:05", "next 18:05 to 20:05", "continuous", or "" when nothing is asked for. */
  public static String next(Status status, Instant now) {
    var due = status.due();
    if (due == null) return "";
    if (status.scored() != null && status.scored().risk() == Risk.HIGH && !status.late(now))
      return "continuous, write by " + Cui.time(due.late());
    var from = "next " + near(due.from(), now);
    return due.from().equals(due.late()) ? from : from + " to " + Cui.time(due.late());
  }

  /** The same for a card: when the next is due. */
  static String brief(Status status, Instant now) {
    var due = status.due();
    if (due == null) return "";
    return status.scored() != null && status.scored().risk() == Risk.HIGH
        ? "continuous"
        : "next " + near(due.from(), now);
  }

  /** The time alone for today, with the day besides. */
  public static String near(Instant at, Instant now) {
    return Cui.date(at).equals(Cui.date(now))
        ? Cui.time(at)
        : Cui.nearDay(Cui.date(at)) + " " + Cui.time(at);
  }
}
