package org.almoner.hl7.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.almoner.hl7.log.Outcome;
import org.springframework.stereotype.Component;

/** Times and outcomes as the console prints them. */
@Component
class Words {
  private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.UK);
  private static final DateTimeFormatter BEFORE =
      DateTimeFormatter.ofPattern("dd-MMM-yyyy HH:mm:ss", Locale.UK);
  private final Clock clock;

  Words(Clock clock) {
    this.clock = clock;
  }

  String time(Instant at) {
    var local = at.atZone(clock.getZone());
    var today = clock.instant().atZone(clock.getZone()).toLocalDate();
    return (local.toLocalDate().equals(today) ? TODAY : BEFORE).format(local);
  }

  String ago(Instant at) {
    long minutes = since(at).toMinutes();
    if (minutes < 60) return minutes + "min";
    if (minutes < 1440) return minutes / 60 + "hr " + minutes % 60 + "min";
    return minutes / 1440 + "d";
  }

  Duration since(Instant at) {
    var since = Duration.between(at, clock.instant());
    return since.isNegative() ? Duration.ZERO : since;
  }

  /** The kind of tag of an outcome. */
  static String kind(Outcome outcome) {
    return switch (outcome) {
      case APPLIED -> "done";
      case PARKED -> "overdue";
      case REJECTED -> "unsure";
      case DUPLICATE, IGNORED, DISCARDED -> "neutral";
    };
  }
}
