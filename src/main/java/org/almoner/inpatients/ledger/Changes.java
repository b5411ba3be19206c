package org.almoner.inpatients.ledger;

import org.almoner.platform.Actors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Begins every statement that changes a row: :now is when it is recorded, :by who does it. */
@Component
public class Changes {
  private final JdbcClient jdbc;
  private final Times times;

  Changes(JdbcClient jdbc, Times times) {
    this.jdbc = jdbc;
    this.times = times;
  }

  public StatementSpec sql(String sql) {
    return jdbc.sql(sql)
        .param("now", Times.db(times.present()))
        .param("by", Actors.current().name());
  }
}
