package org.almoner.organisation;

/** A treatment function that the trust provides, by its national code. */
public record Specialty(String code, String name) {}
