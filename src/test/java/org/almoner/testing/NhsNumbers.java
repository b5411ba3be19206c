package org.almoner.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.almoner.patients.NhsNumber;

/** Synthetic NHS numbers from the range that is never issued, each given once in a test run. */
public final class NhsNumbers {
  private static final AtomicInteger LAST = new AtomicInteger(990_100_000);

  private NhsNumbers() {}

  public static NhsNumber next() {
    while (true) {
      var first = "%09d".formatted(LAST.incrementAndGet() % 1_000_000 + 999_000_000);
      for (int check = 0; check <= 9; check++) {
        var number = NhsNumber.parse(first + check);
        if (number.isPresent()) return number.get();
      }
    }
  }
}
