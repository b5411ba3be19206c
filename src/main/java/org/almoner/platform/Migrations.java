package org.almoner.platform;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the database up to date, and says so when a newer Almoner was there before. */
@Configuration(proxyBeanMethods = false)
class Migrations {
  @Bean
  FlywayMigrationStrategy migrateAndSay(ObjectProvider<StartUpReport> report) {
    return flyway -> {
      flyway.migrate();
      if (newerWasHere(flyway))
        report.ifAvailable(
            r ->
                r.step(
                    "This database was last used by a newer Almoner: this one works on it, but start the newer again soon"));
    };
  }

  private static boolean newerWasHere(Flyway flyway) {
    return Arrays.stream(flyway.info().applied())
        .anyMatch(m -> m.getState() == MigrationState.FUTURE_SUCCESS);
  }
}
