package org.almoner.inpatients.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.almoner.inpatients.words.Who;
import org.jspecify.annotations.Nullable;

/** A bed of the ward's layout, and since when it stands empty. */
record BedRow(
    UUID bed, String code, String kind, int row, int column, Bay bay, @Nullable Instant lastUsed) {

  record Bay(UUID id, String name, String sex, boolean sideRooms, int row, int column) {}

  /** A person on the ward now: in a bed, in the waiting area, or on leave. */
  record Occupancy(
      UUID spell,
      @Nullable UUID bed,
      Who who,
      String allergies,
      Stay stay,
      Away away,
      Going going,
      boolean outlier) {}

  record Stay(
      Instant admitted,
      String reason,
      @Nullable LocalDate expected,
      String consultant,
      String specialty) {}

  /** Away from the ward: home leave, or off the ward for a while. */
  record Away(
      boolean onLeave, @Nullable Instant leaveReturn, String place, @Nullable Instant offReturn) {}

  /** What is arranged for leaving the ward. */
  record Going(
      @Nullable Boolean fit,
      @Nullable Instant confirmed,
      @Nullable Instant ready,
      String transport,
      String toWard,
      @Nullable Instant wanted) {}

  record Hold(
      UUID bed,
      String kind,
      Instant from,
      @Nullable Instant until,
      @Nullable Instant expected,
      String reason,
      @Nullable UUID patient,
      String surname,
      String given,
      @Nullable Instant due) {}

  record Alert(UUID patient, String category, String title) {}

  /** Somebody who is to come to the ward. */
  record Arrival(
      UUID request,
      boolean transfer,
      Who who,
      Instant due,
      String from,
      String reason,
      @Nullable String reservedBed) {}
}
