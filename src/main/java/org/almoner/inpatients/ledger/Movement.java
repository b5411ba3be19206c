package org.almoner.inpatients.ledger;

import java.time.Instant;
import java.util.UUID;
import org.almoner.inpatients.Destination;
import org.almoner.inpatients.MovementKind;
import org.almoner.inpatients.SpellId;
import org.jspecify.annotations.Nullable;

/** A line of the movement log. */
public record Movement(
    UUID id,
    long seq,
    SpellId spell,
    MovementKind kind,
    Instant at,
    boolean movesPlace,
    boolean changesCare,
    @Nullable Destination from,
    @Nullable Destination to,
    @Nullable UUID partner,
    @Nullable UUID request,
    boolean cancelled) {}
