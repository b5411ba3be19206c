package org.almoner.demonstration.plan;

import java.time.Instant;
import java.time.LocalDate;
import org.almoner.demonstration.plan.WardPlan.BedPlan;
import org.jspecify.annotations.Nullable;

/** One thing that happened to one stay. Stays are numbered from 0 at each site. */
public sealed interface Step {
  int stay();

  Instant at();

  /** Into a bed. */
  record Admit(
      int stay,
      Instant at,
      int person,
      BedPlan bed,
      String method,
      String source,
      int consultant,
      LocalDate expected,
      String reason)
      implements Step {}

  /** To another bed. */
  record Move(int stay, Instant at, BedPlan bed, String reason) implements Step {}

  /** Another consultant takes over. */
  record Consultant(int stay, Instant at, int consultant, String specialty) implements Step {}

  /** Home for a night, the bed waits. */
  record Out(int stay, Instant at, Instant back) implements Step {}

  /** Back from leave. */
  record Back(int stay, Instant at, BedPlan bed) implements Step {}

  /** Home, elsewhere, or dead. */
  record Go(int stay, Instant at, String method, String destination, boolean cleaning)
      implements Step {
    public @Nullable Instant diedAt() {
      return method.equals("4") ? at.minusSeconds(1800) : null;
    }
  }
}
