package org.almoner.access.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.almoner.access.Role;
import org.almoner.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL for access.session: which browsers are signed in, on every node and across restarts. */
@Component
@EnableConfigurationProperties(SignInSettings.class)
public class Sessions {
  private static final Duration SEEN_EVERY = Duration.ofMinutes(1);
  private final JdbcClient jdbc;
  private final Clock clock;
  private final SignInSettings settings;

  Sessions(JdbcClient jdbc, Clock clock, SignInSettings settings) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.settings = settings;
  }

  /**
   * @param device what the browser says it is
   * @return the token for the cookie; it is kept nowhere
   */
  public String start(UUID user, Stage stage, String device, String address) {
    var token = Tokens.fresh();
    jdbc.sql(
            """
            insert into access.session (id, token_hash, account_id, stage, started_at, last_seen_at, device, address)
            values (:id, :hash, :user, :stage, :at, :at, :device, :address)
            """)
        .param("id", Ids.next())
        .param("hash", Tokens.sha256(token))
        .param("user", user)
        .param("stage", stage.name())
        .param("at", moment())
        .param("device", device)
        .param("address", address)
        .update();
    return token;
  }

  /** The session of a cookie: one indexed query for everything a request needs to know. */
  public Optional<Session> byToken(String token) {
    return jdbc.sql(
            """
            select s.id, s.account_id, s.stage, s.started_at, s.last_seen_at, s.place_name,
              a.username, a.display_name, a.roles, a.places, a.compact,
              (select version from access.grants_version) grants_version
            from access.session s join access.account a on a.id = s.account_id and a.active
            where s.token_hash = :hash and s.ended_at is null and s.started_at > :since
            """)
        .param("hash", Tokens.sha256(token))
        .param("since", oldest())
        .query((row, n) -> read(row))
        .optional()
        .map(this::locked);
  }

  /** A session nobody used for a while is locked, whether or not its page noticed. */
  private Session locked(Session session) {
    var idle = Duration.between(session.lastSeenAt(), clock.instant());
    return session.stage() == Stage.OPEN && idle.compareTo(settings.lockAfter()) > 0
        ? session.at(Stage.LOCKED)
        : session;
  }

  /** Keeps an open session open, writing at most once a minute. */
  public void seen(Session session) {
    var now = clock.instant();
    if (session.stage() != Stage.OPEN
        || Duration.between(session.lastSeenAt(), now).compareTo(SEEN_EVERY) < 0) return;
    jdbc.sql("update access.session set last_seen_at = :at where id = :id and last_seen_at < :at")
        .param("at", moment())
        .param("id", session.id())
        .update();
  }

  /** A session that began before this has ended. */
  OffsetDateTime oldest() {
    return moment().minus(settings.endAfter());
  }

  /** Time until the screen locks if nobody uses it. */
  Duration left(Session session) {
    var left = settings.lockAfter().minus(Duration.between(session.lastSeenAt(), clock.instant()));
    return left.isNegative() ? Duration.ZERO : left;
  }

  void move(UUID session, Stage stage) {
    jdbc.sql("update access.session set stage = :stage, last_seen_at = :at where id = :id")
        .param("stage", stage.name())
        .param("at", moment())
        .param("id", session)
        .update();
  }

  void workAt(UUID session, String place, String name) {
    jdbc.sql("update access.session set place = :place, place_name = :name where id = :id")
        .param("place", place)
        .param("name", name)
        .param("id", session)
        .update();
  }

  public void end(UUID session, String why) {
    jdbc.sql(
            "update access.session set ended_at = :at, ended_why = :why where id = :id and ended_at is null")
        .param("at", moment())
        .param("why", why)
        .param("id", session)
        .update();
  }

  /** Signs a person out everywhere, except in the browser named. */
  public int endAll(UUID user, String why, @Nullable UUID except) {
    return jdbc.sql(
            """
            update access.session set ended_at = :at, ended_why = :why
            where account_id = :user and ended_at is null and id is distinct from :except::uuid
            """)
        .param("at", moment())
        .param("why", why)
        .param("user", user)
        .param("except", except)
        .update();
  }

  /** Removes those that ended long ago: who signed in when stands in the audit. */
  int purge() {
    return jdbc.sql(
            "delete from access.session where started_at < :before and (ended_at is null or ended_at < :before)")
        .param("before", oldest().minus(settings.keepFor()))
        .update();
  }

  private OffsetDateTime moment() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Session read(ResultSet row) throws SQLException {
    return new Session(
        row.getObject("id", UUID.class),
        row.getObject("account_id", UUID.class),
        row.getString("username"),
        row.getString("display_name"),
        roles((String[]) row.getArray("roles").getArray()),
        Set.of((String[]) row.getArray("places").getArray()),
        row.getBoolean("compact"),
        row.getString("place_name"),
        Stage.valueOf(row.getString("stage")),
        instant(row, "started_at"),
        instant(row, "last_seen_at"),
        row.getLong("grants_version"));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static Set<Role> roles(String[] codes) {
    var known = Set.of(codes);
    var roles = EnumSet.noneOf(Role.class);
    for (var role : Role.values()) if (known.contains(role.name())) roles.add(role);
    return roles;
  }
}
