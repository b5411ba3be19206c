package org.almoner.access.signin;

import java.util.UUID;

/**
 * A signed-in browser as printed.
 *
 * @param own whether it is the one that asks
 */
public record SessionLine(
    UUID id, String device, String address, String since, String lastUsed, boolean own) {}
