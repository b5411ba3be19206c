package org.almoner.inpatients.attending;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.almoner.access.Activity;
import org.almoner.access.OpensRecord;
import org.almoner.inpatients.forms.StayPages;
import org.almoner.inpatients.forms.Typed;
import org.almoner.patients.PatientId;
import org.almoner.platform.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Expects a ward attender and takes the visit through its steps. */
@Controller
@Activity("inpatients.admit")
class VisitController {
  private static final String EXPECT = "/patients/{patient}/attend";
  private static final String STEP =
      "/patients/{patient}/attendances/{visit}/{step:arrive|see|outcome|not-attended|cancel-visit|undo}";
  private final VisitForms forms;
  private final StayPages pages;
  private final Clock clock;

  VisitController(VisitForms forms, StayPages pages, Clock clock) {
    this.forms = forms;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping(EXPECT)
  @OpensRecord
  String expect(
      @PathVariable PatientId patient, @RequestParam Map<String, String> typed, Model model) {
    return pages.show(forms.expect(patient, typed), patient, null, model);
  }

  @PostMapping(EXPECT)
  @OpensRecord
  String expected(
      @PathVariable PatientId patient,
      @RequestParam Map<String, String> typed,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    try {
      var ward = forms.expected(patient, new Typed(typed, clock.instant()));
      flash.addFlashAttribute("flash", "The ward expects the patient.");
      return "redirect:/wards/" + ward + "/attenders";
    } catch (Refusal refusal) {
      response.setStatus(422);
      return pages.show(
          pages.refused(forms.expect(patient, typed), typed, refusal), patient, null, model);
    }
  }

  @GetMapping(STEP)
  @OpensRecord
  String step(
      @PathVariable PatientId patient,
      @PathVariable UUID visit,
      @PathVariable String step,
      @RequestParam Map<String, String> typed,
      Model model) {
    return pages.show(forms.draw(step, forms.visit(visit, patient), typed), patient, null, model);
  }

  @PostMapping(STEP)
  @OpensRecord
  String done(
      @PathVariable PatientId patient,
      @PathVariable UUID visit,
      @PathVariable String step,
      @RequestParam Map<String, String> typed,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    var found = forms.visit(visit, patient);
    try {
      flash.addFlashAttribute("flash", forms.save(step, found, new Typed(typed, clock.instant())));
      return "redirect:" + found.list();
    } catch (Refusal refusal) {
      response.setStatus(422);
      return pages.show(
          pages.refused(forms.draw(step, found, typed), typed, refusal), patient, null, model);
    }
  }
}
