package org.almoner.inpatients;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.almoner.organisation.BedId;
import org.almoner.organisation.StaffId;
import org.almoner.organisation.WardId;
import org.almoner.patients.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * A spell and where it stands: the current ward, bed and consultant, or the last ones when it has
 * ended.
 *
 * @param bed null in the waiting area, on leave with the bed given up, and after discharge
 * @param placedAt when the patient was last put somewhere
 * @param lastMovement the newest movement that was not cancelled; what a page was looking at
 */
public record Spell(
    SpellId id,
    PatientId patient,
    String visitNumber,
    boolean cancelled,
    Instant admittedAt,
    @Nullable Instant dischargedAt,
    String admissionMethod,
    @Nullable LocalDate expectedDischarge,
    @Nullable UUID request,
    Stay ward,
    @Nullable Stay bed,
    Care care,
    @Nullable Leave leave,
    @Nullable Leave offWard,
    @Nullable UUID lastMovement,
    Instant placedAt) {

  /** A stay in a ward or a bed. */
  public record Stay(UUID id, UUID place, Instant since) {}

  /** The consultant episode. */
  public record Care(UUID id, @Nullable StaffId consultant, String specialty, Instant since) {}

  /**
   * Home leave, or off the ward for a while.
   *
   * @param bedRetained whether the bed still waits for the patient
   */
  public record Leave(
      UUID id,
      Instant since,
      @Nullable Instant expectedReturn,
      boolean bedRetained,
      String place) {}

  public WardId wardId() {
    return new WardId(ward.place());
  }

  public @Nullable BedId bedId() {
    return bed == null ? null : new BedId(bed.place());
  }

  public boolean open() {
    return dischargedAt == null && !cancelled;
  }
}
