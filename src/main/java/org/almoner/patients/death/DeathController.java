package org.almoner.patients.death;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.almoner.access.Activity;
import org.almoner.access.OpensRecord;
import org.almoner.patients.PatientId;
import org.almoner.patients.chart.Charts;
import org.almoner.patients.person.Dates;
import org.almoner.platform.Refusal;
import org.almoner.shell.FormErrors;
import org.almoner.shell.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Recording, amending and taking back a death beside the record. */
@Controller
@RequestMapping("/patients/{patient}/death")
@OpensRecord("death.open")
class DeathController {
  private final Deaths deaths;
  private final Charts charts;
  private final SignedIn signedIn;

  DeathController(Deaths deaths, Charts charts, SignedIn signedIn) {
    this.deaths = deaths;
    this.charts = charts;
    this.signedIn = signedIn;
  }

  @GetMapping
  @Activity("death.record")
  String open(@PathVariable PatientId patient, Model model) {
    var typed = deaths.standing(patient).map(DeathForm::typed).orElse(Map.of("source", "INFORMAL"));
    return show(patient, typed, FormErrors.none(), model);
  }

  @PostMapping
  @Activity("death.record")
  String record(
      @PathVariable PatientId patient,
      @RequestParam(required = false) @Nullable Integer version,
      @RequestParam Map<String, String> form,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    try {
      var death = TypedDeath.of(form, version == null ? null : standing(patient));
      if (version == null) deaths.record(patient, death);
      else deaths.amend(patient, version, death);
      flash.addFlashAttribute(
          "flash", "The death on " + Dates.died(death.at(), death.precision()) + " was recorded.");
      return "redirect:/patients/" + patient;
    } catch (Refusal refusal) {
      response.setStatus(422);
      return show(patient, fresh(patient, form), FormErrors.of(refusal), model);
    }
  }

  /** For who may take a death back without being one who records deaths. */
  @GetMapping("/undo")
  @Activity("death.undo")
  String undoing(@PathVariable PatientId patient, Model model) {
    var typed = deaths.standing(patient).map(DeathForm::typed).orElse(Map.of());
    return show(patient, typed, FormErrors.none(), model);
  }

  @PostMapping("/undo")
  @Activity("death.undo")
  String undo(
      @PathVariable PatientId patient,
      @RequestParam int version,
      @RequestParam String reason,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    try {
      deaths.undo(patient, version, reason);
      flash.addFlashAttribute("flash", "The death was taken back. The record is as it was before.");
      return "redirect:/patients/" + patient;
    } catch (Refusal refusal) {
      response.setStatus(422);
      var typed =
          deaths.standing(patient).map(DeathForm::typed).orElse(Map.of("source", "INFORMAL"));
      return show(patient, typed, FormErrors.of(refusal), model);
    }
  }

  private @Nullable Death standing(PatientId patient) {
    return deaths.standing(patient).map(DeathRecord::death).orElse(null);
  }

  /** What was typed, against the version that stands now. */
  private Map<String, String> fresh(PatientId patient, Map<String, String> form) {
    var typed = new HashMap<>(form);
    typed.put("version", deaths.standing(patient).map(d -> "" + d.version()).orElse(""));
    return typed;
  }

  private String show(
      PatientId patient, Map<String, String> typed, FormErrors errors, Model model) {
    var standing = deaths.standing(patient);
    var form =
        new DeathForm(
            patient.toString(),
            typed,
            signedIn.may("death.record"),
            standing.isPresent(),
            standing.isPresent() && signedIn.may("death.undo"),
            errors);
    var title = standing.isPresent() ? "Change the death" : "Record a death";
    model.addAttribute("page", charts.with(patient, title, "patients/death/form", form));
    return Charts.VIEW;
  }
}
