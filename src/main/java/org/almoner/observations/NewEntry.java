package org.almoner.observations;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/**
 * A set to be written.
 *
 * @param performer who took it, in words; the recorder is who is signed in
 * @param omitted why each that is missing was not measured
 * @param confirmed unusual values that somebody looked at twice
 * @param scaleShown the oxygen saturation scale that the writer saw
 */
public record NewEntry(
    Instant takenAt,
    String performer,
    Observed observed,
    Map<Parameter, Omitted> omitted,
    boolean pregnant,
    Map<Parameter, BigDecimal> confirmed,
    int scaleShown) {

  /** What a device or a test sends: everything measured, on scale 1. */
  public static NewEntry of(Instant takenAt, String performer, Observed observed) {
    return new NewEntry(takenAt, performer, observed, Map.of(), false, observed.numbers(), 1);
  }

  public NewEntry scale(int scale) {
    return new NewEntry(takenAt, performer, observed, omitted, pregnant, confirmed, scale);
  }

  public NewEntry without(Map<Parameter, Omitted> reasons) {
    return new NewEntry(takenAt, performer, observed, reasons, pregnant, confirmed, scaleShown);
  }

  public NewEntry inPregnancy() {
    return new NewEntry(takenAt, performer, observed, omitted, true, confirmed, scaleShown);
  }

  public NewEntry notConfirmed() {
    return new NewEntry(takenAt, performer, observed, omitted, pregnant, Map.of(), scaleShown);
  }
}
