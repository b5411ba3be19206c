package org.almoner.access.secondfactor;

import java.util.List;

/** Recovery codes, shown once. */
public record RecoveryPage(List<String> codes) {}
