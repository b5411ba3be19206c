package org.almoner.organisation.practices;

/** A GP practice by its ODS code. */
public record Practice(
    PracticeId id,
    String code,
    String name,
    String address,
    String postcode,
    String phone,
    boolean open,
    int version) {}
