package org.almoner.patients.chart;

import org.almoner.access.Activity;
import org.almoner.access.OpensRecord;
import org.almoner.patients.Merging;
import org.almoner.patients.PatientId;
import org.almoner.patients.Patients;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class ChartController {
  private final Charts charts;
  private final Merging merging;
  private final Patients patients;

  ChartController(Charts charts, Merging merging, Patients patients) {
    this.charts = charts;
    this.merging = merging;
    this.patients = patients;
  }

  @GetMapping("/patients/{patient}")
  @Activity("record.read")
  @OpensRecord
  String open(@PathVariable PatientId patient, Model model, RedirectAttributes flash) {
    var page = charts.of(patient);
    if (page.isEmpty()) return survivor(patient, flash);
    model.addAttribute("page", page.get());
    return Charts.VIEW;
  }

  private String survivor(PatientId patient, RedirectAttributes flash) {
    var survivor = merging.survivorOf(patient);
    flash.addFlashAttribute(
        "flash",
        patients.byId(patient).hospitalNumber()
            + " was merged into this record, "
            + patients.byId(survivor).hospitalNumber()
            + ".");
    return "redirect:/patients/" + survivor;
  }
}
