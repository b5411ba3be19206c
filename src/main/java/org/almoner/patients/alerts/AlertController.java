package org.almoner.patients.alerts;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.almoner.access.Activity;
import org.almoner.access.OpensRecord;
import org.almoner.patients.PatientId;
import org.almoner.patients.chart.Charts;
import org.almoner.platform.InvalidInput;
import org.almoner.platform.Refusal;
import org.almoner.platform.StaleEdit;
import org.almoner.shell.DateParts;
import org.almoner.shell.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Recording and changing alerts beside the record. */
@Controller
@RequestMapping("/patients/{patient}/alerts")
@Activity("alerts.record")
@OpensRecord("alert.open")
class AlertController {
  private final Alerts alerts;
  private final AlertKinds kinds;
  private final Charts charts;
  private final Clock clock;

  AlertController(Alerts alerts, AlertKinds kinds, Charts charts, Clock clock) {
    this.alerts = alerts;
    this.kinds = kinds;
    this.charts = charts;
    this.clock = clock;
  }

  @GetMapping("/new")
  String blank(@PathVariable PatientId patient, Model model) {
    var typed = new HashMap<String, String>();
    typed.put("category", "CLINICAL");
    AlertForm.put(typed, "from", DateParts.of(today()));
    return show(patient, null, typed, FormErrors.none(), model);
  }

  @GetMapping("/{id}")
  String edit(@PathVariable PatientId patient, @PathVariable UUID id, Model model) {
    var alert = alerts.one(patient, id);
    return show(patient, alert, AlertForm.typed(alert), FormErrors.none(), model);
  }

  @PostMapping
  String record(
      @PathVariable PatientId patient,
      @RequestParam Map<String, String> form,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    try {
      alerts.record(patient, details(form));
      return done(patient, flash, "The alert " + form.get("title") + " was recorded.");
    } catch (Refusal refusal) {
      response.setStatus(422);
      return show(patient, null, form, FormErrors.of(refusal), model);
    }
  }

  @PostMapping("/{id}")
  String amend(
      @PathVariable PatientId patient,
      @PathVariable UUID id,
      @RequestParam int version,
      @RequestParam Map<String, String> form,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    try {
      alerts.amend(patient, id, version, details(form));
      return done(patient, flash, "The alert " + form.get("title") + " was changed.");
    } catch (Refusal refusal) {
      return refused(patient, id, form, refusal, model, response);
    }
  }

  @PostMapping("/{id}/{change:confirm|inactivate|error}")
  String change(
      @PathVariable PatientId patient,
      @PathVariable UUID id,
      @PathVariable String change,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String reason,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    try {
      switch (change) {
        case "confirm" -> alerts.confirm(patient, id, version);
        case "inactivate" -> alerts.inactivate(patient, id, version, reason);
        default -> alerts.markInError(patient, id, version, reason);
      }
      return done(patient, flash, "The alert was changed.");
    } catch (Refusal refusal) {
      var typed = AlertForm.typed(alerts.one(patient, id));
      return refused(patient, id, typed, refusal, model, response);
    }
  }

  @PostMapping("/none")
  String none(@PathVariable PatientId patient, RedirectAttributes flash) {
    try {
      alerts.stateNone(patient);
      return done(patient, flash, "No known alerts was recorded.");
    } catch (Refusal refusal) {
      return done(patient, flash, refusal.message());
    }
  }

  private String refused(
      PatientId patient,
      UUID id,
      Map<String, String> form,
      Refusal refusal,
      Model model,
      HttpServletResponse response) {
    response.setStatus(422);
    var saved = alerts.one(patient, id);
    var typed = new HashMap<>(form);
    if (refusal instanceof StaleEdit) typed.put("version", "" + saved.version());
    return show(patient, saved, typed, FormErrors.of(refusal), model);
  }

  private AlertDetails details(Map<String, String> form) {
    var category = category(form);
    var title = form.getOrDefault("title", "");
    var from = DateParts.from(form, "from").toDate("from", "The first day");
    return new AlertDetails(
        category,
        kinds.kind(category, title),
        title,
        form.getOrDefault("note", ""),
        form.getOrDefault("source", ""),
        from == null ? today() : from,
        DateParts.from(form, "until").toDate("until", "The last day"));
  }

  private static AlertCategory category(Map<String, String> form) {
    try {
      return AlertCategory.valueOf(form.getOrDefault("category", ""));
    } catch (IllegalArgumentException e) {
      throw new InvalidInput("category", "Choose a category");
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  private String show(
      PatientId patient,
      @Nullable Alert alert,
      Map<String, String> typed,
      FormErrors errors,
      Model model) {
    var form =
        new AlertForm(
            patient.toString(),
            alert == null ? null : alert.id(),
            typed,
            alerts.writable(),
            kinds.names(),
            alert != null && alert.confirmedBy() != null,
            errors);
    var title = alert == null ? "Record an alert" : "Change an alert";
    model.addAttribute("page", charts.with(patient, title, "patients/alerts/form", form));
    return Charts.VIEW;
  }

  private static String done(PatientId patient, RedirectAttributes flash, String what) {
    flash.addFlashAttribute("flash", what);
    return "redirect:/patients/" + patient;
  }
}
