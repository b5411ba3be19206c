package org.almoner.access.services;

/**
 * @param working whether all of them do
 * @param heading "All services are working", or which are not
 * @param about what was checked, and when
 */
public record Services(boolean working, String heading, String about) {}
