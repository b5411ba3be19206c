package org.almoner.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The embedded database of a home, seen from outside. */
final class Homes {
  private Homes() {}

  static Connection superuser(Path home, String database) throws SQLException {
    return DriverManager.getConnection(url(home, database), "postgres", secret(home, "postgres"));
  }

  static String url(Path home, String database) {
    return "jdbc:postgresql://127.0.0.1:"
        + line(home.resolve("postgres/postmaster.pid"), 3)
        + "/"
        + database;
  }

  static String secret(Path home, String name) {
    return line(home.resolve("secrets").resolve(name), 0);
  }

  static void execute(Path home, String database, String sql) {
    try (var connection = superuser(home, database);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static long count(Path home, String sql) {
    try (var connection = superuser(home, "almoner");
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One column of text, as the superuser. */
  static java.util.List<String> list(Path home, String sql) {
    var found = new java.util.ArrayList<String>();
    try (var connection = superuser(home, "almoner");
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) found.add(rows.getString(1));
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String line(Path file, int number) {
    try {
      return Files.readAllLines(file).get(number).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
