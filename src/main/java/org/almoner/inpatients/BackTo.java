package org.almoner.inpatients;

import org.almoner.organisation.BedId;
import org.jspecify.annotations.Nullable;

/** Where a patient lies after something is cancelled: the bed of before, another, or no bed. */
public record BackTo(boolean sameBed, @Nullable BedId otherBed) {
  public static BackTo itsBed() {
    return new BackTo(true, null);
  }

  public static BackTo bed(BedId bed) {
    return new BackTo(false, bed);
  }

  public static BackTo waitingArea() {
    return new BackTo(false, null);
  }
}
