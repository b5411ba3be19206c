package org.almoner.hl7.log;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Ids in the order of arrival, also within a millisecond (UUID version 7 with a counter). */
final class ArrivalIds {
  private static final AtomicLong LAST = new AtomicLong();

  private ArrivalIds() {}

  static UUID next() {
    long stamp = LAST.updateAndGet(last -> Math.max(last + 1, System.currentTimeMillis() << 12));
    long high = (stamp >>> 12 << 16) | 0x7000L | stamp & 0x0FFFL;
    long low = ThreadLocalRandom.current().nextLong() & 0x3FFF_FFFF_FFFF_FFFFL;
    return new UUID(high, low | 0x8000_0000_0000_0000L);
  }
}
