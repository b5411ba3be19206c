package org.almoner.access.activities;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.almoner.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which role has which activity. Held in memory and read again when the version that came with the
 * session differs, so that a change counts on every node from the next request on.
 */
@Component
public class Grants {
  private final JdbcClient jdbc;
  private volatile Held held = new Held(-1, Map.of());

  private record Held(long version, Map<Role, Set<String>> byRole) {}

  Grants(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param version of the grants as the database has it now
   */
  public boolean may(Collection<Role> roles, String activity, long version) {
    var grants = held(version);
    return roles.stream().anyMatch(r -> grants.byRole.getOrDefault(r, Set.of()).contains(activity));
  }

  /** The same for work outside a request. */
  public boolean may(Collection<Role> roles, String activity) {
    return may(roles, activity, version());
  }

  public Set<Role> rolesWith(String activity) {
    var grants = held(version());
    var roles = EnumSet.noneOf(Role.class);
    for (var role : Role.values())
      if (grants.byRole.getOrDefault(role, Set.of()).contains(activity)) roles.add(role);
    return roles;
  }

  @Transactional
  public void grant(Role role, String activity) {
    jdbc.sql("insert into access.role_activity values (:role, :activity) on conflict do nothing")
        .param("role", role.name())
        .param("activity", activity)
        .update();
    changed();
  }

  @Transactional
  public void withdraw(Role role, String activity) {
    jdbc.sql("delete from access.role_activity where role = :role and activity = :activity")
        .param("role", role.name())
        .param("activity", activity)
        .update();
    changed();
  }

  void changed() {
    jdbc.sql("update access.grants_version set version = version + 1").update();
  }

  private long version() {
    return jdbc.sql("select version from access.grants_version").query(Long.class).single();
  }

  private Held held(long version) {
    var now = held;
    if (now.version != version) held = now = read();
    return now;
  }

  private Held read() {
    long version = version();
    var byRole = new EnumMap<Role, Set<String>>(Role.class);
    jdbc.sql("select role, activity from access.role_activity where role = any (:known)")
        .param(
            "known", java.util.Arrays.stream(Role.values()).map(Role::name).toArray(String[]::new))
        .query(
            row -> {
              byRole
                  .computeIfAbsent(Role.valueOf(row.getString("role")), r -> new HashSet<>())
                  .add(row.getString("activity"));
            });
    return new Held(version, byRole);
  }
}
