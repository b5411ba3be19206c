package org.almoner.platform;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;

/**
 * Reads that go to the database together: each is a statement of its own, prepared and planned by
 * itself, and all are answered in one round trip.
 */
@Component
public class RoundTrips {
  private final NamedParameterJdbcOperations jdbc;

  RoundTrips(NamedParameterJdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  public RoundTrip start() {
    return new RoundTrip(jdbc);
  }

  /** What is asked together. A parameter's name means the same in every statement. */
  public static final class RoundTrip {
    private final NamedParameterJdbcOperations jdbc;
    private final Map<String, @Nullable Object> parameters = new HashMap<>();
    private final List<Answer<?>> answers = new ArrayList<>();

    private RoundTrip(NamedParameterJdbcOperations jdbc) {
      this.jdbc = jdbc;
    }

    public RoundTrip param(String name, @Nullable Object value) {
      parameters.put(name, value);
      return this;
    }

    public <T> Answer<T> ask(String sql, RowMapper<T> row) {
      var answer = new Answer<>(sql, row);
      answers.add(answer);
      return answer;
    }

    /** Asks everything; the answers have their rows from here on. */
    public void go() {
      var all = answers.stream().map(Answer::sql).collect(Collectors.joining(";\n"));
      jdbc.execute(all, parameters, this::read);
    }

    private boolean read(PreparedStatement statement) throws SQLException {
      var more = statement.execute();
      for (var answer : answers) {
        if (!more) throw new IllegalStateException("Not a read: " + answer.sql);
        try (var rows = statement.getResultSet()) {
          answer.read(rows);
        }
        more = statement.getMoreResults();
      }
      return true;
    }
  }

  /** The rows of one of the statements, once it was asked. */
  public static final class Answer<T> implements Supplier<List<T>> {
    private final String sql;
    private final RowMapper<T> row;
    private final List<T> found = new ArrayList<>();

    private Answer(String sql, RowMapper<T> row) {
      this.sql = sql;
      this.row = row;
    }

    private String sql() {
      return sql;
    }

    private void read(ResultSet rows) throws SQLException {
      for (int n = 0; rows.next(); n++) found.add(row.mapRow(rows, n));
    }

    @Override
    public List<T> get() {
      return found;
    }

    public Optional<T> first() {
      return found.stream().findFirst();
    }
  }
}
