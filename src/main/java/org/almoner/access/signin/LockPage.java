package org.almoner.access.signin;

import org.jspecify.annotations.Nullable;

/**
 * @param problem why the last password did not open it, or null
 * @param next the page to return to
 * @param kept what of their unfinished work waits for them
 */
public record LockPage(
    String name, String username, @Nullable String problem, String next, String kept) {}
