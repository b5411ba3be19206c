package org.almoner.patients.search;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The database with a short patience: a search that takes longer is cancelled in PostgreSQL. */
@Component
class SearchDatabase {
  private static final int SECONDS = 2;
  private final JdbcClient jdbc;

  SearchDatabase(DataSource dataSource) {
    var impatient = new JdbcTemplate(dataSource);
    impatient.setQueryTimeout(SECONDS);
    jdbc = JdbcClient.create(impatient);
  }

  JdbcClient.StatementSpec sql(String sql) {
    return jdbc.sql(sql);
  }
}
