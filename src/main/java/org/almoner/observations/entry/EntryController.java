package org.almoner.observations.entry;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almoner.access.Activity;
import org.almoner.access.OpensRecord;
import org.almoner.observations.Observations;
import org.almoner.observations.Unusual;
import org.almoner.observations.chart.ChartPage;
import org.almoner.observations.chart.ChartPages;
import org.almoner.observations.chart.ChartViews;
import org.almoner.patients.PatientId;
import org.almoner.platform.Refusal;
import org.almoner.shell.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing a set beside the chart, reading why it scores what it does, taking it back. */
@Controller
@RequestMapping("/patients/{patient}/observations")
@OpensRecord("observations.open")
class EntryController {
  private static final String RECORD = "Record observations";
  private final Observations observations;
  private final EntryForms forms;
  private final ChartPages pages;

  EntryController(Observations observations, EntryForms forms, ChartPages pages) {
    this.observations = observations;
    this.forms = forms;
    this.pages = pages;
  }

  @GetMapping("/new")
  @Activity("observations.record")
  String blank(@PathVariable PatientId patient, Model model) {
    return pages.beside(patient, new ChartPage.Work(RECORD, forms.blank(patient)), model);
  }

  @PostMapping
  @Activity("observations.record")
  String record(
      @PathVariable PatientId patient,
      @RequestParam Map<String, String> form,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    try {
      var set = new TypedSet(form).read(forms.asksPregnant(patient));
      var entry = observations.record(patient, set);
      flash.addFlashAttribute(
          "flash", "Observations were saved. " + ChartViews.headline(entry) + ".");
      return "redirect:/patients/" + patient + "/observations/" + entry.id();
    } catch (Refusal refusal) {
      response.setStatus(422);
      var unusual =
          refusal instanceof Unusual u
              ? u.parameters()
              : List.<org.almoner.observations.Parameter>of();
      var again = forms.of(patient, form, unusual, FormErrors.of(refusal));
      return pages.beside(patient, new ChartPage.Work(RECORD, again), model);
    }
  }

  @GetMapping("/{id}")
  @Activity("observations.view")
  String one(@PathVariable PatientId patient, @PathVariable UUID id, Model model) {
    return show(patient, id, "", FormErrors.none(), model);
  }

  @PostMapping("/{id}/error")
  @Activity("observations.record")
  String inError(
      @PathVariable PatientId patient,
      @PathVariable UUID id,
      @RequestParam int version,
      @RequestParam String reason,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    try {
      observations.markInError(patient, id, version, reason);
      flash.addFlashAttribute("flash", "The set was marked as recorded in error.");
      return "redirect:/patients/" + patient + "/observations";
    } catch (Refusal refusal) {
      response.setStatus(422);
      return show(patient, id, reason, FormErrors.of(refusal), model);
    }
  }

  private String show(PatientId patient, UUID id, String reason, FormErrors errors, Model model) {
    var entry = observations.one(patient, id);
    return pages.beside(
        patient,
        new ChartPage.Work("Set of observations", forms.set(patient, entry, reason, errors)),
        model);
  }
}
