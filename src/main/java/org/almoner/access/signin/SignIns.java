package org.almoner.access.signin;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.almoner.access.Passwords;
import org.almoner.audit.Audit;
import org.almoner.audit.AuditEntry;
import org.almoner.platform.Actor;
import org.almoner.platform.Actors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Whether a user name and password belong to somebody. */
@Service
class SignIns {
  /** What an attempt led to. */
  sealed interface Outcome {
    /** The right person. */
    record Accepted(UUID user) implements Outcome {}

    /** Name or password is wrong; which of them is nobody's business. */
    record Wrong() implements Outcome {}

    /** Too many wrong attempts for this name. */
    record Wait(Instant until) implements Outcome {}
  }

  private record Known(UUID id, String username, String name, @Nullable String hash) {}

  private final JdbcClient jdbc;
  private final Passwords passwords;
  private final Attempts attempts;
  private final Audit audit;

  SignIns(JdbcClient jdbc, Passwords passwords, Attempts attempts, Audit audit) {
    this.jdbc = jdbc;
    this.passwords = passwords;
    this.attempts = attempts;
    this.audit = audit;
  }

  Outcome attempt(String typed, String password) {
    var username = typed.strip().toLowerCase(Locale.UK);
    var wait = attempts.begin(Attempts.Of.PASSWORD, username);
    if (wait.isPresent()) return new Outcome.Wait(wait.get());
    var known = known(username);
    var right = passwords.matches(password, known.map(Known::hash).orElse(null));
    record(known, right ? "session.sign-in" : "session.refused");
    if (!right) return new Outcome.Wrong();
    forget(username);
    return new Outcome.Accepted(known.orElseThrow().id);
  }

  /** Whoever was locked out may try at once. */
  void forget(String username) {
    attempts.forget(Attempts.Of.PASSWORD, username);
  }

  /** A name nobody has may be a mistyped password: it is not written down. */
  private void record(Optional<Known> known, String action) {
    var actor = known.map(k -> new Actor(k.id, k.username, k.name)).orElse(Actor.system("unknown"));
    Actors.as(actor, () -> audit.record(new AuditEntry(action, null, "", "", Map.of())));
  }

  private Optional<Known> known(String username) {
    return jdbc.sql(
            """
            select a.id, a.username, a.display_name, c.password_hash
            from access.account a left join access.credential c on c.account_id = a.id
            where a.username = :username and a.active
            """)
        .param("username", username)
        .query(
            (row, n) ->
                new Known(
                    row.getObject("id", UUID.class),
                    row.getString("username"),
                    row.getString("display_name"),
                    row.getString("password_hash")))
        .optional();
  }
}
