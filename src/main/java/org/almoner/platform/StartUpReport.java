package org.almoner.platform;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the start is doing, in order and with times, for the person at the terminal. */
public final class StartUpReport {
  private final PrintStream out;
  private final long started = System.nanoTime();

  StartUpReport(PrintStream out) {
    this.out = out;
  }

  public void step(String what) {
    out.printf(Locale.UK, "%6.1f s  %s%n", seconds(), what);
  }

  public void blank() {
    out.println();
  }

  double seconds() {
    return Duration.ofNanos(System.nanoTime() - started).toMillis() / 1000.0;
  }
}
