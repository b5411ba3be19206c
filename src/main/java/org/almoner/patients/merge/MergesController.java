package org.almoner.patients.merge;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.almoner.access.Activity;
import org.almoner.access.SecondRecord;
import org.almoner.patients.Merging;
import org.almoner.patients.Patients;
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

/** What waits to be merged, what an unmerge left open, and each merge with its undoing. */
@Controller
@RequestMapping("/patients/merges")
@Activity("patients.merge")
class MergesController {
  private final Merging merging;
  private final MergeRows rows;
  private final MergeWork work;
  private final Patients patients;
  private final SecondRecord records;

  MergesController(
      Merging merging, MergeRows rows, MergeWork work, Patients patients, SecondRecord records) {
    this.records = records;
    this.merging = merging;
    this.rows = rows;
    this.work = work;
    this.patients = patients;
  }

  @GetMapping
  String work(Model model) {
    model.addAttribute(
        "page", new MergesPage(work.candidates(), work.questions(null), work.latest()));
    return "patients/merge/merges";
  }

  @GetMapping("/{id}")
  String one(@PathVariable UUID id, Model model) {
    var asked = asked(rows.one(id).orElseThrow(() -> new NotFound("The merge")));
    return asked.isPresent() ? asked.get() : show(id, FormErrors.none(), model);
  }

  private Optional<String> asked(Merge merge) {
    var page = "/patients/merges/" + merge.id();
    return records
        .closed(merge.survivor().value(), "patient.compare", page)
        .or(() -> records.closed(merge.loser().value(), "patient.compare", page));
  }

  @PostMapping("/{id}/undo")
  String undo(
      @PathVariable UUID id,
      @RequestParam String reason,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    var merge = rows.one(id).orElseThrow(() -> new NotFound("The merge"));
    var asked = asked(merge);
    if (asked.isPresent()) return asked.get();
    try {
      merging.unmerge(id, reason);
      flash.addFlashAttribute("flash", "The merge was undone. Both records are as they were.");
      return "redirect:/patients/merges/" + id;
    } catch (Refusal refusal) {
      response.setStatus(422);
      return show(id, FormErrors.of(refusal), model);
    }
  }

  @PostMapping("/questions/{question}")
  String answer(
      @PathVariable UUID question, @RequestParam String answer, RedirectAttributes flash) {
    try {
      var merge = work.answer(question, answer.equals("moved"));
      flash.addFlashAttribute(
          "flash", answer.equals("moved") ? "The entry was moved." : "The entry stays.");
      return "redirect:/patients/merges/" + merge;
    } catch (Refusal refusal) {
      flash.addFlashAttribute("flash", refusal.message());
      return "redirect:/patients/merges";
    }
  }

  @PostMapping("/candidates/{candidate}/different")
  String different(@PathVariable UUID candidate, RedirectAttributes flash) {
    work.different(candidate);
    flash.addFlashAttribute("flash", "They were noted as two people.");
    return "redirect:/patients/merges";
  }

  private String show(UUID id, FormErrors errors, Model model) {
    var merge = rows.one(id).orElseThrow(() -> new NotFound("The merge"));
    var survivor = patients.summary(merge.survivor());
    var loser = patients.summary(merge.loser());
    model.addAttribute(
        "page",
        new MergeRecordPage(
            id.toString(),
            merge.survivor().toString(),
            survivor.formalName() + ", " + survivor.hospitalNumber(),
            merge.loser().toString(),
            loser.formalName() + ", " + loser.hospitalNumber(),
            Cui.minute(merge.at()) + " by " + merge.by(),
            merge.reason(),
            undone(merge),
            work.questions(id),
            errors));
    return "patients/merge/record";
  }

  private static String undone(Merge merge) {
    return merge.unmergedAt() == null
        ? ""
        : "Undone "
            + Cui.minute(merge.unmergedAt())
            + " by "
            + merge.unmergedBy()
            + ": "
            + merge.unmergeReason();
  }
}
