package org.almoner.patients.chart;

import gg.jte.TemplateEngine;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almoner.patients.Banners;
import org.almoner.patients.ChartPanel;
import org.almoner.patients.ChartPanel.Place;
import org.almoner.patients.PatientId;
import org.almoner.platform.OnePage;
import org.almoner.platform.Reads;
import org.almoner.platform.RecordReads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the patient page together from what the modules contribute. */
@Component
public class Charts {
  /** The view to return with a {@link ChartPage} as "page". */
  public static final String VIEW = "patients/chart/chart";

  private final BannerRow.Rows rows;
  private final RecordReads ahead;
  private final Banners banners;
  private final List<ChartPanel> panels;
  private final TemplateEngine templates;

  Charts(
      BannerRow.Rows rows,
      RecordReads ahead,
      Banners banners,
      List<ChartPanel> panels,
      TemplateEngine templates) {
    this.rows = rows;
    this.ahead = ahead;
    this.banners = banners;
    this.panels = panels.stream().sorted(Comparator.comparingInt(ChartPanel::order)).toList();
    this.templates = templates;
  }

  /** Empty when the record was merged into another. */
  @Reads
  public Optional<ChartPage> of(PatientId patient) {
    return OnePage.making(
        () -> {
          ahead.ahead(patient.value());
          return rows.of(patient).merged() ? Optional.empty() : Optional.of(page(patient, null));
        });
  }

  /**
   * The record with a form beside it.
   *
   * @param form its template, taking frame and panel
   */
  @Reads
  public ChartPage with(PatientId patient, String title, String form, Object model) {
    var workspace = new ChartPage.Workspace(title, new Pane(templates, form, model));
    return OnePage.making(
        () -> {
          ahead.ahead(patient.value());
          return page(patient, workspace);
        });
  }

  private ChartPage page(PatientId patient, ChartPage.@Nullable Workspace workspace) {
    var banner = banners.of(patient);
    var places =
        panels.stream().collect(Collectors.groupingBy(ChartPanel::place, Collectors.toList()));
    return new ChartPage(
        banner,
        panes(places, Place.LEFT, patient),
        panes(places, Place.MIDDLE, patient),
        panes(places, Place.SIDE, patient),
        workspace);
  }

  private List<Pane> panes(Map<Place, List<ChartPanel>> places, Place place, PatientId patient) {
    return places.getOrDefault(place, List.of()).stream()
        .<Pane>mapMulti(
            (panel, add) -> {
              var model = panel.model(patient);
              if (model != null) add.accept(new Pane(templates, panel.template(), model));
            })
        .toList();
  }
}
