package org.almoner.access.records;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One record opened by break-glass, with what became of it. */
record Review(
    UUID id,
    UUID user,
    String username,
    String displayName,
    UUID patient,
    String reason,
    boolean sensitive,
    Instant startedAt,
    Instant endsAt,
    Instant dueAt,
    @Nullable Instant reviewedAt,
    @Nullable String reviewer,
    @Nullable ReviewOutcome outcome,
    String remarks,
    int version) {}
