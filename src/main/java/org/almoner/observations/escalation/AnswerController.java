package org.almoner.observations.escalation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.almoner.access.Activity;
import org.almoner.access.OpensRecord;
import org.almoner.observations.chart.ChartPage;
import org.almoner.observations.chart.ChartPages;
import org.almoner.patients.PatientId;
import org.almoner.platform.Cui;
import org.almoner.platform.NotFound;
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

/** Answering an escalation beside the chart that called. */
@Controller
@RequestMapping("/patients/{patient}/observations/escalations/{id}")
@Activity("observations.answer")
@OpensRecord("observations.open")
class AnswerController {
  private final Escalations escalations;
  private final EscalationRows rows;
  private final ChartPages pages;

  AnswerController(Escalations escalations, EscalationRows rows, ChartPages pages) {
    this.escalations = escalations;
    this.rows = rows;
    this.pages = pages;
  }

  @GetMapping
  String show(@PathVariable PatientId patient, @PathVariable UUID id, Model model) {
    return show(patient, id, "", FormErrors.none(), model);
  }

  @PostMapping
  String answer(
      @PathVariable PatientId patient,
      @PathVariable UUID id,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String answer,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    try {
      escalations.answer(patient, id, version, answer);
      flash.addFlashAttribute("flash", "What was done is in the record, and the call is closed.");
      return "redirect:/patients/" + patient + "/observations";
    } catch (Refusal refusal) {
      response.setStatus(422);
      return show(patient, id, answer, FormErrors.of(refusal), model);
    }
  }

  private String show(PatientId patient, UUID id, String answer, FormErrors errors, Model model) {
    var one = rows.one(patient, id).orElseThrow(() -> new NotFound("That escalation"));
    var form =
        new AnswerForm(
            patient.toString(),
            id.toString(),
            one.version(),
            one.team(),
            state(one),
            one.entry().toString(),
            answer,
            one.open(),
            errors);
    return pages.beside(patient, new ChartPage.Work("Escalation", form), model);
  }

  private static String state(EscalationRows.Escalation one) {
    var called = "Called " + Cui.minute(one.raised()) + ". ";
    if (one.answered() != null)
      return called
          + "Answered "
          + Cui.minute(one.answered())
          + " by "
          + one.answeredBy()
          + ": "
          + one.answer();
    return one.open()
        ? called + "To answer by " + Cui.minute(one.due()) + "."
        : called + "Withdrawn.";
  }
}
