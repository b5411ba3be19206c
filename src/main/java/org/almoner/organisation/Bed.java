package org.almoner.organisation;

/**
 * A bed, cot, chair or trolley.
 *
 * @param row of the bed in its bay, from 1
 * @param column of the bed in its bay, from 1
 * @param privateBed kept for patients who pay for it
 * @param open whether it belongs to the hospital now; a bed out of use for some days stays open
 */
public record Bed(
    BedId id,
    WardId ward,
    BayId bay,
    String code,
    BedKind kind,
    int row,
    int column,
    boolean privateBed,
    boolean open,
    int version) {}
