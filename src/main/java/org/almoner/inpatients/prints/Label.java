package org.almoner.inpatients.prints;

/**
 * What stands on a wristband or label.
 *
 * @param square image of the two-dimensional code; "" while the trust has no GS1 company prefix
 * @param squareWords what it holds
 * @param bars image of the plain barcode
 * @param barsWords what that holds
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
    String square,
    String squareWords,
    String bars,
    String barsWords,
    String printed) {}
