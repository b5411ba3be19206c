package org.almoner.hl7.log;

/**
 * One thing that a message changed, or would change.
 *
 * @param where for instance "Bed"
 * @param was for instance "W12 BAY2 BED6", "none" when there was nothing
 * @param becomes what it is afterwards
 * @param because the field that says so, for instance "PV1-3"
 */
public record Change(String where, String was, String becomes, String because) {}
