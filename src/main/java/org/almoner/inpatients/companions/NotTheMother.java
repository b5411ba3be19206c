package org.almoner.inpatients.companions;

import org.almoner.platform.Refusal;

/** A baby's mother was in hospital when its stay began. */
public final class NotTheMother extends Refusal {
  NotTheMother(Throwable cause) {
    super(
        "spell_mother_was_here",
        "mother",
        "That patient was not in hospital when the baby's stay began. Choose the mother's stay, or"
            + " correct its times first.",
        cause);
  }
}
