package org.almoner.inpatients.ways;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.almoner.access.Activity;
import org.almoner.access.OpensRecord;
import org.almoner.inpatients.forms.Heres;
import org.almoner.inpatients.forms.PlaceChoices;
import org.almoner.inpatients.forms.StayPages;
import org.almoner.inpatients.forms.WorkForm;
import org.almoner.patients.PatientId;
import org.almoner.platform.Refusal;
import org.almoner.shell.Option;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes back the latest movement of a stay, after saying what will be restored. */
@Controller
@Activity("inpatients.cancel")
class CancelController {
  private static final String PATH = "/patients/{patient}/stay/cancel/{movement}";
  private final Cancelling cancelling;
  private final StayPages pages;
  private final PlaceChoices places;
  private final Heres heres;
  private final Clock clock;

  CancelController(
      Cancelling cancelling, StayPages pages, PlaceChoices places, Heres heres, Clock clock) {
    this.cancelling = cancelling;
    this.pages = pages;
    this.places = places;
    this.heres = heres;
    this.clock = clock;
  }

  @GetMapping(PATH)
  @OpensRecord
  String show(
      @PathVariable PatientId patient,
      @PathVariable UUID movement,
      @RequestParam Map<String, String> typed,
      Model model) {
    return pages.show(draw(patient, movement, typed), patient, null, model);
  }

  private WorkForm draw(PatientId patient, UUID movement, Map<String, String> typed) {
    var what = cancelling.recorded(patient, movement);
    var who = heres.who(patient);
    var stay = "/patients/" + patient + "/stay";
    var form =
        WorkForm.of(
                "Cancel the " + what.kind().words(),
                stay + "/cancel/" + movement,
                new WorkForm.Who(
                    who.formal(),
                    who.bornAge(clock.instant()) + "  " + who.nhsSpaced(),
                    patient.value()),
                stay)
            .filled(typed);
    if (Cancelling.needsPlace(what.kind())) {
      var beds = new ArrayList<Option>();
      beds.add(
          new Option(
              "same", what.from().isEmpty() ? "The bed of before" : what.from() + ", as before"));
      beds.addAll(places.freeBeds(what.ward(), patient.value()));
      form = form.select("bed", "Back to", beds, "").proposing("bed", "same");
    }
    return form.area("reason", "Reason", "Kept in the record and the audit")
        .doing(
            "Recorded for " + what.when() + ". " + what.restored(),
            "Cancel the " + what.kind().words());
  }

  @PostMapping(PATH)
  @OpensRecord
  String save(
      @PathVariable PatientId patient,
      @PathVariable UUID movement,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    var what = cancelling.recorded(patient, movement);
    try {
      cancelling.cancel(
          what, form.getOrDefault("bed", ""), form.getOrDefault("reason", "").strip());
      flash.addFlashAttribute(
          "flash", "The " + what.kind().words() + " was cancelled. " + what.restored());
      return "redirect:/patients/" + patient + "/stay";
    } catch (Refusal refusal) {
      response.setStatus(422);
      return pages.show(
          pages.refused(draw(patient, movement, form), form, refusal), patient, null, model);
    }
  }
}
