package org.almoner.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The one PostgreSQL of a test run. Scenarios use its database; {@link #fresh} gives another one,
 * empty.
 */
public final class TestDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static EmbeddedPostgres server;
  private static int contexts;

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    // a second context would mean a test with beans of its own; it must not empty the first one's
    // database
    use(context, contexts++ == 0 ? "almoner" : "almoner_" + contexts);
  }

  private static void use(ConfigurableApplicationContext context, String database) {
    var url = fresh(database);
    TestPropertyValues.of(
            "spring.datasource.url=" + url,
            "spring.datasource.username=almoner_run",
            "spring.datasource.password=run",
            "spring.flyway.url=" + url,
            "spring.flyway.user=almoner_owner",
            "spring.flyway.password=owner",
            "almoner.secret-key=a key of the tests alone")
        .applyTo(context);
  }

  /**
   * An empty database of that name, owned by almoner_owner / owner; almoner_run / run is its
   * restricted user.
   */
  public static synchronized String fresh(String name) {
    try {
      if (server == null) start();
      execute("drop database if exists " + name + " with (force)");
      execute("create database " + name + " owner almoner_owner");
      return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Superuser's way in, for tests that tamper. */
  public static javax.sql.DataSource superuser() {
    return server.getDatabase("postgres", "almoner");
  }

  private static void start() throws SQLException {
    try {
      server =
          EmbeddedPostgres.builder()
              .setLocaleConfig("locale", "C.UTF-8")
              .setServerConfig("max_connections", "200")
              .setServerConfig("shared_buffers", "256MB")
              .setServerConfig("jit", "off") // as the program's own
              .setServerConfig("autovacuum_naptime", "5s") // statistics keep up with the scenarios
              .setRegisterShutdownHook(false)
              .start();
      SpringApplication.getShutdownHandlers().add(TestDatabase::stop);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    execute("create role almoner_owner login createrole password 'owner'");
    execute("create role almoner_app nologin");
    execute("create role almoner_run login password 'run' in role almoner_app");
    execute("grant almoner_app to almoner_owner with admin option");
  }

  /** After the program: it would else wait half a minute for a database that is gone. */
  private static void stop() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void execute(String sql) throws SQLException {
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
