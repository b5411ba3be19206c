package org.almoner.observations.chart;

import org.almoner.patients.Banners;
import org.almoner.patients.PatientId;
import org.almoner.shell.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows the chart, with a form beside it or without. */
@Component
public class ChartPages {
  private static final String VIEW = "observations/chart/page";
  private static final int HOURS = 24;
  private final ChartViews views;
  private final Banners banners;
  private final SignedIn signedIn;

  ChartPages(ChartViews views, Banners banners, SignedIn signedIn) {
    this.views = views;
    this.banners = banners;
    this.signedIn = signedIn;
  }

  public String show(PatientId patient, int hours, Model model) {
    return show(patient, hours, null, model);
  }

  /** The chart with a form beside it. */
  public String beside(PatientId patient, ChartPage.Work work, Model model) {
    return show(patient, HOURS, work, model);
  }

  private String show(PatientId patient, int hours, ChartPage.@Nullable Work work, Model model) {
    model.addAttribute(
        "page",
        new ChartPage(
            banners.of(patient),
            views.of(patient, hours),
            signedIn.may("observations.record"),
            signedIn.may("observations.authorise"),
            signedIn.may("observations.answer"),
            work));
    return VIEW;
  }
}
