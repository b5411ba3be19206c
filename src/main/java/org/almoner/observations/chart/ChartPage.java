package org.almoner.observations.chart;

import org.almoner.patients.PatientBanner;
import org.jspecify.annotations.Nullable;

/**
 * The chart with a form beside it or without.
 *
 * @param work the form, or null
 */
public record ChartPage(
    PatientBanner banner,
    ChartView chart,
    boolean mayRecord,
    boolean mayAuthorise,
    boolean mayAnswer,
    @Nullable Work work) {

  /**
   * @param panel what the form shows; the template work.jte chooses by its type
   */
  public record Work(String title, Object panel) {}

  public String title() {
    return work == null ? "Observations" : work.title();
  }
}
