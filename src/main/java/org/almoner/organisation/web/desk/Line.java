package org.almoner.organisation.web.desk;

import java.util.UUID;

/** An entry in a list. */
public record Line(UUID id, String code, String name, String about, boolean open) {}
