package org.almoner.organisation.practices;

import org.jspecify.annotations.Nullable;

/** A general practitioner by national code (G and seven digits), with the one main practice. */
public record Gp(
    GpId id,
    String code,
    String surname,
    String given,
    String title,
    @Nullable PracticeId practice,
    boolean open,
    int version) {}
