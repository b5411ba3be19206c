package org.almoner.platform;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * How to reach the database: once as the owner that migrates, once as the restricted user that
 * runs.
 */
record DatabaseAccess(
    String url, String owner, String ownerPassword, String user, String password) {
  private static final int OLDEST = 16;

  Map<String, Object> asProperties() {
    return Map.of(
        "spring.datasource.url", url,
        "spring.datasource.username", user,
        "spring.datasource.password", password,
        "spring.flyway.url", url,
        "spring.flyway.user", owner,
        "spring.flyway.password", ownerPassword);
  }

  /** An external PostgreSQL, from ALMONER_DATABASE_URL and its companions. */
  static DatabaseAccess external(Map<String, String> env) {
    var user = env.getOrDefault("ALMONER_DATABASE_USER", "almoner");
    var password = env.getOrDefault("ALMONER_DATABASE_PASSWORD", "");
    return new DatabaseAccess(
        env.get("ALMONER_DATABASE_URL"),
        env.getOrDefault("ALMONER_DATABASE_OWNER_USER", user),
        env.getOrDefault("ALMONER_DATABASE_OWNER_PASSWORD", password),
        user,
        password);
  }

  /** Refuses a server that is not there or too old, before anything is changed in it. */
  DatabaseAccess checked() {
    try (var connection = DriverManager.getConnection(url, owner, ownerPassword)) {
      int major = connection.getMetaData().getDatabaseMajorVersion();
      if (major < OLDEST)
        throw new LaunchFailed(
            "Almoner needs PostgreSQL %d or newer and the one at %s is %d; upgrade it, or leave ALMONER_DATABASE_URL out."
                .formatted(OLDEST, place(), major),
            null);
      return this;
    } catch (SQLException e) {
      throw new LaunchFailed(
          "The PostgreSQL at %s cannot be used: %s"
              .formatted(place(), String.valueOf(e.getMessage()).strip().replace('\n', ' ')),
          e);
    }
  }

  /** The address without what may stand behind it: a password must not reach a log. */
  private String place() {
    return url.replaceFirst("\\?.*", "");
  }
}
