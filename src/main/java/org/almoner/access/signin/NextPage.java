package org.almoner.access.signin;

import org.jspecify.annotations.Nullable;

/** Where to go after sign-in: a page of this program and nowhere else. */
public final class NextPage {
  private NextPage() {}

  public static String safe(@Nullable String next) {
    if (next == null || !next.startsWith("/") || next.startsWith("//") || next.contains("\\"))
      return "/";
    if (next.chars().anyMatch(Character::isISOControl)) return "/";
    if (next.startsWith("/sign-in") || next.startsWith("/lock")) return "/";
    return next.replace("{", "%7B").replace("}", "%7D"); // a redirect would fill them in
  }
}
