package org.almoner.hl7.mllp;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the listener listens, and how long the oldest message has waited for a person. */
@Component("hl7")
class FeedHealth implements HealthIndicator {
  private final MllpListener listener;
  private final MllpSettings settings;
  private final OldestWaiting worklist;
  private final Clock clock;

  FeedHealth(MllpListener listener, MllpSettings settings, OldestWaiting worklist, Clock clock) {
    this.listener = listener;
    this.settings = settings;
    this.worklist = worklist;
    this.clock = clock;
  }

  @Override
  public Health health() {
    var health = settings.enabled() && !listener.isRunning() ? Health.down() : Health.up();
    var oldest = worklist.oldest();
    return health
        .withDetail("port", listener.port())
        .withDetail("connections", listener.connections().size())
        .withDetail(
            "oldestWaitingMinutes",
            oldest == null ? 0 : Duration.between(oldest, clock.instant()).toMinutes())
        .build();
  }
}
