package org.almoner.access.signin;

import org.jspecify.annotations.Nullable;

/**
 * @param username as typed before
 * @param problem why the last attempt failed, or null
 * @param next where to go afterwards
 */
public record SignInPage(String username, @Nullable String problem, String next) {}
