package org.almoner.patients;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A section of the patient page, contributed by the module that owns what it shows. Its template
 * takes {@code @param Frame frame} and {@code @param X panel}.
 */
public interface ChartPanel {
  /** Lower stands higher. */
  int order();

  /** The template's path under org/almoner without .jte, for instance "inpatients/web/stays". */
  String template();

  /**
   * What the template shows, read in a number of queries that does not grow with the record; null
   * leaves the section out.
   */
  @Nullable Object model(PatientId patient);

  /** Where it stands: the timeline on the left, the middle, or the side. */
  default Place place() {
    return Place.MIDDLE;
  }

  /** The columns of the patient page. */
  enum Place {
    LEFT,
    MIDDLE,
    SIDE
  }

  /** What a module adds to the timeline of the patient page. */
  interface TimelineSource {
    /** The newest first, at most as many as asked for, in one query. */
    List<Moment> of(PatientId patient, int atMost);
  }

  /**
   * One thing that happened.
   *
   * @param icon a name of shell.parts.Icons
   * @param what for instance "Admitted to Ward 7"
   * @param who who did or recorded it; "" when not known
   */
  record Moment(Instant at, String icon, String what, String who) {}
}
