package org.almoner.patients.person;

/**
 * A number a person is known by besides this hospital's own and the NHS number.
 *
 * @param type HL7 identifier type, for instance "MR" (another organisation's record number), "PI"
 * @param assigner who gave it, for instance an ODS code
 */
public record Identifier(String type, String assigner, String value) {}
