package org.almoner.load;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;

/** Runs questions over some threads and times each. */
final class SearchTimes {
  private SearchTimes() {}

  /**
   * @param answered how many of the questions gave what was looked for
   */
  record Times(double p50, double p99, double perSecond, double answered) {}

  /**
   * @param ask 1 when the answer holds what was looked for, else 0
   */
  static <Q> Times of(List<Q> questions, int threads, ToIntFunction<Q> ask) throws Exception {
    var nanos = new long[questions.size()];
    var right = new int[threads];
    var began = System.nanoTime();
    try (var pool = Executors.newFixedThreadPool(threads)) {
      var work = new java.util.ArrayList<Callable<Void>>();
      for (int t = 0; t < threads; t++) {
        int first = t;
        work.add(
            () -> {
              for (int n = first; n < nanos.length; n += threads) {
                long from = System.nanoTime();
                right[first] += ask.applyAsInt(questions.get(n));
                nanos[n] = System.nanoTime() - from;
              }
              return null;
            });
      }
      for (var done : pool.invokeAll(work)) done.get();
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    Arrays.sort(nanos);
    return new Times(
        nanos[nanos.length / 2] / 1e6,
        nanos[nanos.length * 99 / 100] / 1e6,
        nanos.length / seconds,
        Arrays.stream(right).sum() / (double) nanos.length);
  }
}
