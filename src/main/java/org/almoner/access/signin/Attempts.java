package org.almoner.access.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Wrong attempts by the name typed, and how long it must now wait: nothing for the first four, then
 * one minute, doubling up to an hour. An attempt is counted before it is tried, so that many at
 * once gain nothing. Names are kept as a hash: a password typed into the wrong field is nobody's to
 * read.
 */
@Component
class Attempts {
  static final int FREE = 5;
  static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);

  /** What was tried: each is counted by itself, and none can be reached through another. */
  enum Of {
    PASSWORD,
    CODE
  }

  private static final Duration LONGEST = Duration.ofHours(1);
  private final JdbcClient jdbc;
  private final Clock clock;

  Attempts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @return when the next attempt may be made, if not now
   */
  Optional<Instant> begin(Of what, String username) {
    var name = key(what, username);
    var now = clock.instant();
    var failures =
        jdbc.sql(
                """
                insert into access.attempt (username, failures, last_at, not_before) values (:name, 1, :now, :now)
                on conflict (username) do update
                  set last_at = :now,
                    failures = case when attempt.last_at < :forget then 1 else attempt.failures + 1 end
                  where attempt.not_before <= :now
                returning failures
                """)
            .param("name", name)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("forget", now.minus(FORGOTTEN_AFTER).atOffset(ZoneOffset.UTC))
            .query(Integer.class)
            .optional();
    if (failures.isEmpty()) return notBefore(name);
    if (failures.get() >= FREE) hold(name, now.plus(wait(failures.get())));
    return Optional.empty();
  }

  static Duration wait(int failures) {
    var minutes = Duration.ofMinutes(1L << Math.min(failures - FREE, 10));
    return minutes.compareTo(LONGEST) > 0 ? LONGEST : minutes;
  }

  private void hold(String name, Instant until) {
    jdbc.sql("update access.attempt set not_before = :until where username = :name")
        .param("until", until.atOffset(ZoneOffset.UTC))
        .param("name", name)
        .update();
  }

  private Optional<Instant> notBefore(String name) {
    return jdbc.sql(
            "select not_before from access.attempt where username = :name and not_before > :now")
        .param("name", name)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query((row, n) -> Sessions.instant(row, "not_before"))
        .optional();
  }

  void forget(Of what, String username) {
    jdbc.sql("delete from access.attempt where username = :name")
        .param("name", key(what, username))
        .update();
  }

  /** Wrong attempts that count no longer. */
  int purge() {
    return jdbc.sql("delete from access.attempt where last_at < :before and not_before < :before")
        .param("before", clock.instant().minus(FORGOTTEN_AFTER).atOffset(ZoneOffset.UTC))
        .update();
  }

  private static String key(Of what, String username) {
    return HexFormat.of().formatHex(Tokens.sha256(what + " " + username));
  }
}
