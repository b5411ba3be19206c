package org.almoner.inpatients.ways;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
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

/** Enters a stay that has ended already. */
@Controller
@Activity("inpatients.admit")
class PastController {
  private static final String PATH = "/patients/{patient}/past-stay";
  private final PastForms forms;
  private final StayPages pages;
  private final Clock clock;

  PastController(PastForms forms, StayPages pages, Clock clock) {
    this.forms = forms;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping(PATH)
  @OpensRecord
  String show(
      @PathVariable PatientId patient, @RequestParam Map<String, String> typed, Model model) {
    return pages.show(forms.draw(patient, typed), patient, null, model);
  }

  @PostMapping(PATH)
  @OpensRecord
  String save(
      @PathVariable PatientId patient,
      @RequestParam Map<String, String> typed,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    if (typed.containsKey("_refresh")) return show(patient, typed, model);
    try {
      flash.addFlashAttribute("flash", forms.save(patient, new Typed(typed, clock.instant())));
      return "redirect:/patients/" + patient + "/stay";
    } catch (Refusal refusal) {
      response.setStatus(422);
      return pages.show(
          pages.refused(forms.draw(patient, typed), typed, refusal), patient, null, model);
    }
  }
}
