package org.almoner.patients.death;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A death as it was recorded.
 *
 * @param undone who took it back, when and why; null while it stands
 */
public record DeathRecord(
    UUID id,
    int version,
    Death death,
    Instant recordedAt,
    String recordedBy,
    @Nullable Undoing undone) {
  /** The taking back of a death. */
  public record Undoing(Instant at, String by, String why) {}
}
