package org.almoner.patients.allergies;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
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

/** Recording and changing allergies beside the record. */
@Controller
@RequestMapping("/patients/{patient}/allergies")
@Activity("allergies.record")
@OpensRecord("allergy.open")
class AllergyController {
  private static final String FORM = "patients/allergies/form";
  private final Allergies allergies;
  private final AllergyTerms terms;
  private final Charts charts;

  AllergyController(Allergies allergies, AllergyTerms terms, Charts charts) {
    this.allergies = allergies;
    this.terms = terms;
    this.charts = charts;
  }

  @GetMapping("/new")
  String blank(@PathVariable PatientId patient, Model model) {
    var typed =
        Map.of(
            "source",
            "PATIENT",
            "certainty",
            "UNCONFIRMED",
            "type",
            "NOT_KNOWN",
            "status",
            "ACTIVE");
    return show(patient, null, typed, FormErrors.none(), "", model);
  }

  @GetMapping("/{id}")
  String edit(@PathVariable PatientId patient, @PathVariable UUID id, Model model) {
    var allergy = allergies.one(patient, id);
    return show(patient, id, AllergyForm.typed(allergy), FormErrors.none(), "", model);
  }

  @PostMapping
  String record(
      @PathVariable PatientId patient,
      @RequestParam Map<String, String> form,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    try {
      var details = details(form);
      allergies.record(patient, details);
      return done(patient, flash, form.getOrDefault("allergen", "") + " is on the allergy list.");
    } catch (Refusal refusal) {
      response.setStatus(422);
      return show(patient, null, form, FormErrors.of(refusal), "", model);
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
      allergies.amend(patient, id, version, details(form));
      return done(patient, flash, "The allergy to " + form.get("allergen") + " was changed.");
    } catch (Refusal refusal) {
      response.setStatus(422);
      return refused(patient, id, form, refusal, model);
    }
  }

  @PostMapping("/{id}/error")
  String inError(
      @PathVariable PatientId patient,
      @PathVariable UUID id,
      @RequestParam int version,
      @RequestParam String reason,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    try {
      allergies.markInError(patient, id, version, reason);
      return done(patient, flash, "The entry was marked as recorded in error.");
    } catch (Refusal refusal) {
      response.setStatus(422);
      return refused(patient, id, AllergyForm.typed(allergies.one(patient, id)), refusal, model);
    }
  }

  @PostMapping("/none")
  String none(
      @PathVariable PatientId patient,
      @RequestParam AllergyDetails.Source source,
      RedirectAttributes flash) {
    try {
      allergies.stateNoneKnown(patient, source);
      return done(patient, flash, "No known allergies was recorded.");
    } catch (Refusal refusal) {
      return done(patient, flash, refusal.message());
    }
  }

  @PostMapping("/none/withdraw")
  String withdraw(
      @PathVariable PatientId patient, @RequestParam String reason, RedirectAttributes flash) {
    try {
      allergies.withdrawNoneKnown(patient, reason);
      return done(patient, flash, "\"No known allergies\" was withdrawn.");
    } catch (Refusal refusal) {
      return done(patient, flash, refusal.message());
    }
  }

  private String refused(
      PatientId patient, UUID id, Map<String, String> form, Refusal refusal, Model model) {
    var saved = allergies.one(patient, id);
    var typed = new HashMap<>(form);
    var now = "";
    if (refusal instanceof StaleEdit) {
      typed.put("version", "" + saved.version());
      now = AllergyForm.inWords(saved);
    }
    return show(patient, id, typed, FormErrors.of(refusal), now, model);
  }

  private AllergyDetails details(Map<String, String> form) {
    var allergen = form.getOrDefault("allergen", "").strip();
    return new AllergyDetails(
        terms.allergen(allergen),
        allergen,
        chosen(form, "type", AllergyDetails.Type.NOT_KNOWN),
        reactions(form),
        chosen(form, "certainty", AllergyDetails.Certainty.UNCONFIRMED),
        chosen(form, "source", AllergyDetails.Source.PATIENT),
        partial(DateParts.from(form, "identified")),
        form.getOrDefault("note", "").strip(),
        chosen(form, "status", AllergyDetails.Status.ACTIVE));
  }

  private List<Reaction> reactions(Map<String, String> form) {
    var reactions = new ArrayList<Reaction>();
    for (int i = 0; i < AllergyForm.REACTIONS; i++) {
      var term = form.getOrDefault("reaction-" + i, "").strip();
      if (!term.isEmpty())
        reactions.add(
            new Reaction(
                terms.reaction(term),
                term,
                chosen(form, "severity-" + i, Reaction.Severity.NOT_KNOWN)));
    }
    return reactions;
  }

  private static <E extends Enum<E>> E chosen(Map<String, String> form, String field, E otherwise) {
    var typed = form.getOrDefault(field, otherwise.name());
    return EnumSet.allOf(otherwise.getDeclaringClass()).stream()
        .filter(e -> e.name().equals(typed))
        .findFirst()
        .orElseThrow(() -> new InvalidInput(field, "Choose one of the list"));
  }

  /** A year, a month or a day as ISO text; the service says when it is none. */
  private static String partial(DateParts typed) {
    if (typed.empty()) return "";
    if (typed.month().isEmpty()) return typed.year();
    if (!typed.day().isEmpty())
      return String.valueOf(typed.toDate("identified", "The date it was identified"));
    var month =
        new DateParts("1", typed.month(), typed.year())
            .toDate("identified", "The date it was identified");
    return String.valueOf(month).substring(0, 7);
  }

  private String show(
      PatientId patient,
      @Nullable UUID id,
      Map<String, String> typed,
      FormErrors errors,
      String now,
      Model model) {
    var form =
        new AllergyForm(
            patient.toString(), id, typed, terms.allergens(), terms.reactions(), errors, now);
    var title = id == null ? "Record an allergy" : "Change an allergy";
    model.addAttribute("page", charts.with(patient, title, FORM, form));
    return Charts.VIEW;
  }

  private static String done(PatientId patient, RedirectAttributes flash, String what) {
    flash.addFlashAttribute("flash", what);
    return "redirect:/patients/" + patient;
  }
}
