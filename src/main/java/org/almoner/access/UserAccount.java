package org.almoner.access;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A person who can sign in, as administrators see them. */
public record UserAccount(
    UUID id,
    String username,
    String displayName,
    Set<Role> roles,
    Set<String> places,
    boolean active,
    boolean compact,
    int version) {
  /** The roles in words, in the order of {@link Role}. */
  public String roleWords() {
    return roles.stream().sorted().map(Role::words).collect(Collectors.joining(", "));
  }
}
