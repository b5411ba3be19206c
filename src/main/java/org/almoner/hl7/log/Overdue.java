package org.almoner.hl7.log;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** From when a message that waits for a person is overdue: ALMONER_HL7_OVERDUE_AFTER. */
@Component
public class Overdue {
  private final Duration after;
  private final Clock clock;

  Overdue(@Value("${almoner.hl7.overdue-after:1h}") Duration after, Clock clock) {
    this.after = after;
    this.clock = clock;
  }

  /** What came before this moment and still waits is overdue. */
  public Instant before() {
    return clock.instant().minus(after);
  }

  /** When a message that came then falls due. */
  public Instant due(Instant received) {
    return received.plus(after);
  }
}
