package org.almoner.inpatients.history;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.almoner.access.Activity;
import org.almoner.access.OpensRecord;
import org.almoner.inpatients.forms.StayPages;
import org.almoner.inpatients.forms.Typed;
import org.almoner.patients.PatientId;
import org.almoner.platform.Refusal;
import org.almoner.platform.StaleEdit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Corrects where a patient was and under whom, or marks an ended stay recorded in error. */
@Controller
@Activity("inpatients.cancel")
class HistoryController {
  private static final String PATH = "/patients/{patient}/stays/{stay}/{form:history|in-error}";
  private final HistoryForms forms;
  private final StayPages pages;
  private final Clock clock;

  HistoryController(HistoryForms forms, StayPages pages, Clock clock) {
    this.forms = forms;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping(PATH)
  @OpensRecord
  String show(
      @PathVariable PatientId patient,
      @PathVariable UUID stay,
      @PathVariable String form,
      @RequestParam Map<String, String> typed,
      Model model) {
    return pages.show(forms.draw(form, forms.stay(stay, patient), typed), patient, null, model);
  }

  @PostMapping(PATH)
  @OpensRecord
  String save(
      @PathVariable PatientId patient,
      @PathVariable UUID stay,
      @PathVariable String form,
      @RequestParam Map<String, String> typed,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    if (typed.containsKey("_refresh")) return show(patient, stay, form, typed, model);
    try {
      var done = forms.save(form, forms.stay(stay, patient), new Typed(typed, clock.instant()));
      flash.addFlashAttribute("flash", done);
      return "redirect:/patients/" + patient + "/stay";
    } catch (Refusal refusal) {
      response.setStatus(422);
      var kept = new LinkedHashMap<>(typed);
      if (refusal instanceof StaleEdit) kept.remove("seen");
      var drawn = forms.draw(form, forms.stay(stay, patient), kept);
      return pages.show(pages.refused(drawn, kept, refusal), patient, null, model);
    }
  }
}
