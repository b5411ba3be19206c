package org.almoner.access.records;

import org.almoner.platform.Refusal;

/** Nobody reviews their own break-glass. */
final class OwnReview extends Refusal {
  OwnReview() {
    super(
        "break_glass_own_review",
        null,
        "You opened this record yourself. Somebody else in information governance must review it.");
  }
}
