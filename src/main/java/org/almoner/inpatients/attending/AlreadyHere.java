package org.almoner.inpatients.attending;

import org.almoner.platform.Refusal;

/** A ward attender is on one ward at a time. */
public final class AlreadyHere extends Refusal {
  AlreadyHere(Throwable cause) {
    super(
        "ward_attendance_one_at_a_time",
        null,
        "This patient is on a ward as an attender already. Give that visit its outcome first.",
        cause);
  }
}
