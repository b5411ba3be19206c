package org.almoner.organisation;

/** A building of a site. */
public record Building(
    BuildingId id, SiteId site, String code, String name, boolean open, int version) {}
