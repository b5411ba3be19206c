package org.almoner.load;

import static org.almoner.load.BenchReport.figure;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.almoner.patients.search.SearchSubject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Explains every statement that the search sends: whether any reads a whole table, and how many
 * pages it takes at most, with all that it does inside the database.
 */
final class Plans {
  private static final Pattern WHOLE =
      Pattern.compile("Seq Scan on (patient|search_key|address|name_word|name_deletion)\\b[^\\n]*");
  private static final Pattern PAGES =
      Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?.*");

  /** A table of a million rows has tens of thousands. */
  private static final int MOST_PAGES = 3_000;

  private final Path home;
  private int pages;

  Plans(Path home) {
    this.home = home;
  }

  void prove(Questions questions, BenchReport report) throws Exception {
    Set<String> statements = new ConcurrentSkipListSet<>();
    Set<String> whole = new ConcurrentSkipListSet<>();
    try (var source = source()) {
      var subject = new SearchSubject(explaining(source, statements, whole));
      for (var kind : Questions.Kind.values())
        for (var question : questions.of(kind, 40)) kind.ask(subject, question);
    }
    report.target(
        "no plan (EXPLAIN) reads a whole table of patients, names or addresses",
        statements.size() + " statements explained, " + whole.size() + " that do",
        whole.isEmpty() && !statements.isEmpty());
    if (!whole.isEmpty()) throw new IllegalStateException("sequential scan: " + whole);
    report.target(
        "no search touches more than %,d pages of 8 KB".formatted(MOST_PAGES),
        figure("%,d at most", pages),
        pages > 0 && pages <= MOST_PAGES);
    if (statements.size() < 2) throw new IllegalStateException("too few statements were explained");
  }

  private HikariDataSource source() {
    var config = new HikariConfig();
    config.setJdbcUrl(Homes.url(home, "almoner"));
    config.setUsername("postgres");
    config.setPassword(Homes.secret(home, "postgres"));
    return new HikariDataSource(config);
  }

  private DataSource explaining(DataSource source, Set<String> statements, Set<String> whole) {
    return new DelegatingDataSource(source) {
      @Override
      public Connection getConnection() throws SQLException {
        return listening(super.getConnection(), statements, whole);
      }
    };
  }

  private Connection listening(Connection real, Set<String> statements, Set<String> whole) {
    return proxy(
        Connection.class,
        (method, arguments) -> {
          var result = call(real, method, arguments);
          return result instanceof PreparedStatement statement
              ? explained(real, statement, (String) arguments[0], statements, whole)
              : result;
        });
  }

  private PreparedStatement explained(
      Connection connection,
      PreparedStatement real,
      String sql,
      Set<String> statements,
      Set<String> whole) {
    var values = new ArrayList<Map.Entry<Method, Object[]>>();
    return proxy(
        PreparedStatement.class,
        (method, arguments) -> {
          if (arguments != null && arguments.length > 1 && method.getName().startsWith("set"))
            values.add(Map.entry(method, arguments));
          if (method.getName().startsWith("execute")) {
            statements.add(sql);
            explain(connection, sql, values, whole);
          }
          return call(real, method, arguments);
        });
  }

  /** The same statement with the same values, asked for its plan. */
  private void explain(
      Connection connection,
      String sql,
      List<Map.Entry<Method, Object[]>> values,
      Set<String> whole)
      throws Throwable {
    try (var explain = connection.prepareStatement("explain (analyze, buffers) " + sql)) {
      for (var value : values) call(explain, value.getKey(), value.getValue());
      explain.execute(); // plans what is inside
      try (var rows = explain.executeQuery()) {
        int most = 0;
        while (rows.next()) {
          var line = WHOLE.matcher(rows.getString(1));
          if (line.find()) whole.add(line.group() + " in " + sql.lines().findFirst().orElse(""));
          most = Math.max(most, pages(rows.getString(1)));
        }
        pages = Math.max(pages, most);
      }
    }
  }

  private static int pages(String line) {
    var found = PAGES.matcher(line.strip());
    if (!found.matches()) return 0;
    int hit = found.group(1) == null ? 0 : Integer.parseInt(found.group(1));
    return hit + (found.group(2) == null ? 0 : Integer.parseInt(found.group(2)));
  }

  private interface Call {
    @Nullable Object made(Method method, Object @Nullable [] arguments) throws Throwable;
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> call.made(method, arguments)));
  }

  private static @Nullable Object call(Object real, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
