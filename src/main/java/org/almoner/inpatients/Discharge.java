package org.almoner.inpatients;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a patient leaves.
 *
 * @param method DISCHARGE METHOD of the NHS Data Dictionary, for instance 1
 * @param destination DISCHARGE DESTINATION, for instance 19
 * @param diedAt when the patient died; required by methods 4 and 5, forbidden by the others
 * @param cleanBed whether the bed goes to cleaning instead of being free at once
 * @param seen the {@link Spell#lastMovement} the user was looking at; null for feeds
 */
public record Discharge(
    SpellId spell,
    Instant at,
    String method,
    String destination,
    @Nullable Instant diedAt,
    boolean cleanBed,
    String reason,
    @Nullable UUID seen) {

  /** Home, on clinical advice. */
  public static Discharge home(SpellId spell, Instant at) {
    return new Discharge(spell, at, "1", "19", null, true, "", null);
  }

  public static Discharge of(SpellId spell, Instant at, String method, String destination) {
    return new Discharge(spell, at, method, destination, null, true, "", null);
  }

  public static Discharge died(SpellId spell, Instant at, Instant diedAt) {
    return new Discharge(spell, at, "4", "79", diedAt, true, "", null);
  }

  public boolean death() {
    return method.equals("4") || method.equals("5");
  }
}
