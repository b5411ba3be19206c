package org.almoner.hl7.log;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which visits a sender has told under an account, PID-18; or the visit of that number. */
@Repository
public class Accounts {
  private final JdbcClient jdbc;

  Accounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<String> visits(UUID sender, String account) {
    return jdbc.sql(
            """
            select distinct visit from hl7.message
            where sender_id = :sender and account = :account and account <> '' and visit <> '' and outcome = 'applied'
            union select :account
            """)
        .param("sender", sender)
        .param("account", account)
        .query(String.class)
        .list();
  }
}
