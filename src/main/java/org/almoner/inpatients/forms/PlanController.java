package org.almoner.inpatients.forms;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.almoner.access.Activity;
import org.almoner.access.OpensRecord;
import org.almoner.patients.PatientId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When a patient is expected to go, whether they need the bed, and why they wait. */
@Controller
@Activity("inpatients.plan")
class PlanController {
  private static final String PATH = "/patients/{patient}/stay/{form:plan|reside|delay}";
  private final StayPages pages;

  PlanController(StayPages pages) {
    this.pages = pages;
  }

  @GetMapping(PATH)
  @OpensRecord
  String show(
      @PathVariable PatientId patient,
      @PathVariable String form,
      @RequestParam Map<String, String> typed,
      Model model) {
    return pages.show(patient, null, form, typed, model);
  }

  @PostMapping(PATH)
  @OpensRecord
  String save(
      @PathVariable PatientId patient,
      @PathVariable String form,
      @RequestParam Map<String, String> typed,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    return pages.save(patient, null, form, typed, new StayPages.Page(model, flash, response));
  }
}
