package org.almoner.inpatients;

import org.almoner.organisation.BedId;
import org.almoner.organisation.WardId;
import org.jspecify.annotations.Nullable;

/** Where a patient goes: a bed, or without one the waiting area of the ward. */
public record Destination(WardId ward, @Nullable BedId bed) {
  public static Destination bed(WardId ward, BedId bed) {
    return new Destination(ward, bed);
  }

  public static Destination waitingArea(WardId ward) {
    return new Destination(ward, null);
  }
}
