package org.almoner.patients.person;

import org.almoner.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** Nothing is written for a record that another one stands for. */
public final class RecordMerged extends Refusal {
  public RecordMerged(@Nullable Throwable cause) {
    super(
        "record_was_merged",
        null,
        "This record was merged into another. Open the record that stands and enter it there.",
        cause);
  }
}
