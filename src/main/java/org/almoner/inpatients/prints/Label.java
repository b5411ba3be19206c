package org.almoner.inpatients.prints;

/**
 * What stands on a wristband or label.
 *
 * @param code what the two-dimensional code holds
 */
public record Label(
    String name,
    String born,
    String gender,
    String nhs,
    String hospital,
    String place,
    String visit,
    String allergies,
    String code,
    String printed) {}
