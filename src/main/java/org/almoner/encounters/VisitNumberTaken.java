package org.almoner.encounters;

import org.almoner.platform.Refusal;

/** Another encounter already goes by this visit number. */
public final class VisitNumberTaken extends Refusal {
  public VisitNumberTaken(String visitNumber, Throwable cause) {
    super(
        "encounter_visit_number_once",
        "visitNumber",
        "Visit number "
            + visitNumber
            + " belongs to another visit. Check the number, or open that visit.",
        cause);
  }
}
