package org.almoner.organisation;

import org.jspecify.annotations.Nullable;

/**
 * A ward.
 *
 * @param specialty the treatment function code of most of its patients
 * @param waitingArea whether patients may be admitted to it before they have a bed
 */
public record Ward(
    WardId id,
    SiteId site,
    @Nullable BuildingId building,
    String code,
    String name,
    String specialty,
    String phone,
    boolean waitingArea,
    boolean open,
    int version) {}
