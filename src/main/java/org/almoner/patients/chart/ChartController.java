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
    var survivor = merging.survivorOf(patient);
    if (!survivor.equals(patient)) {
      flash.addFlashAttribute(
          "flash",
          patients.byId(patient).hospitalNumber()
              + " was merged into this record, "
              + patients.byId(survivor).hospitalNumber()
              + ".");
      return "redirect:/patients/" + survivor;
    }
    model.addAttribute("page", charts.of(patient));
    return Charts.VIEW;
  }
}
