package org.almoner.access.signin;

import java.util.List;
import org.almoner.access.services.Services;
import org.almoner.shell.Option;
import org.jspecify.annotations.Nullable;

/**
 * @param username as typed before
 * @param places where one can work; empty when none are known yet
 * @param place the one this computer was last on
 * @param problem why the last attempt failed, or null
 * @param services whether they work
 * @param next where to go afterwards
 */
public record SignInPage(
    String username,
    List<Option> places,
    String place,
    @Nullable String problem,
    String next,
    Services services) {}
