package org.almoner.inpatients.flow;

import java.util.List;
import java.util.UUID;

/**
 * One ward's beds now and what is likely. Forecasts may be negative: beds that will be missing.
 *
 * @param free beds nobody lies in that can be had, reserved ones not counted
 * @param in requests and transfers to this ward until midnight; {@code out} patients likely to
 *     leave
 */
public record WardFlow(
    UUID ward,
    String name,
    String specialty,
    String site,
    int beds,
    int occupied,
    int free,
    int reserved,
    int cleaning,
    int closed,
    int in,
    int out,
    List<Forecast> forecasts) {

  /**
   * free + reserved + cleaning done + likely out - likely in, at a moment.
   *
   * @param out likely to have left by then; {@code in} to have come
   */
  public record Forecast(String at, int now, int cleaned, int out, int in) {
    public int beds() {
      return now + cleaned + out - in;
    }

    public String words() {
      return beds() < 0 ? "−" + -beds() : "" + beds();
    }

    public boolean isShort() {
      return beds() < 0;
    }
  }

  public String item() {
    return "ward-" + ward;
  }

  /** Width in the 150-unit bar. */
  public int wide(int count) {
    return beds == 0 ? 0 : Math.round(150f * count / beds);
  }

  public String spoken() {
    return occupied
        + " occupied, "
        + reserved
        + " reserved, "
        + cleaning
        + " cleaning, "
        + closed
        + " closed of "
        + beds;
  }
}
