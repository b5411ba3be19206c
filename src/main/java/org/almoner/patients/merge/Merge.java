package org.almoner.patients.merge;

import java.time.Instant;
import java.util.UUID;
import org.almoner.patients.PatientId;
import org.jspecify.annotations.Nullable;

/** That two records became one, and perhaps two again. */
public record Merge(
    UUID id,
    PatientId survivor,
    PatientId loser,
    String reason,
    Instant at,
    String by,
    @Nullable Instant unmergedAt,
    @Nullable String unmergedBy,
    @Nullable String unmergeReason) {
  public boolean stands() {
    return unmergedAt == null;
  }
}
