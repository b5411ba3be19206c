package org.almoner.shell.printing;

import java.util.List;

/**
 * What stands on every printed page.
 *
 * @param identifiers of the one patient it is about: name, born, NHS number; empty for lists
 * @param notice at the foot, for instance "Confidential. Destroy after shift."; or empty
 */
public record PrintHead(
    String title,
    String trust,
    List<String> identifiers,
    String notice,
    String printedBy,
    String printedAt,
    boolean training,
    boolean label) {}
