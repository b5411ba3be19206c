package org.almoner.access.signin;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.almoner.access.Role;

/** A signed-in browser and the person at it, as one query reads them for each request. */
public record Session(
    UUID id,
    UUID user,
    String username,
    String displayName,
    Set<Role> roles,
    Set<String> places,
    boolean compact,
    String placeName,
    Stage stage,
    Instant startedAt,
    Instant lastSeenAt,
    long grantsVersion) {
  public String roleWords() {
    return roles.stream().sorted().map(Role::words).collect(Collectors.joining(", "));
  }

  Session at(Stage stage) {
    return new Session(
        id,
        user,
        username,
        displayName,
        roles,
        places,
        compact,
        placeName,
        stage,
        startedAt,
        lastSeenAt,
        grantsVersion);
  }
}
