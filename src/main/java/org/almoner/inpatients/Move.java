package org.almoner.inpatients;

import java.time.Instant;
import java.util.UUID;
import org.almoner.organisation.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * A move of a patient to another place, perhaps with a new consultant or specialty.
 *
 * @param consultant the new one; null when it stays
 * @param specialty the new one; null when it stays
 * @param seen the {@link Spell#lastMovement} the user was looking at; null for feeds
 */
public record Move(
    SpellId spell,
    Destination to,
    Instant at,
    String reason,
    Reasons reasons,
    @Nullable StaffId consultant,
    @Nullable String specialty,
    @Nullable UUID seen) {}
