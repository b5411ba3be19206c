package org.almoner.hl7.mllp;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/** Says what happens over and over at most once a minute, and how often it happened. */
final class Seldom {
  private final LongConsumer say;
  private final long apartMillis;
  private long unsaid;
  private boolean quiet;

  Seldom(LongConsumer say) {
    this(say, 60_000);
  }

  Seldom(LongConsumer say, long apartMillis) {
    this.say = say;
    this.apartMillis = apartMillis;
  }

  synchronized void happened() {
    unsaid++;
    if (!quiet) speak();
  }

  private synchronized void speakAgain() {
    quiet = false;
    if (unsaid > 0) speak();
  }

  private void speak() {
    say.accept(unsaid);
    unsaid = 0;
    quiet = true;
    CompletableFuture.delayedExecutor(apartMillis, TimeUnit.MILLISECONDS).execute(this::speakAgain);
  }
}
