package org.almoner.hl7.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.almoner.hl7.log.Outcome;
import org.almoner.platform.Cui;
import org.springframework.stereotype.Component;

/** Times and outcomes as the console prints them. */
@Component
class Words {
  private final Clock clock;

  Words(Clock clock) {
    this.clock = clock;
  }

  String time(Instant at) {
    return Cui.date(at).equals(Cui.date(clock.instant())) ? Cui.exactTime(at) : Cui.second(at);
  }

  String ago(Instant at) {
    return Cui.length(since(at));
  }

  Duration since(Instant at) {
    var since = Duration.between(at, clock.instant());
    return since.isNegative() ? Duration.ZERO : since;
  }

  /** The kind of tag of an outcome. */
  static String kind(Outcome outcome) {
    return switch (outcome) {
      case APPLIED -> "done";
      case PARKED, REJECTED -> "unsure";
      case DUPLICATE, IGNORED, DISCARDED -> "neutral";
    };
  }
}
