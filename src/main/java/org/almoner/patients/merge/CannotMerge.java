package org.almoner.patients.merge;

import org.almoner.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** Two records that cannot become one, or cannot become two again, as things are. */
public final class CannotMerge extends Refusal {
  CannotMerge(String code, String message, @Nullable Throwable cause) {
    super(code, null, message, cause);
  }

  static CannotMerge itself() {
    return new CannotMerge(
        "merge_of_two", "This is one record, not two. Choose another record to merge.", null);
  }

  static CannotMerge alreadyMerged() {
    return new CannotMerge(
        "merge_once",
        "One of the two was already merged into another record. Open the record that stands and start from there.",
        null);
  }

  static CannotMerge relatives() {
    return new CannotMerge(
        "merge_of_relatives",
        "One of the two is recorded as a relative of the other, so they are not the same person."
            + " If that is wrong, end the relationship first.",
        null);
  }

  static CannotMerge notStanding() {
    return new CannotMerge("unmerge_once", "This merge was already undone.", null);
  }

  static CannotMerge entryStays(String constraint, Throwable cause) {
    return new CannotMerge(
        constraint,
        "The entry cannot stand on the other record ("
            + constraint.replace('_', ' ')
            + "). Correct what is there first. It stays where it is.",
        cause);
  }

  static CannotMerge laterMerge() {
    return new CannotMerge(
        "unmerge_last_first",
        "The surviving record was itself merged into another since. Undo that merge first.",
        null);
  }
}
