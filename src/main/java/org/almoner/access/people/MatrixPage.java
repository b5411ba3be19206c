package org.almoner.access.people;

import java.util.List;
import java.util.Set;
import org.almoner.access.Role;

/**
 * @param demanded roles that must use an authenticator app
 * @param change whether the person may change grants
 */
public record MatrixPage(
    List<Role> roles,
    List<Matrix.Line> activities,
    List<Matrix.Route> routes,
    Set<Role> demanded,
    boolean change) {}
