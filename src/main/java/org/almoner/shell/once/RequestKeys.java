package org.almoner.shell.once;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL for shell.request_key. */
@Repository
class RequestKeys {
  private static final Duration ABANDONED = Duration.ofMinutes(2);
  private final JdbcClient jdbc;
  private final Clock clock;

  RequestKeys(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What is known of an earlier request with the same key. */
  record Earlier(
      String path,
      Instant claimedAt,
      @Nullable Instant committedAt,
      @Nullable String location,
      boolean answered,
      byte @Nullable [] content) {
    /** Another form under the same key; unknown for keys from before contents were kept. */
    boolean saysOther(Claim claim) {
      return content != null && !Arrays.equals(content, claim.content());
    }
  }

  /**
   * Whether the key is now this request's. A claim that never committed lapses after two minutes.
   */
  boolean claim(Claim claim) {
    return jdbc.sql(
                """
                insert into shell.request_key as earlier (person, key, claim, path, content, claimed_at)
                values (:person, :key, :claim, :path, :content, :at)
                on conflict on constraint request_key_pk do update
                set claim = excluded.claim, content = excluded.content, claimed_at = excluded.claimed_at
                where earlier.committed_at is null and earlier.path = excluded.path and earlier.claimed_at < :lapsed
                """)
            .param("person", claim.person())
            .param("key", claim.key())
            .param("claim", claim.id())
            .param("path", claim.path())
            .param("content", claim.content())
            .param("at", time())
            .param("lapsed", time().minus(ABANDONED))
            .update()
        == 1;
  }

  Optional<Earlier> earlier(UUID person, String key) {
    return jdbc.sql(
            """
            select path, claimed_at, committed_at, location, status is not null as answered, content
            from shell.request_key where person = :person and key = :key
            """)
        .param("person", person)
        .param("key", key)
        .query(
            (row, n) ->
                new Earlier(
                    row.getString("path"),
                    row.getObject("claimed_at", OffsetDateTime.class).toInstant(),
                    instant(row.getObject("committed_at", OffsetDateTime.class)),
                    row.getString("location"),
                    row.getBoolean("answered"),
                    row.getBytes("content")))
        .optional();
  }

  /**
   * Inside the transaction that makes the change.
   *
   * @return false when another request has taken the key over: this one must not commit
   */
  boolean commit(Claim claim) {
    return jdbc.sql(
                """
                update shell.request_key set committed_at = coalesce(committed_at, :at)
                where person = :person and key = :key and claim = :claim
                """)
            .param("at", time())
            .param("person", claim.person())
            .param("key", claim.key())
            .param("claim", claim.id())
            .update()
        == 1;
  }

  void answered(Claim claim, int status, @Nullable String location) {
    jdbc.sql(
            """
            update shell.request_key set committed_at = coalesce(committed_at, :at), status = :status, location = :location
            where person = :person and key = :key and claim = :claim
            """)
        .param("at", time())
        .param("status", status)
        .param("location", location)
        .param("person", claim.person())
        .param("key", claim.key())
        .param("claim", claim.id())
        .update();
  }

  /** Nothing was changed: the same form may be sent again. */
  void release(Claim claim) {
    jdbc.sql(
            """
            delete from shell.request_key
            where person = :person and key = :key and claim = :claim and committed_at is null
            """)
        .param("person", claim.person())
        .param("key", claim.key())
        .param("claim", claim.id())
        .update();
  }

  int purge(Duration olderThan) {
    return jdbc.sql("delete from shell.request_key where claimed_at < :before")
        .param("before", time().minus(olderThan))
        .update();
  }

  private OffsetDateTime time() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
