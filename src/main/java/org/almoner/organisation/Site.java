package org.almoner.organisation;

/** A hospital site, by its NHS ORGANISATION SITE IDENTIFIER. */
public record Site(
    SiteId id,
    String code,
    String name,
    String address,
    String postcode,
    boolean open,
    int version) {}
