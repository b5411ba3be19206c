package org.almoner.access.activities;

import java.util.List;

/**
 * @param meaning what was refused, to be read after "You cannot"
 * @param activity its code, for the person who grants it
 * @param roles those that can
 * @param granters roles that can give a role
 */
public record RefusedPage(
    String meaning, String activity, List<String> roles, List<String> granters) {}
