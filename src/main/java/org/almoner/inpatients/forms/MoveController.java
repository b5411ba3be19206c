package org.almoner.inpatients.forms;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
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

/** Moves, swaps, transfers, leave and consultant changes, beside the record or beside the board. */
@Controller
@Activity("inpatients.move")
class MoveController {
  private static final String FORMS =
      "{form:move|swap|consultant|leave|return|off-ward|back-on-ward|transfer|accept|reject|withdraw}";
  private final StayPages pages;

  MoveController(StayPages pages) {

    this.pages = pages;
  }

  @GetMapping("/patients/{patient}/stay/" + FORMS)
  @OpensRecord
  String beside(
      @PathVariable PatientId patient,
      @PathVariable String form,
      @RequestParam Map<String, String> typed,
      Model model) {
    return pages.show(patient, null, form, typed, model);
  }

  @PostMapping("/patients/{patient}/stay/" + FORMS)
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

  @GetMapping("/wards/{ward}/patients/{patient}/{form:move|swap}")
  @OpensRecord
  String onBoard(
      @PathVariable UUID ward,
      @PathVariable PatientId patient,
      @PathVariable String form,
      @RequestParam Map<String, String> typed,
      Model model) {
    return pages.show(patient, ward, form, typed, model);
  }

  @PostMapping("/wards/{ward}/patients/{patient}/{form:move|swap}")
  @OpensRecord
  String saveOnBoard(
      @PathVariable UUID ward,
      @PathVariable PatientId patient,
      @PathVariable String form,
      @RequestParam Map<String, String> typed,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    return pages.save(patient, ward, form, typed, new StayPages.Page(model, flash, response));
  }
}
