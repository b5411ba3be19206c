package org.almoner.hl7.mllp;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The memory that the unfinished messages of all connections have together, in pieces. */
final class SharedMemory {
  static final int PIECE = 65_536;
  private static final Logger log = LoggerFactory.getLogger(SharedMemory.class);

  private final Semaphore pieces;
  private final Duration longestWait;
  private final Seldom refused;

  SharedMemory(MllpSettings settings) {
    long bytes = Math.max(settings.sharedBytes(), settings.maxBytes());
    this.pieces = new Semaphore(Math.toIntExact(bytes / PIECE + 1), true);
    this.longestWait = settings.frameTimeout();
    this.refused =
        new Seldom(n -> log.warn("HL7 messages refused, too many large ones at once: {}", n));
  }

  Duration longestWait() {
    return longestWait;
  }

  /** Waits for a piece that others hold, but not for ever, because those who hold may wait too. */
  boolean take(long nanos) {
    try {
      if (pieces.tryAcquire(nanos, TimeUnit.NANOSECONDS)) return true;
      refused.happened();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  void giveBack(int number) {
    pieces.release(number);
  }
}
