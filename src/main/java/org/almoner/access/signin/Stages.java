package org.almoner.access.signin;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person still has to do between the right password and an open session. */
@Component
class Stages {
  private final JdbcClient jdbc;

  Stages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Facts(boolean oneTime, boolean enrolled, boolean needed) {}

  Stage first(UUID user) {
    var facts = facts(user);
    return facts.enrolled ? Stage.SECOND_FACTOR : rest(facts);
  }

  /** The next stage once the second factor or the new password has been given. */
  Stage next(UUID user) {
    return rest(facts(user));
  }

  private static Stage rest(Facts facts) {
    if (facts.oneTime) return Stage.NEW_PASSWORD;
    return facts.needed && !facts.enrolled ? Stage.ENROL : Stage.OPEN;
  }

  private Facts facts(UUID user) {
    return jdbc.sql(
            """
            select coalesce(c.one_time, false) one_time, c.totp_secret is not null enrolled,
              exists (select from access.role r where r.code = any (a.roles) and r.needs_second_factor) needed
            from access.account a left join access.credential c on c.account_id = a.id
            where a.id = :user
            """)
        .param("user", user)
        .query(
            (row, n) ->
                new Facts(
                    row.getBoolean("one_time"),
                    row.getBoolean("enrolled"),
                    row.getBoolean("needed")))
        .single();
  }
}
