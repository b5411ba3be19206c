package org.almoner.patients.merge;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.almoner.access.Activity;
import org.almoner.access.OpensRecord;
import org.almoner.access.SecondRecord;
import org.almoner.patients.Merging;
import org.almoner.patients.Merging.Choices;
import org.almoner.patients.Merging.Choices.Field;
import org.almoner.patients.PatientId;
import org.almoner.patients.Patients;
import org.almoner.platform.NotFound;
import org.almoner.platform.Refusal;
import org.almoner.shell.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Comparing two records and making them one. Two people are on the page, so it has no banner. */
@Controller
@Activity("patients.merge")
class MergeController {
  private final Merging merging;
  private final Patients patients;
  private final RecordComparison comparison;
  private final SecondRecord second;

  MergeController(
      Merging merging, Patients patients, RecordComparison comparison, SecondRecord second) {
    this.merging = merging;
    this.patients = patients;
    this.comparison = comparison;
    this.second = second;
  }

  @GetMapping("/patients/{patient}/merge")
  @OpensRecord("patient.compare")
  String compare(
      @PathVariable PatientId patient,
      @RequestParam(defaultValue = "") String with,
      Model model,
      HttpServletResponse response) {
    if (with.isBlank()) return show(patient, null, "", FormErrors.none(), model);
    var other = second.find(with).map(PatientId::new);
    if (other.isEmpty() || other.get().equals(patient)) {
      response.setStatus(422);
      var why =
          other.isEmpty()
              ? "No patient has that number. Check it and try again."
              : "That number is of this same record. Enter the other record's number.";
      return show(patient, null, with, FormErrors.of("with", why), model);
    }
    var closed = closed(patient, other.get());
    if (closed.isPresent()) return closed.get();
    return show(patient, other.get(), with, FormErrors.none(), model);
  }

  private Optional<String> closed(PatientId patient, PatientId other) {
    var compare = "/patients/" + patient + "/merge?with=" + other;
    return second.closed(other.value(), "patient.compare", compare);
  }

  @PostMapping("/patients/{patient}/merge")
  @OpensRecord("patient.compare")
  String merge(
      @PathVariable PatientId patient,
      @RequestParam PatientId other,
      @RequestParam int version,
      @RequestParam int otherVersion,
      @RequestParam String reason,
      @RequestParam Map<String, String> form,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    var closed = closed(patient, other);
    if (closed.isPresent()) return closed.get();
    try {
      var loser = patients.byId(other).hospitalNumber();
      var id =
          merging.merge(
              new Merging.Seen(patient, version),
              new Merging.Seen(other, otherVersion),
              chosen(form),
              reason);
      flash.addFlashAttribute(
          "flash", loser + " was merged into this record. It can be undone here.");
      return "redirect:/patients/merges/" + id;
    } catch (Refusal refusal) {
      response.setStatus(422);
      return show(patient, other, "", FormErrors.of(refusal), model);
    }
  }

  private static Choices chosen(Map<String, String> form) {
    var fromLoser = EnumSet.noneOf(Field.class);
    for (var field : Field.values())
      if ("other".equals(form.get("choose-" + field.name()))) fromLoser.add(field);
    return new Choices(fromLoser, false);
  }

  private String show(
      PatientId patient, @Nullable PatientId other, String typed, FormErrors errors, Model model) {
    var who = patients.summary(patient);
    model.addAttribute(
        "page",
        new MergePage(
            patient.toString(),
            who.formalName() + ", " + who.hospitalNumber(),
            other == null ? null : pair(patient, other),
            typed,
            errors));
    return "patients/merge/merge";
  }

  private MergePage.Pair pair(PatientId patient, PatientId other) {
    var sides = comparison.of(patient, other);
    if (sides.size() < 2) throw new NotFound("The other record");
    var one = sides.getFirst();
    var two = sides.getLast();
    List<MergePage.Choice> choices =
        IntStream.range(0, Field.values().length)
            .mapToObj(i -> choice(Field.values()[i], one.values().get(i), two.values().get(i)))
            .filter(c -> !c.one().isEmpty() || !c.two().isEmpty())
            .toList();
    return new MergePage.Pair(
        other.toString(),
        one.version(),
        two.version(),
        one.hospitalNumber(),
        two.hospitalNumber(),
        one.allergies(),
        two.allergies(),
        choices);
  }

  private static MergePage.Choice choice(Field field, String one, String two) {
    return new MergePage.Choice(
        field.name(), field.words(), one, two, !one.equals(two), one.isEmpty() && !two.isEmpty());
  }
}
