package org.almoner.inpatients.companions;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.almoner.access.Activity;
import org.almoner.access.OpensRecord;
import org.almoner.inpatients.forms.StayPages;
import org.almoner.patients.PatientId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms about mother, baby and lodger, beside the record. */
@Controller
@Activity("inpatients.move")
class CompanionController {
  private static final String PATH = "/patients/{patient}/stay/{form:mother|lodger}";
  private final StayPages pages;

  CompanionController(StayPages pages) {
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
