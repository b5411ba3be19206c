package org.almoner.access.activities;

import java.time.Clock;
import java.time.ZoneOffset;
import org.almoner.access.ActivityCatalogue;
import org.almoner.access.Role;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * At the start, gives each activity that is new to this installation to the roles it ships with.
 * Later starts leave the trust's own choices alone.
 */
@Component
class ShippedGrants implements SmartInitializingSingleton {
  private final JdbcClient jdbc;
  private final Clock clock;
  private final Activities activities;
  private final Grants grants;
  private final TransactionTemplate transaction;

  ShippedGrants(
      JdbcClient jdbc,
      Clock clock,
      Activities activities,
      Grants grants,
      TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.activities = activities;
    this.grants = grants;
    this.transaction = transaction;
  }

  @Override
  public void afterSingletonsInstantiated() {
    transaction.executeWithoutResult(
        _ -> {
          for (var role : Role.values()) keep(role);
          for (var activity : activities.all()) if (isNew(activity.code())) give(activity);
          grants.changed();
        });
  }

  private void keep(Role role) {
    jdbc.sql(
            """
            insert into access.role (code, words) values (:code, :words)
            on conflict (code) do update set words = excluded.words
            """)
        .param("code", role.name())
        .param("words", role.words())
        .update();
  }

  private boolean isNew(String activity) {
    return jdbc.sql(
                "insert into access.shipped_activity values (:activity, :at) on conflict do nothing")
            .param("activity", activity)
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private void give(ActivityCatalogue.Definition activity) {
    for (var role : activity.shippedTo()) grants.grant(role, activity.code());
  }
}
