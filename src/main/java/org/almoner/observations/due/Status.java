package org.almoner.observations.due;

import java.time.Instant;
import java.util.UUID;
import org.almoner.observations.NotScored;
import org.almoner.observations.Risk;
import org.jspecify.annotations.Nullable;

/**
 * Where the observations of a stay stand.
 *
 * @param latest the newest set that stands, or null before the first
 * @param scored the newest complete one, or null
 * @param before the total before that, or null
 * @param own a frequency of this patient's own, or null
 * @param asked the open escalation that asks for most, or null
 */
public record Status(
    UUID spell,
    @Nullable Latest latest,
    @Nullable Scored scored,
    @Nullable Integer before,
    @Nullable Own own,
    @Nullable Asked asked) {
  /**
   * RCP 2017 names no interval for a set that cannot be scored: asked for again within the hour.
   */
  private static final int INCOMPLETE_MINUTES = 60;

  /**
   * @param certainMinutes the interval of the risk that is certain whatever is missing, or null
   */
  public record Latest(
      UUID entry,
      Instant at,
      @Nullable Integer total,
      int atLeast,
      @Nullable NotScored notScored,
      @Nullable Risk certain,
      @Nullable Integer certainMinutes) {}

  public record Scored(Instant at, int total, Risk risk, int dueMinutes, int lateMinutes) {}

  public record Own(UUID id, int version, int minutes, String reason, @Nullable Risk holdsTo) {}

  public record Asked(UUID id, Risk risk, String team, Instant due, int tier) {}

  /** When the next set is due and from when it is late; null when nothing is asked for. */
  public @Nullable Due due() {
    if (latest == null) return null;
    if (latest.notScored() != null && latest.notScored() != NotScored.INCOMPLETE)
      return own == null ? null : after(latest.at(), own.minutes(), own.minutes());
    return sooner(scored == null ? unscored(latest) : byScore(scored), byWhatIsCertain(latest));
  }

  private Due unscored(Latest set) {
    int minutes = own == null ? INCOMPLETE_MINUTES : Math.min(own.minutes(), INCOMPLETE_MINUTES);
    return after(set.at(), minutes, minutes);
  }

  private Due byScore(Scored by) {
    if (own == null) return after(by.at(), by.dueMinutes(), by.lateMinutes());
    boolean holds =
        own.minutes() <= by.dueMinutes()
            || own.holdsTo() != null && by.risk().compareTo(own.holdsTo()) <= 0;
    return holds
        ? after(by.at(), own.minutes(), own.minutes())
        : after(by.at(), by.dueMinutes(), by.lateMinutes());
  }

  private static @Nullable Due byWhatIsCertain(Latest set) {
    if (set.notScored() == null || set.certain() == null || set.certainMinutes() == null)
      return null;
    return set.certain().escalates()
        ? after(set.at(), set.certainMinutes(), set.certainMinutes())
        : null;
  }

  private static Due sooner(Due one, @Nullable Due other) {
    return other != null && other.late().isBefore(one.late()) ? other : one;
  }

  private static Due after(Instant at, int due, int late) {
    return new Due(at.plusSeconds(60L * due), at.plusSeconds(60L * late));
  }

  /** A span: due from, late from. */
  public record Due(Instant from, Instant late) {}

  public boolean late(Instant now) {
    var due = due();
    return due != null && !now.isBefore(due.late().plusSeconds(60));
  }

  /** Arrow of the last change; "" where there is nothing to compare. */
  public String trend() {
    if (scored == null || before == null || latest == null || latest.total() == null) return "";
    if (scored.total() > before) return "arrow-up";
    return scored.total() < before ? "arrow-down" : "arrow-right";
  }
}
