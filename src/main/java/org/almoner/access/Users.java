package org.almoner.access;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.almoner.access.signin.CurrentPerson;
import org.almoner.access.signin.Session;
import org.almoner.audit.Audit;
import org.almoner.audit.AuditEntry;
import org.almoner.platform.Actors;
import org.almoner.platform.Constraints;
import org.almoner.platform.Ids;
import org.almoner.platform.InvalidInput;
import org.almoner.platform.NotFound;
import org.almoner.platform.Reads;
import org.almoner.platform.StaleEdit;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who sign in: their names, roles and the places they work in. */
@Service
@Transactional
public class Users {
  private final JdbcClient jdbc;
  private final Clock clock;
  private final Audit audit;
  private final Passwords passwords;
  private final CurrentPerson person;

  Users(JdbcClient jdbc, Clock clock, Audit audit, Passwords passwords, CurrentPerson person) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.audit = audit;
    this.passwords = passwords;
    this.person = person;
  }

  /**
   * @throws UsernameTaken when another account has the name
   */
  public UUID create(NewUser user) {
    var username = user.username().strip().toLowerCase(Locale.UK);
    if (!username.matches("[a-z0-9][a-z0-9._-]{1,59}"))
      throw new InvalidInput(
          "username", "Use letters, digits, dots and dashes, for instance g.okafor.");
    if (user.displayName().isBlank())
      throw new InvalidInput("displayName", "Enter the person's name.");
    var id = Ids.next();
    insert(id, username, user);
    if (user.password() != null) setPassword(id, user.password(), false);
    audit.record(AuditEntry.of("user.create", null, "user:" + id));
    return id;
  }

  private void insert(UUID id, String username, NewUser user) {
    try {
      jdbc.sql(
              """
              insert into access.account (id, username, display_name, roles, places, version, changed_at, changed_by)
              values (:id, :username, :name, :roles, :places, 1, :at, :by)
              """)
          .param("id", id)
          .param("username", username)
          .param("name", user.displayName().strip())
          .param("roles", codes(user.roles()))
          .param("places", user.places().stream().sorted().toArray(String[]::new))
          .param("at", clock.instant().atOffset(ZoneOffset.UTC))
          .param("by", Actors.current().name())
          .update();
    } catch (DataIntegrityViolationException e) {
      if (Constraints.violates(e, "account_username_unique")) throw new UsernameTaken(username, e);
      throw e;
    }
  }

  /** Replaces name, roles, places and whether the account is active. */
  public void change(UserAccount to) {
    int changed =
        jdbc.sql(
                """
                update access.account set display_name = :name, roles = :roles, places = :places, active = :active,
                  compact = :compact, version = version + 1, changed_at = :at, changed_by = :by
                where id = :id and version = :version
                """)
            .param("id", to.id())
            .param("version", to.version())
            .param("name", to.displayName().strip())
            .param("roles", codes(to.roles()))
            .param("places", to.places().stream().sorted().toArray(String[]::new))
            .param("active", to.active())
            .param("compact", to.compact())
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .param("by", Actors.current().name())
            .update();
    if (changed == 0) throw new StaleEdit(to.displayName());
    somebodyMustAdminister();
    audit.record(
        new AuditEntry(
            "user.change",
            null,
            "user:" + to.id(),
            "",
            Map.of("roles", to.roles(), "places", to.places().size(), "active", to.active())));
  }

  /** The lock makes two who remove each other wait for one another. */
  private void somebodyMustAdminister() {
    var left =
        jdbc.sql(
                """
                with one as (select pg_advisory_xact_lock(hashtext('access.last-administrator')))
                select exists (select from access.account, one where active and :role = any (roles))
                """)
            .param("role", Role.ADMINISTRATOR.name())
            .query(Boolean.class)
            .single();
    if (!left) throw new LastAdministrator();
  }

  public void assignRoles(UUID user, Set<Role> roles) {
    var a = byId(user);
    change(
        new UserAccount(
            a.id(),
            a.username(),
            a.displayName(),
            roles,
            a.places(),
            a.active(),
            a.compact(),
            a.version()));
  }

  /** Says which wards and teams the person works in, as "ward:id". */
  public void assignPlaces(UUID user, Set<String> places) {
    var a = byId(user);
    change(
        new UserAccount(
            a.id(),
            a.username(),
            a.displayName(),
            a.roles(),
            places,
            a.active(),
            a.compact(),
            a.version()));
  }

  /**
   * @param oneTime whether the person must choose another at the next sign-in
   * @throws InvalidInput when it is too easy to guess
   */
  public void setPassword(UUID user, String password, boolean oneTime) {
    var account = byId(user);
    passwords.mustBeGood(password, account.username(), account.displayName());
    mustReplaceOneTime(user, password);
    keep(user, passwords.encode(password), oneTime);
    audit.record(AuditEntry.of("user.set-password", null, "user:" + user));
  }

  /** A one-time password was known to whoever gave it: choosing it again would keep it known. */
  private void mustReplaceOneTime(UUID user, String password) {
    var oneTime =
        jdbc.sql("select password_hash from access.credential where account_id = :id and one_time")
            .param("id", user)
            .query(String.class)
            .optional();
    if (oneTime.isPresent() && passwords.matches(password, oneTime.get()))
      throw new InvalidInput("password", "Choose another than the one you were given.");
  }

  private void keep(UUID user, String hash, boolean oneTime) {
    jdbc.sql(
            """
            insert into access.credential (account_id, password_hash, set_at, one_time)
            values (:id, :hash, :at, :oneTime)
            on conflict (account_id) do update
              set password_hash = excluded.password_hash, set_at = excluded.set_at, one_time = excluded.one_time
            """)
        .param("id", user)
        .param("hash", hash)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("oneTime", oneTime)
        .update();
  }

  @Reads
  public UserAccount byId(UUID user) {
    return jdbc.sql("select * from access.account where id = :id")
        .param("id", user)
        .query((row, n) -> UserRows.read(row))
        .optional()
        .orElseThrow(() -> new NotFound("That user"));
  }

  @Reads
  public Optional<UserAccount> byUsername(String username) {
    return jdbc.sql("select * from access.account where username = :username")
        .param("username", username.strip().toLowerCase(Locale.UK))
        .query((row, n) -> UserRows.read(row))
        .optional();
  }

  @Reads
  public List<UserAccount> byUsernames(Collection<String> usernames) {
    return jdbc.sql("select * from access.account where username = any (:usernames)")
        .param("usernames", usernames.stream().distinct().toArray(String[]::new))
        .query((row, n) -> UserRows.read(row))
        .list();
  }

  /** Everybody whose name or user name has this in it, active people first. */
  @Reads
  public List<UserAccount> find(String part, int limit) {
    return jdbc.sql(
            """
            select * from access.account
            where username ilike :part or display_name ilike :part
            order by active desc, username limit :limit
            """)
        .param("part", "%" + part.strip().replaceAll("[\\\\%_]", "\\\\$0") + "%")
        .param("limit", limit)
        .query((row, n) -> UserRows.read(row))
        .list();
  }

  /** The wards and teams the person works in, as "ward:id"; the request's session knows its own. */
  @Reads
  public Set<String> placesOf(UUID user) {
    return person
        .open()
        .filter(s -> s.user().equals(user))
        .map(Session::places)
        .orElseGet(() -> byId(user).places());
  }

  private static String[] codes(Set<Role> roles) {
    var sorted = roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
    return Arrays.stream(sorted.toArray(Role[]::new)).map(Role::name).toArray(String[]::new);
  }
}
