package org.almoner.platform;

import java.util.Map;

/**
 * How to reach the database: once as the owner that migrates, once as the restricted user that
 * runs.
 */
record DatabaseAccess(
    String url, String owner, String ownerPassword, String user, String password) {
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
}
