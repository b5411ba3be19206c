package org.almoner.inpatients.chart;

import org.almoner.access.Activity;
import org.almoner.access.OpensRecord;
import org.almoner.patients.PatientId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The stay as a page of its own, beside which the forms open. */
@Controller
class StayController {
  private final StayViews stays;

  StayController(StayViews stays) {
    this.stays = stays;
  }

  @GetMapping("/patients/{patient}/stay")
  @Activity("inpatients.view")
  @OpensRecord
  String stay(@PathVariable PatientId patient, Model model) {
    model.addAttribute("page", stays.page(patient, null));
    return "inpatients/chart/stay";
  }
}
