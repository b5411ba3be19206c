package org.almoner.access.people;

import java.util.List;
import java.util.Set;
import org.almoner.access.signin.SessionLine;
import org.almoner.shell.FormErrors;
import org.almoner.shell.Option;

/**
 * @param id empty for a new person
 * @param enrolled whether they have an authenticator app
 */
public record UserPage(
    String id,
    String username,
    String displayName,
    List<Option> allRoles,
    Set<String> roles,
    List<Option> allPlaces,
    Set<String> places,
    boolean active,
    int version,
    List<SessionLine> sessions,
    boolean enrolled,
    FormErrors errors) {}
