package org.almoner.access.words;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Times as staff read them: 24-Nov-2026 14:32, and 3hr 12min. */
@Component
public class AccessTimes {
  private static final DateTimeFormatter TO_THE_MINUTE =
      DateTimeFormatter.ofPattern("dd-MMM-uuuu HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter TO_THE_SECOND =
      DateTimeFormatter.ofPattern("dd-MMM-uuuu HH:mm:ss", Locale.ENGLISH);
  private final Clock clock;

  AccessTimes(Clock clock) {
    this.clock = clock;
  }

  public String minute(Instant at) {
    return TO_THE_MINUTE.format(at.atZone(clock.getZone()));
  }

  public String second(Instant at) {
    return TO_THE_SECOND.format(at.atZone(clock.getZone()));
  }

  /** Time until then, in the units of the NHS Common User Interface; empty when it has passed. */
  public String left(Instant until) {
    var left = Duration.between(clock.instant(), until);
    return left.isNegative() ? "" : words(left);
  }

  public static String words(Duration time) {
    long minutes = time.toMinutes();
    if (minutes < 60) return minutes + "min";
    if (time.toDays() > 0) return time.toDays() + "d" + rest(time.toHoursPart(), "hr");
    return time.toHours() + "hr" + rest(time.toMinutesPart(), "min");
  }

  private static String rest(int number, String unit) {
    return number == 0 ? "" : " " + number + unit;
  }
}
