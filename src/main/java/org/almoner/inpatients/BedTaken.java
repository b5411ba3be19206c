package org.almoner.inpatients;

import java.time.Instant;
import java.util.UUID;
import org.almoner.platform.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Another patient is in the bed at that time. The sentence names nobody; a page for users who may
 * know it finds the patient by the stay: {@link Spells#inStay}.
 */
public final class BedTaken extends Refusal {
  private final @Nullable UUID stay;
  private final @Nullable Instant since;

  public BedTaken(
      @Nullable UUID stay,
      @Nullable Instant since,
      @Nullable String sinceWords,
      @Nullable Throwable cause) {
    super(
        "bed_stay_one_patient_per_bed",
        "bed",
        "Another patient is in that bed"
            + (sinceWords == null ? "" : ", since " + sinceWords)
            + ". Choose another bed or the ward's waiting area.",
        cause);
    this.stay = stay;
    this.since = since;
  }

  public @Nullable UUID stay() {
    return stay;
  }

  public @Nullable Instant since() {
    return since;
  }
}
