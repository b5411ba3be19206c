package org.almoner.observations.chart;

import java.util.Map;
import org.almoner.access.Activity;
import org.almoner.access.OpensRecord;
import org.almoner.patients.Banners;
import org.almoner.patients.PatientId;
import org.almoner.shell.printing.Pdf;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The observation chart on the screen and on paper. */
@Controller
@Activity("observations.view")
class ChartController {
  private static final int ON_PAPER = 18;
  private final ChartPages pages;
  private final ChartViews views;
  private final Banners banners;
  private final Pdf pdf;

  ChartController(ChartPages pages, ChartViews views, Banners banners, Pdf pdf) {
    this.pages = pages;
    this.views = views;
    this.banners = banners;
    this.pdf = pdf;
  }

  @GetMapping("/patients/{patient}/observations")
  @OpensRecord("observations.open")
  String show(
      @PathVariable PatientId patient, @RequestParam(defaultValue = "24") int hours, Model model) {
    return pages.show(patient, Math.clamp(hours, 0, 8760), model);
  }

  @GetMapping("/patients/{patient}/observations/chart.pdf")
  @OpensRecord("observations.print")
  ResponseEntity<byte[]> print(@PathVariable PatientId patient) {
    var banner = banners.of(patient);
    return pdf.answer(
        "observation-chart.pdf",
        Pdf.Sheet.of(
            Pdf.Paper.A4,
            "NEWS2 observation chart",
            banner.name(),
            "Born " + banner.bornDay(),
            "NHS No. " + banner.nhs()),
        "observations/chart/print",
        Map.of("grid", Grid.of(views.of(patient, 0), views.newest(patient, ON_PAPER))));
  }
}
