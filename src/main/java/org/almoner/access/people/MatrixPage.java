package org.almoner.access.people;

import java.util.List;
import org.almoner.access.Role;

/**
 * @param change whether the person may change grants
 */
public record MatrixPage(
    List<Role> roles, List<Matrix.Line> activities, List<Matrix.Route> routes, boolean change) {}
