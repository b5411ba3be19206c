package org.almoner.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Rows of access.account. */
final class UserRows {
  private UserRows() {}

  static UserAccount read(ResultSet row) throws SQLException {
    return new UserAccount(
        row.getObject("id", UUID.class),
        row.getString("username"),
        row.getString("display_name"),
        roles(strings(row, "roles")),
        strings(row, "places"),
        row.getBoolean("active"),
        row.getBoolean("compact"),
        row.getInt("version"));
  }

  private static Set<String> strings(ResultSet row, String column) throws SQLException {
    return new TreeSet<>(Set.of((String[]) row.getArray(column).getArray()));
  }

  /** Codes of roles that Almoner no longer ships mean nothing. */
  static Set<Role> roles(Set<String> codes) {
    var roles = EnumSet.noneOf(Role.class);
    for (var role : Role.values()) if (codes.contains(role.name())) roles.add(role);
    return roles;
  }
}
