package org.almoner.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person to be given an account.
 *
 * @param username lower case letters, digits, dot, dash and underscore
 * @param password null when they cannot sign in until one is set
 * @param places wards and teams they work in, as "ward:id"
 */
public record NewUser(
    String username,
    String displayName,
    Set<Role> roles,
    @Nullable String password,
    Set<String> places) {
  public static NewUser of(String username, String displayName, Role... roles) {
    return new NewUser(username, displayName, Set.of(roles), null, Set.of());
  }

  public NewUser withPassword(String password) {
    return new NewUser(username, displayName, roles, password, places);
  }

  public NewUser at(String... places) {
    return new NewUser(username, displayName, roles, password, Set.of(places));
  }
}
