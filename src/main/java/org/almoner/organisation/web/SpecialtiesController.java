package org.almoner.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almoner.access.Activity;
import org.almoner.organisation.Specialties;
import org.almoner.organisation.Specialty;
import org.almoner.organisation.Ward;
import org.almoner.organisation.WardId;
import org.almoner.organisation.WardSpecialties;
import org.almoner.organisation.WardSpecialties.Taken;
import org.almoner.organisation.Wards;
import org.almoner.organisation.web.desk.Typed;
import org.almoner.platform.Refusal;
import org.almoner.shell.FormErrors;
import org.almoner.shell.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which specialties a ward takes beside its main one, and the beds set aside for each. */
@Controller
class SpecialtiesController {
  private static final String PATH = "/organisation/ward/{ward}/specialties";
  private static final String VIEW = "organisation/web/specialties";
  private final Wards wards;
  private final WardSpecialties taken;
  private final Specialties specialties;
  private final EntryPages pages;

  SpecialtiesController(
      Wards wards, WardSpecialties taken, Specialties specialties, EntryPages pages) {
    this.wards = wards;
    this.taken = taken;
    this.specialties = specialties;
    this.pages = pages;
  }

  @GetMapping(PATH)
  @Activity(OrganisationActivities.VIEW)
  String show(@PathVariable WardId ward, Model model) {
    return page(ward, Map.of(), FormErrors.none(), model);
  }

  /** Sets beds aside for another specialty or, with an id, changes or ends that. */
  @PostMapping({PATH, PATH + "/{id}"})
  @Activity(OrganisationActivities.MAINTAIN)
  String save(
      @PathVariable WardId ward,
      @PathVariable(required = false) @Nullable UUID id,
      @RequestParam Map<String, String> form,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    try {
      var typed = new Typed(form);
      var done = id == null ? add(ward, typed) : change(ward, id, typed, form.containsKey("stop"));
      flash.addFlashAttribute("flash", done);
      return "redirect:/organisation/ward/" + ward + "/specialties";
    } catch (Refusal refusal) {
      response.setStatus(422);
      return page(ward, form, FormErrors.of(refusal), model);
    }
  }

  private String add(WardId ward, Typed typed) {
    var specialty = typed.text("specialty");
    taken.take(ward, specialty, typed.number("beds", "the beds set aside"));
    return words(specialty) + " added.";
  }

  private String change(WardId ward, UUID id, Typed typed, boolean stop) {
    var version = typed.number("version", "the version");
    if (stop) {
      taken.stop(ward, id, version);
      return "Its patients are outliers on this ward from now on.";
    }
    taken.setAside(ward, id, version, typed.number("beds", "the beds set aside"));
    return "Beds set aside saved.";
  }

  private String page(WardId id, Map<String, String> form, FormErrors errors, Model model) {
    var ward = wards.byId(id);
    var has = taken.of(id);
    model.addAttribute(
        "page",
        new SpecialtiesPage(
            ward,
            words(ward.specialty()),
            has,
            others(ward, has),
            form.getOrDefault("specialty", ""),
            form.getOrDefault("beds", "0"),
            errors,
            pages.maintain()));
    return VIEW;
  }

  private List<Option> others(Ward ward, List<Taken> has) {
    return specialties.all().stream()
        .filter(s -> !s.code().equals(ward.specialty()))
        .filter(s -> has.stream().noneMatch(t -> t.code().equals(s.code())))
        .map(s -> new Option(s.code(), s.name() + " (" + s.code() + ")"))
        .toList();
  }

  private String words(String code) {
    return specialties.byCode(code).map(Specialty::name).orElse(code);
  }
}
