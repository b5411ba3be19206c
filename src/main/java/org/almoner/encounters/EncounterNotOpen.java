package org.almoner.encounters;

import org.almoner.platform.Refusal;

/** The encounter has ended or was cancelled, or never ended, so the change does not fit. */
public final class EncounterNotOpen extends Refusal {
  EncounterNotOpen(String wanted) {
    super(
        "encounter_not_open",
        null,
        "This visit is not in the right state to be "
            + wanted
            + ". Open it again to see what happened to it.");
  }
}
