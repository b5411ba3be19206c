package org.almoner.access.me;

import java.util.List;
import org.almoner.access.signin.SessionLine;

/** What the page shows. */
public record MePage(
    String name,
    String username,
    String roles,
    List<SessionLine> sessions,
    boolean enrolled,
    int recoveryCodes) {}
