package org.almoner.observations;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.almoner.inpatients.SpellId;
import org.jspecify.annotations.Nullable;

/**
 * A set as it was written and scored then.
 *
 * @param algorithm the published version it was scored by
 * @param error why it was recorded in error, or null
 */
public record Entry(
    UUID id,
    int version,
    SpellId spell,
    Instant takenAt,
    String performer,
    Instant recordedAt,
    String recorder,
    Observed observed,
    Map<Parameter, Omitted> omitted,
    int scale,
    boolean pregnant,
    String algorithm,
    Score score,
    @Nullable String error) {

  public boolean stands() {
    return error == null;
  }
}
