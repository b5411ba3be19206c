package org.almoner.patients.newborn;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.almoner.access.Activity;
import org.almoner.access.OpensRecord;
import org.almoner.patients.Banners;
import org.almoner.patients.Gender;
import org.almoner.patients.LikelyDuplicate;
import org.almoner.patients.PatientId;
import org.almoner.patients.Patients;
import org.almoner.patients.newborn.Newborns.Baby;
import org.almoner.patients.registration.DuplicatePages;
import org.almoner.patients.registration.RegistrationForm;
import org.almoner.platform.Refusal;
import org.almoner.shell.DateParts;
import org.almoner.shell.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Registers a baby from the mother's record. */
@Controller
class NewbornController {
  private final Newborns newborns;
  private final Patients patients;
  private final DuplicatePages duplicates;
  private final Banners banners;
  private final Clock clock;

  NewbornController(
      Newborns newborns,
      Patients patients,
      DuplicatePages duplicates,
      Banners banners,
      Clock clock) {
    this.newborns = newborns;
    this.patients = patients;
    this.duplicates = duplicates;
    this.banners = banners;
    this.clock = clock;
  }

  @Activity("patients.register")
  @OpensRecord
  @GetMapping("/patients/{patient}/newborn")
  String form(@PathVariable PatientId patient, Model model) {
    var today = DateParts.of(java.time.LocalDate.now(clock));
    var typed = new LinkedHashMap<String, String>();
    typed.put("surname", patients.summary(patient).surname());
    typed.put("given", "Baby");
    typed.put("born-day", today.day());
    typed.put("born-month", today.month());
    typed.put("born-year", today.year());
    return page(model, patient, new RegistrationForm(typed), FormErrors.none());
  }

  @Activity("patients.register")
  @OpensRecord
  @PostMapping("/patients/{patient}/newborn")
  String register(
      @PathVariable PatientId patient,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var form = new RegistrationForm(typed);
    try {
      var baby = baby(form);
      try {
        var id = newborns.register(patient, baby);
        redirect.addFlashAttribute("flash", patients.summary(id).formalName() + " is registered.");
        return "redirect:/patients/" + id;
      } catch (LikelyDuplicate alike) {
        response.setStatus(422);
        var carried = RegistrationForm.carried(typed);
        model.addAttribute(
            "page",
            duplicates.of(alike, newborns.registration(patient, baby), action(patient), carried));
        return "patients/registration/duplicates";
      }
    } catch (Refusal refusal) {
      response.setStatus(422);
      return page(model, patient, form, RegistrationForm.errors(refusal));
    }
  }

  private static Baby baby(RegistrationForm form) {
    return new Baby(
        form.value("surname"),
        form.value("given", "Baby"),
        form.born().toDate("born", "Date of birth"),
        form.time(),
        Gender.chosen(form.value("gender", "X")),
        form.checked("acknowledged") ? form.value("acknowledged") : null);
  }

  private String page(Model model, PatientId patient, RegistrationForm form, FormErrors errors) {
    model.addAttribute(
        "page",
        new NewbornPage(
            banners.of(patient), action(patient), form, errors, RegistrationForm.genders()));
    return "patients/newborn/newborn";
  }

  private static String action(PatientId patient) {
    return "/patients/" + patient + "/newborn";
  }
}
