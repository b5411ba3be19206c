package org.almoner.patients.search;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The database with a short patience: a search that takes longer, or that nobody waits for any
 * more, is cancelled in PostgreSQL.
 */
@Component
class SearchDatabase {
  private static final int SECONDS = 2;
  private final JdbcClient jdbc;

  SearchDatabase(DataSource dataSource, Searches searches) {
    var impatient = new Impatient(dataSource, searches);
    impatient.setQueryTimeout(SECONDS);
    jdbc = JdbcClient.create(impatient);
  }

  JdbcClient.StatementSpec sql(String sql) {
    return jdbc.sql(sql);
  }

  private static final class Impatient extends JdbcTemplate {
    private final Searches searches;

    Impatient(DataSource dataSource, Searches searches) {
      super(dataSource);
      this.searches = searches;
    }

    @Override
    protected void applyStatementSettings(Statement statement) throws SQLException {
      super.applyStatementSettings(statement);
      searches.sending(statement);
    }
  }
}
