package org.almoner.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * Sends messages over some MLLP connections, one in flight on each, and times every
 * acknowledgement.
 */
final class MllpLoad {
  /** A round that takes longer is ended, and what was done so far counts. */
  static final long LONGEST_NANOS = 12_000_000_000L;

  private MllpLoad() {}

  /**
   * @param perSecond messages acknowledged per second over all connections
   * @param p50 half of the acknowledgements came within this many milliseconds
   * @param p99 99 of 100 came within this many milliseconds
   * @param accepted answers that were AA
   */
  record Outcome(double perSecond, double p50, double p99, double longest, int accepted, int sent) {
    static Outcome of(long[] sorted, double seconds, int accepted) {
      return new Outcome(
          sorted.length / seconds,
          at(sorted, 0.5),
          at(sorted, 0.99),
          at(sorted, 1),
          accepted,
          sorted.length);
    }
  }

  /**
   * @param feeds the messages of connection n, sent in order
   */
  static Outcome send(int port, int connections, IntFunction<List<String>> feeds) throws Exception {
    var messages = new ArrayList<List<String>>();
    for (int n = 0; n < connections; n++) messages.add(feeds.apply(n));
    var began = System.nanoTime();
    var answers = new ArrayList<long[]>();
    int accepted = 0;
    try (var threads = Executors.newFixedThreadPool(connections)) {
      var work =
          messages.stream().map(m -> (Callable<Feed>) () -> new Feed(port, m).send()).toList();
      for (Future<Feed> feed : threads.invokeAll(work)) {
        answers.add(feed.get().nanos);
        accepted += feed.get().accepted;
      }
    }
    var seconds = (System.nanoTime() - began) / 1e9;
    var all = answers.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    return Outcome.of(all, seconds, accepted);
  }

  private static double at(long[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
  }

  private static final class Feed {
    private final int port;
    private final List<String> messages;
    private long[] nanos;
    private int accepted;

    Feed(int port, List<String> messages) {
      this.port = port;
      this.messages = messages;
      this.nanos = new long[messages.size()];
    }

    Feed send() throws IOException {
      try (var line = new MllpLine(port)) {
        long began = System.nanoTime();
        int n = 0;
        while (n < messages.size() && System.nanoTime() - began < LONGEST_NANOS) {
          var sent = System.nanoTime();
          if (line.send(messages.get(n)).contains("MSA|AA|")) accepted++;
          nanos[n++] = System.nanoTime() - sent;
        }
        nanos = Arrays.copyOf(nanos, n);
      }
      return this;
    }
  }
}
