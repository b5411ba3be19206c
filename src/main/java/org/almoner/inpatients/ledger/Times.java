package org.almoner.inpatients.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.almoner.inpatients.Refused.WrongTime;
import org.almoner.platform.Cui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When things happened: never in the future, never before what came before. */
@Component
public class Times {
  /** Clocks of other systems run ahead a little; what they report is not the future. */
  private static final Duration DRIFT = Duration.ofMinutes(5);

  private final Clock clock;

  Times(Clock clock) {
    this.clock = clock;
  }

  public Instant present() {
    return clock.instant();
  }

  /** The instant in the database's precision. */
  public Instant past(Instant at) {
    if (at.isAfter(present().plus(DRIFT)))
      throw new WrongTime(
          "happened_in_future",
          "The time " + words(at) + " is in the future. Check date and time.");
    return at.truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * The instant for a range that follows one begun at {@code earlier}. Two things may be recorded
   * for the same minute; the second then begins a microsecond later, so that no stay is empty.
   */
  public Instant after(Instant at, Instant earlier, String what) {
    var moment = past(at);
    if (moment.isBefore(earlier.truncatedTo(ChronoUnit.MILLIS)))
      throw new WrongTime(
          "happened_before_last",
          "The time %s is before the %s at %s. Check the time, or correct the history of the stay."
              .formatted(words(moment), what, words(earlier)));
    return moment.isAfter(earlier) ? moment : earlier.plus(1, ChronoUnit.MICROS);
  }

  /** "14:31" for today, else "14:31 on 22-Nov-2026". */
  public String words(Instant instant) {
    var day = Cui.date(instant);
    var time = Cui.time(instant);
    return day.equals(Cui.date(present())) ? time : time + " on " + Cui.day(day);
  }

  public static OffsetDateTime db(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  public static @Nullable OffsetDateTime dbOrNull(@Nullable Instant instant) {
    return instant == null ? null : db(instant);
  }
}
