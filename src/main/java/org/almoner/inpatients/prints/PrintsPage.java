package org.almoner.inpatients.prints;

import java.util.UUID;

/** What can be printed for a ward. */
public record PrintsPage(UUID ward, String name, int beds) {}
