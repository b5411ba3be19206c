package org.almoner.access.signin;

import java.util.List;
import java.util.UUID;
import org.almoner.audit.Audit;
import org.almoner.audit.AuditEntry;
import org.almoner.platform.Cui;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The browsers at which a person is signed in, and signing them out. */
@Service
@Transactional
public class OpenSessions {
  private final JdbcClient jdbc;
  private final Sessions sessions;
  private final Audit audit;

  OpenSessions(JdbcClient jdbc, Sessions sessions, Audit audit) {
    this.jdbc = jdbc;
    this.sessions = sessions;
    this.audit = audit;
  }

  /** The last used first. */
  @Transactional(readOnly = true)
  public List<SessionLine> of(UUID user, @Nullable UUID own) {
    return jdbc.sql(
            """
            select * from access.session
            where account_id = :user and ended_at is null and started_at > :since order by last_seen_at desc, id
            """)
        .param("user", user)
        .param("since", sessions.oldest())
        .query(
            (row, n) ->
                new SessionLine(
                    row.getObject("id", UUID.class),
                    row.getString("device"),
                    row.getString("address"),
                    Cui.minute(Sessions.instant(row, "started_at")),
                    Cui.minute(Sessions.instant(row, "last_seen_at")),
                    row.getObject("id", UUID.class).equals(own)))
        .list();
  }

  /**
   * @return false when the person has no such session
   */
  public boolean end(UUID user, UUID session, String why) {
    var theirs = of(user, null).stream().anyMatch(s -> s.id().equals(session));
    if (theirs) {
      sessions.end(session, why);
      audit.record(AuditEntry.of("session.end", null, "user:" + user));
    }
    return theirs;
  }

  public int endOthers(UUID user, UUID own) {
    return endAll(user, own, "signed out from another browser");
  }

  public int endAll(UUID user, @Nullable UUID except, String why) {
    int ended = sessions.endAll(user, why, except);
    if (ended > 0) audit.record(AuditEntry.of("session.end", null, "user:" + user));
    return ended;
  }
}
