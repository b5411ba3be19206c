package org.almoner.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One entry of the audit, as it is read. */
public record Looked(
    UUID id,
    Instant at,
    @Nullable UUID actorId,
    String actor,
    String action,
    @Nullable UUID patient,
    String subject,
    String reason) {}
