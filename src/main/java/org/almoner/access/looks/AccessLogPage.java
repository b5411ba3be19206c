package org.almoner.access.looks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who looked at one record, a page of it. */
public record AccessLogPage(
    String path, String patient, List<LookLine> lines, @Nullable String next) {}
