package org.almoner.shell.live;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Hears from PostgreSQL what committed, on whichever node, over a connection of its own. */
@Component
class Feed implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Feed.class);
  private static final int PATIENCE_MILLIS = 10_000;

  private final JdbcConnectionDetails database;
  private final Listeners listeners;
  private final Fragments fragments;
  private volatile boolean running;
  private @Nullable Thread thread;

  Feed(JdbcConnectionDetails database, Listeners listeners, Fragments fragments) {
    this.database = database;
    this.listeners = listeners;
    this.fragments = fragments;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name("live-feed").start(this::stayConnected);
  }

  @Override
  public void stop() {
    running = false;
    if (thread != null) thread.interrupt();
    listeners.hangUp();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Stops before the web server, which would else wait for every open page. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }

  private void stayConnected() {
    while (running) {
      try (var connection = connect()) {
        listen(connection);
      } catch (SQLException e) {
        if (!running) return;
        log.warn(
            "Live updates lost the database ({}); pages are told to read again", e.getMessage());
        listeners.gap();
        pause();
      }
    }
  }

  private Connection connect() throws SQLException {
    var connection =
        DriverManager.getConnection(
            database.getJdbcUrl(), database.getUsername(), database.getPassword());
    try (var statement = connection.createStatement()) {
      statement.execute("set application_name = 'almoner-live'");
      statement.execute("listen almoner_live");
    }
    listeners.gap();
    return connection;
  }

  private void listen(Connection connection) throws SQLException {
    var notifications = connection.unwrap(PGConnection.class);
    while (running) {
      var heard = notifications.getNotifications(PATIENCE_MILLIS);
      if (heard == null || heard.length == 0) alive(connection);
      else distinct(heard).forEach(fragments::tell);
    }
  }

  private static Set<String> distinct(PGNotification[] heard) {
    var all = new LinkedHashSet<String>();
    for (var one : heard) all.add(one.getParameter());
    return all;
  }

  private static void alive(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("select 1");
    }
  }

  private static void pause() {
    try {
      Thread.sleep(1_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
