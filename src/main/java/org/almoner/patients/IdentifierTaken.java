package org.almoner.patients;

import org.almoner.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** Another live record already has this number. */
public final class IdentifierTaken extends Refusal {
  public IdentifierTaken(
      String constraint, String field, String number, @Nullable Throwable cause) {
    super(
        constraint,
        field,
        number
            + " belongs to another patient here. Open that record and compare. If it is the same person, use that record;"
            + " if not, leave the number out and ask for a trace.",
        cause);
  }
}
