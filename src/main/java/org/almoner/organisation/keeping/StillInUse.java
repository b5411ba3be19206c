package org.almoner.organisation.keeping;

import java.util.List;
import java.util.stream.Collectors;
import org.almoner.platform.Refusal;

/** It cannot be closed yet. */
public final class StillInUse extends Refusal {
  StillInUse(Kind kind, List<Reference> references) {
    super(
        "still_in_use",
        null,
        "This "
            + kind.words()
            + " is still in use: "
            + references.stream().map(Reference::words).collect(Collectors.joining("; "))
            + ". Settle that first, then close it.");
  }
}
