package org.almoner.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL in the Almoner home, safe to keep data in: what is committed is on disk, it listens on
 * loopback only, every login has a generated password, and a program that was killed starts again
 * on the same data.
 */
final class EmbeddedDatabase implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final String MAJOR = "18";
  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          // the library starts the server with these off; later settings win
          Map.entry("fsync", "on"),
          Map.entry("synchronous_commit", "on"),
          Map.entry("full_page_writes", "on"),
          Map.entry("listen_addresses", "127.0.0.1"),
          Map.entry("unix_socket_directories", "''"),
          Map.entry("max_connections", "120"),
          Map.entry("shared_buffers", "256MB"),
          Map.entry("max_wal_size", "2GB"),
          // a ward that fills in a minute is planned for as it is, not as it was
          Map.entry("autovacuum_naptime", "10s"),
          Map.entry("jit", "off"));

  private final Home home;
  private final Path data;
  private final Thread watch =
      Thread.ofVirtual().name("postgres-watch").unstarted(this::keepRunning);
  private volatile EmbeddedPostgres server;
  private volatile boolean closed;

  private EmbeddedDatabase(EmbeddedPostgres server, Home home) {
    this.server = server;
    this.home = home;
    this.data = home.resolve("postgres");
  }

  static EmbeddedDatabase start(Home home, StartUpReport report) {
    var data = home.resolve("postgres");
    home.mustHaveRoom();
    mustBeOurs(data);
    if (Orphans.stop(data)) report.step("Stopped the database that an earlier run left behind");
    var complete = home.resolve("postgres.complete");
    if (Files.notExists(complete))
      discard(data); // an initdb that was cut off: nothing was ever saved in it
    try {
      var server = builder(home).start();
      var database = new EmbeddedDatabase(server, home);
      if (Files.notExists(complete)) {
        database.createRolesAndDatabase();
        requirePasswords(data);
        database.execute("select pg_reload_conf()");
        Files.createFile(complete);
      }
      database.watch.start();
      return database;
    } catch (IOException | SQLException e) {
      throw new LaunchFailed(
          "The embedded PostgreSQL did not start; its own words are in "
              + home.resolve("postgres.log")
              + ".",
          e);
    }
  }

  /** Data of another major version would only be refused in PostgreSQL's own log. */
  private static void mustBeOurs(Path data) {
    var file = data.resolve("PG_VERSION");
    try {
      var made = Files.exists(file) ? Files.readString(file).strip() : MAJOR;
      if (!made.equals(MAJOR))
        throw new LaunchFailed(
            "The data in %s was made by PostgreSQL %s and this Almoner brings PostgreSQL %s; start the Almoner that last used it."
                .formatted(data, made, MAJOR),
            null);
    } catch (IOException e) {
      throw new LaunchFailed("The data in " + data + " cannot be read.", e);
    }
  }

  private static EmbeddedPostgres.Builder builder(Home home) {
    var log = ProcessBuilder.Redirect.appendTo(home.resolve("postgres.log").toFile());
    var builder =
        EmbeddedPostgres.builder()
            .setOverrideWorkingDirectory(home.resolve("postgres-binaries").toFile())
            .setDataDirectory(home.resolve("postgres").toFile())
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPGStartupWait(Duration.ofMinutes(2)) // crash recovery may have much to replay
            .setLocaleConfig("locale", "C.UTF-8")
            .setConnectConfig("password", home.secret("postgres"))
            .setOutputRedirector(log)
            .setErrorRedirector(log);
    SETTINGS.forEach(builder::setServerConfig);
    return builder;
  }

  private void createRolesAndDatabase() throws SQLException {
    execute("alter role postgres password '%s'".formatted(home.secret("postgres")));
    execute(
        "create role almoner_owner login createrole password '%s'".formatted(home.secret("owner")));
    execute("create role almoner_app nologin");
    execute(
        "create role almoner_run login password '%s' in role almoner_app"
            .formatted(home.secret("run")));
    execute("grant almoner_app to almoner_owner with admin option");
    execute("create database almoner owner almoner_owner");
  }

  private static void requirePasswords(Path data) throws IOException {
    Files.writeString(
        data.resolve("pg_hba.conf"),
        """
        # Written by Almoner: loopback only, always with a password.
        host all all 127.0.0.1/32 scram-sha-256
        host all all ::1/128      scram-sha-256
        """);
  }

  private void execute(String sql) throws SQLException {
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void discard(Path data) {
    if (Files.notExists(data)) return;
    try (var files = Files.walk(data)) {
      for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList())
        Files.delete(file);
    } catch (IOException e) {
      throw new LaunchFailed("The unfinished database in " + data + " cannot be removed.", e);
    }
  }

  DatabaseAccess access() {
    return new DatabaseAccess(
        "jdbc:postgresql://127.0.0.1:%d/almoner".formatted(server.getPort()),
        "almoner_owner",
        home.secret("owner"),
        "almoner_run",
        home.secret("run"));
  }

  /**
   * Starts the server again, on the same port, when somebody killed it: the pool finds it back by
   * itself.
   */
  private void keepRunning() {
    while (!closed) {
      try {
        Thread.sleep(500);
        if (!closed && !serverAlive()) startAgain();
      } catch (InterruptedException e) {
        return;
      } catch (IOException | RuntimeException e) {
        LOG.error(
            "The embedded PostgreSQL is down and did not start again; see {}",
            home.resolve("postgres.log"),
            e);
      }
    }
  }

  private boolean serverAlive() throws IOException {
    var pidFile = data.resolve("postmaster.pid");
    if (Files.notExists(pidFile)) return false;
    var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  private synchronized void startAgain() throws IOException {
    if (closed) return;
    LOG.warn("The embedded PostgreSQL ended; starting it again on the same data");
    var port = server.getPort();
    server.close(); // frees its lock
    Orphans.stop(data);
    server = builder(home).setPort(port).start();
    LOG.info("The embedded PostgreSQL is up again");
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    watch.interrupt();
    server.close();
  }
}
