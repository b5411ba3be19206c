package org.almoner.inpatients.work;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.almoner.access.Users;
import org.almoner.inpatients.ledger.Rows;
import org.almoner.inpatients.words.When;
import org.almoner.platform.Actors;
import org.almoner.platform.Cui;
import org.almoner.shell.WorkItemSource.Waiting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts what waits on the wards of the person who asks, or on all for those who have none. */
@Service
@Transactional(readOnly = true)
public class WardWaits {
  private final JdbcClient jdbc;
  private final Users users;
  private final Clock clock;

  WardWaits(JdbcClient jdbc, Users users, Clock clock) {
    this.jdbc = jdbc;
    this.users = users;
    this.clock = clock;
  }

  Waiting count(Wait wait) {
    var now = clock.instant();
    var wards = wards();
    return jdbc.sql(
            """
            select count(*) as waiting, count(*) filter (where due < :now::timestamptz) as late, min(due) as oldest
              from (%s) w where cast(:wards as uuid[]) = '{}' or ward_id = any (:wards)
            """
                .formatted(wait.sql()))
        .param("wards", wards.toArray(UUID[]::new))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("today", Cui.date(now))
        .query(
            (row, n) ->
                new Waiting(
                    wait.label(),
                    words(wait, Rows.instant(row, "oldest"), now),
                    row.getLong("waiting"),
                    row.getLong("late"),
                    wait.list() + (wards.size() == 1 ? "?ward=" + wards.getFirst() : "")))
        .single();
  }

  private static String words(Wait wait, @Nullable Instant due, Instant now) {
    return "For the " + wait.owner() + (due == null ? "" : "; first due " + When.near(due, now));
  }

  /** The wards the signed-in person works on. */
  public List<UUID> wards() {
    var user = Actors.current().userId();
    if (user == null) return List.of();
    return users.placesOf(user).stream()
        .filter(p -> p.startsWith("ward:"))
        .map(p -> UUID.fromString(p.substring(5)))
        .sorted()
        .toList();
  }
}
