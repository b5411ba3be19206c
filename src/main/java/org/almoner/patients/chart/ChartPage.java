package org.almoner.patients.chart;

import java.util.List;
import org.almoner.patients.PatientBanner;
import org.jspecify.annotations.Nullable;

/**
 * The patient page, with a form beside it or without.
 *
 * @param workspace the form being filled in, or null
 */
public record ChartPage(
    PatientBanner banner,
    List<Pane> left,
    List<Pane> middle,
    List<Pane> side,
    @Nullable Workspace workspace) {

  /** A form beside the record. */
  public record Workspace(String title, Pane form) {}

  public String title() {
    return workspace == null ? "Patient record" : workspace.title();
  }
}
