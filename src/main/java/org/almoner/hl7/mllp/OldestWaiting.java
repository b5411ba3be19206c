package org.almoner.hl7.mllp;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Since when the oldest message waits for a person; the log implements it. */
public interface OldestWaiting {
  @Nullable Instant oldest();
}
