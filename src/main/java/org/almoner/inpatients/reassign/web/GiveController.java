package org.almoner.inpatients.reassign.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.almoner.access.Activity;
import org.almoner.access.OpensRecord;
import org.almoner.access.SecondRecord;
import org.almoner.encounters.EncounterId;
import org.almoner.inpatients.forms.Heres;
import org.almoner.inpatients.reassign.Reassignments;
import org.almoner.inpatients.reassign.web.GiveViews.Typed;
import org.almoner.patients.PatientId;
import org.almoner.platform.Refusal;
import org.almoner.shell.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives a visit to the patient whose it is. Two people are on the page, so it has no banner. */
@Controller
@Activity("inpatients.reassign")
class GiveController {
  private static final String PATH = "/patients/{patient}/visits/{visit}/give";
  private static final String LOOK = "patient.compare";
  private final Reassignments reassignments;
  private final SecondRecord second;
  private final GiveViews views;
  private final Heres heres;

  GiveController(Reassignments reassignments, SecondRecord second, GiveViews views, Heres heres) {
    this.reassignments = reassignments;
    this.second = second;
    this.views = views;
    this.heres = heres;
  }

  @GetMapping(PATH)
  @OpensRecord(LOOK)
  String compare(
      @PathVariable PatientId patient,
      @PathVariable UUID visit,
      @RequestParam(defaultValue = "") String to,
      Model model,
      HttpServletResponse response) {
    var id = new EncounterId(visit);
    if (to.isBlank()) {
      model.addAttribute("page", views.page(patient, id, null, typed("", FormErrors.none())));
      return "inpatients/reassign/web/give";
    }
    var other = second.find(to);
    if (other.isEmpty() || other.get().equals(patient.value())) {
      var why =
          other.isEmpty()
              ? "No patient has that number. Check it and try again."
              : "That is the patient the visit is recorded under. Enter the other's number.";
      response.setStatus(422);
      var again = typed(to, FormErrors.of("to", why));
      model.addAttribute("page", views.page(patient, id, null, again));
      return "inpatients/reassign/web/give";
    }
    var closed = second.closed(other.get(), LOOK, page(patient, visit, other.get()));
    if (closed.isPresent()) return closed.get();
    var page = views.page(patient, id, other.get(), typed(to, FormErrors.none()));
    model.addAttribute("page", page);
    return "inpatients/reassign/web/give";
  }

  private static Typed typed(String to, FormErrors errors) {
    return new Typed(to, "", errors);
  }

  private static String page(PatientId patient, UUID visit, UUID other) {
    return "/patients/%s/visits/%s/give?to=%s".formatted(patient, visit, other);
  }

  @PostMapping(PATH)
  @OpensRecord(LOOK)
  String give(
      @PathVariable PatientId patient,
      @PathVariable UUID visit,
      @RequestParam UUID other,
      @RequestParam(defaultValue = "") String reason,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    var closed = second.closed(other, LOOK, page(patient, visit, other));
    if (closed.isPresent()) return closed.get();
    try {
      reassignments.give(new EncounterId(visit), patient, new PatientId(other), reason.strip());
    } catch (Refusal refusal) {
      response.setStatus(422);
      var again = new Typed("", reason, FormErrors.of(refusal));
      model.addAttribute("page", views.page(patient, new EncounterId(visit), other, again));
      return "inpatients/reassign/web/give";
    }
    flash.addFlashAttribute(
        "flash",
        "The visit was given to this patient. It was recorded under %s."
            .formatted(heres.who(patient).formal()));
    return "redirect:/patients/" + other + "/stay";
  }
}
