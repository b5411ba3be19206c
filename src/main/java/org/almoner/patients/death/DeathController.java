package org.almoner.patients.death;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.almoner.access.Activity;
import org.almoner.access.OpensRecord;
import org.almoner.patients.Death;
import org.almoner.patients.Deaths;
import org.almoner.patients.PatientId;
import org.almoner.patients.chart.Charts;
import org.almoner.patients.person.Dates;
import org.almoner.platform.InvalidInput;
import org.almoner.platform.Refusal;
import org.almoner.shell.DateParts;
import org.almoner.shell.FormErrors;
import org.almoner.shell.SignedIn;
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
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
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
      @RequestParam Map<String, String> form,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    try {
      var death = death(form);
      var version = form.getOrDefault("version", "");
      if (version.isEmpty()) deaths.record(patient, death);
      else deaths.amend(patient, Integer.parseInt(version), death);
      flash.addFlashAttribute(
          "flash", "The death on " + Dates.died(death.at(), death.precision()) + " was recorded.");
      return "redirect:/patients/" + patient;
    } catch (Refusal refusal) {
      response.setStatus(422);
      return show(patient, fresh(patient, form), FormErrors.of(refusal), model);
    }
  }

  @PostMapping("/undo")
  @Activity("death.undo")
  String undo(
      @PathVariable PatientId patient,
      @RequestParam String reason,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    try {
      deaths.undo(patient, reason);
      flash.addFlashAttribute("flash", "The death was taken back. The record is as it was before.");
      return "redirect:/patients/" + patient;
    } catch (Refusal refusal) {
      response.setStatus(422);
      var typed =
          deaths.standing(patient).map(DeathForm::typed).orElse(Map.of("source", "INFORMAL"));
      return show(patient, typed, FormErrors.of(refusal), model);
    }
  }

  /** What was typed, against the version that stands now. */
  private Map<String, String> fresh(PatientId patient, Map<String, String> form) {
    var typed = new HashMap<>(form);
    typed.put("version", deaths.standing(patient).map(d -> "" + d.version()).orElse(""));
    return typed;
  }

  private static Death death(Map<String, String> form) {
    var typed = DateParts.from(form, "at");
    var time = form.getOrDefault("time", "").strip();
    if (typed.year().isEmpty()) throw new InvalidInput("at", "Enter at least the year of death");
    var precision = Death.Precision.YEAR;
    if (!typed.month().isEmpty()) precision = Death.Precision.MONTH;
    if (!typed.day().isEmpty()) precision = Death.Precision.DAY;
    if (!time.isEmpty()) precision = Death.Precision.MINUTE;
    return new Death(
        day(typed).atTime(time(time)).atZone(LONDON).toInstant(),
        precision,
        Death.Source.valueOf(form.getOrDefault("source", "INFORMAL")),
        form.getOrDefault("place", ""),
        form.getOrDefault("cause", ""),
        form.containsKey("coroner"));
  }

  private static LocalDate day(DateParts typed) {
    var day =
        new DateParts(
                typed.day().isEmpty() ? "1" : typed.day(),
                typed.month().isEmpty() ? "1" : typed.month(),
                typed.year())
            .toDate("at", "The date of death");
    if (day == null) throw new InvalidInput("at", "Enter at least the year of death");
    return day;
  }

  private static LocalTime time(String typed) {
    try {
      return typed.isEmpty() ? LocalTime.MIDNIGHT : LocalTime.parse(typed);
    } catch (DateTimeParseException e) {
      throw new InvalidInput("time", "Enter the time as hours and minutes, for instance 03:10");
    }
  }

  private String show(
      PatientId patient, Map<String, String> typed, FormErrors errors, Model model) {
    var standing = deaths.standing(patient);
    var form =
        new DeathForm(
            patient.toString(),
            typed,
            standing.isPresent(),
            standing.isPresent() && signedIn.may("death.undo"),
            errors);
    var title = standing.isPresent() ? "Change the death" : "Record a death";
    model.addAttribute("page", charts.with(patient, title, "patients/death/form", form));
    return Charts.VIEW;
  }
}
