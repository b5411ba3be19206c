package org.almoner.hl7.web;

import java.time.Clock;
import java.time.Duration;
import org.almoner.hl7.log.MessageLog;
import org.almoner.shell.NavItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The console on the rail, with what waits for a person; red when something waits over an hour. */
@Component
class InterfacesPlace implements NavItem {
  private static final Duration LATE = Duration.ofHours(1);
  private final MessageLog log;
  private final Clock clock;

  InterfacesPlace(MessageLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  @Override
  public Place place() {
    return new Place("/interfaces", "Interfaces", "plug", "i", 70);
  }

  @Override
  public String activity() {
    return "hl7.view";
  }

  @Override
  public @Nullable Count count() {
    var waiting = log.waiting();
    var oldest = waiting.oldest();
    return new Count(
        waiting.number(), oldest != null && oldest.isBefore(clock.instant().minus(LATE)));
  }
}
