package org.almoner.access.people;

/** A password shown once. */
public record OneTimePage(String id, String name, String username, String password) {}
