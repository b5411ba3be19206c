package org.almoner.inpatients.mylists;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.almoner.access.Activity;
import org.almoner.access.OpensRecord;
import org.almoner.inpatients.forms.Heres;
import org.almoner.inpatients.forms.StayPages;
import org.almoner.inpatients.forms.Typed;
import org.almoner.inpatients.forms.WorkForm;
import org.almoner.patients.PatientId;
import org.almoner.platform.InvalidInput;
import org.almoner.platform.Refusal;
import org.almoner.shell.Link;
import org.almoner.shell.Option;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts a patient on one of the reader's lists. */
@Controller
@Activity("inpatients.view")
class ListingController {
  private static final String PATH = "/patients/{patient}/lists";
  private final KeptLists lists;
  private final StayPages pages;
  private final Heres heres;
  private final Clock clock;

  ListingController(KeptLists lists, StayPages pages, Heres heres, Clock clock) {
    this.lists = lists;
    this.pages = pages;
    this.heres = heres;
    this.clock = clock;
  }

  @GetMapping(PATH)
  @OpensRecord
  String show(
      @PathVariable PatientId patient, @RequestParam Map<String, String> typed, Model model) {
    return pages.show(draw(patient, typed), patient, null, model);
  }

  private WorkForm draw(PatientId patient, Map<String, String> typed) {
    var who = heres.who(patient);
    var mine = lists.mine().stream().map(l -> new Option(l.id().toString(), l.name())).toList();
    return WorkForm.of(
            "Add to a list",
            "/patients/" + patient + "/lists",
            new WorkForm.Who(
                who.formal(),
                who.bornAge(clock.instant()) + "  " + who.nhsSpaced(),
                patient.value()),
            "/patients/" + patient + "/stay")
        .filled(typed)
        .choices(java.util.List.of(new Link("Make a list", "/my-lists")))
        .select("list", "List", mine, "Choose a list")
        .text("note", "Note", "For instance review after scan")
        .doing("Everybody with whom the list is shared sees the patient on it.", "Add");
  }

  @PostMapping(PATH)
  @OpensRecord
  String add(
      @PathVariable PatientId patient,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    var typed = new Typed(form, clock.instant());
    try {
      UUID list = typed.id("list");
      if (list == null) throw new InvalidInput("list", "Choose a list.");
      lists.add(list, patient, typed.text("note"));
      flash.addFlashAttribute("flash", heres.who(patient).formal() + " was added.");
      return "redirect:/my-lists/" + list;
    } catch (Refusal refusal) {
      response.setStatus(422);
      return pages.show(pages.refused(draw(patient, form), form, refusal), patient, null, model);
    }
  }
}
