package org.almoner.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts the statements that the program sends, so that a page's number of queries can be pinned.
 * Usage: {@code assertThat(QueryCount.during(() -> nurse.get(path))).hasSizeLessThanOrEqualTo(9)}.
 */
public final class QueryCount {
  private static final List<Listener> LISTENERS = new CopyOnWriteArrayList<>();
  private static final String COMMIT = "commit after ";

  private QueryCount() {}

  /**
   * @param threads how the names of the threads begin that are heard
   */
  private record Listener(String threads, List<String> heard) {}

  /** The statements sent by anybody while the work was done. */
  public static List<String> during(Runnable work) {
    return duringOn("", work);
  }

  /** The statements of threads whose names begin so; what others do meanwhile is left out. */
  public static List<String> duringOn(String threads, Runnable work) {
    return heard(threads, work).stream().filter(s -> !s.startsWith(COMMIT)).toList();
  }

  /**
   * The last statement of each transaction that anybody committed while the work was done; a
   * statement that stands alone commits itself and is not among them.
   */
  public static List<String> commits(Runnable work) {
    return heard("", work).stream()
        .filter(s -> s.startsWith(COMMIT))
        .map(s -> s.substring(COMMIT.length()))
        .toList();
  }

  private static List<String> heard(String threads, Runnable work) {
    var listener = new Listener(threads, new CopyOnWriteArrayList<>());
    LISTENERS.add(listener);
    try {
      work.run();
    } finally {
      LISTENERS.removeIf(l -> l == listener);
    }
    return new ArrayList<>(listener.heard());
  }

  private static void sent(String sql) {
    if (sql.startsWith("select * from platform.scheduled_tasks")) return;
    var thread = Thread.currentThread().getName();
    for (var listener : LISTENERS)
      if (thread.startsWith(listener.threads())) listener.heard().add(sql);
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Beans {
    @Bean
    static BeanPostProcessor countingDataSource() {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof DataSource source && name.equals("dataSource")
              ? new Counting(source)
              : bean;
        }
      };
    }
  }

  private static final class Counting extends DelegatingDataSource {
    Counting(DataSource source) {
      super(source);
    }

    @Override
    public Connection getConnection() throws java.sql.SQLException {
      return listening(Connection.class, super.getConnection(), "", new String[] {""});
    }
  }

  /**
   * @param last the last statement of the connection since it was committed
   */
  private static <T> T listening(Class<T> type, Object real, String prepared, String[] last) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (real instanceof Statement && method.getName().startsWith("execute")) {
                last[0] =
                    prepared.isEmpty() && arguments != null
                        ? String.valueOf(arguments[0])
                        : prepared;
                sent(last[0]);
              }
              if (method.getName().equals("commit") && !last[0].isEmpty()) {
                sent(COMMIT + last[0]);
                last[0] = "";
              }
              try {
                var result = method.invoke(real, arguments);
                if (result instanceof PreparedStatement statement && real instanceof Connection)
                  return listening(
                      PreparedStatement.class, statement, String.valueOf(arguments[0]), last);
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
