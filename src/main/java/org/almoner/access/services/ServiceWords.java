package org.almoner.access.services;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.almoner.access.ServiceCheck;
import org.almoner.platform.Cui;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether services work, for somebody who is about to sign in. */
@Component
public class ServiceWords {
  private final List<ServiceCheck> checks;
  private final JdbcClient jdbc;
  private final Clock clock;

  ServiceWords(List<ServiceCheck> checks, JdbcClient jdbc, Clock clock) {
    this.checks = checks;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public Services state() {
    jdbc.sql("select 1").query(Integer.class).single(); // without records there is no page
    var down = checks.stream().filter(c -> !c.working()).map(ServiceCheck::name).toList();
    var names = checks.stream().map(ServiceCheck::name).collect(Collectors.joining(", "));
    return new Services(
        down.isEmpty(),
        down.isEmpty() ? "All services are working" : "Not working: " + String.join(", ", down),
        "Last checked "
            + Cui.exactTime(clock.instant())
            + ". Patient records"
            + (names.isEmpty() ? "." : ", " + names + "."));
  }
}
