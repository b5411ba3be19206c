package org.almoner.patients.registration;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almoner.access.Activity;
import org.almoner.patients.LikelyDuplicate;
import org.almoner.patients.PatientId;
import org.almoner.patients.Patients;
import org.almoner.patients.Registration;
import org.almoner.patients.Registration.Kind;
import org.almoner.patients.gp.PracticeChoices;
import org.almoner.platform.Refusal;
import org.almoner.shell.FormErrors;
import org.almoner.shell.Link;
import org.almoner.terminology.CodeSet;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Registers a person: in full, quickly, or as somebody unknown. */
@Controller
class RegisterController {
  private final Patients patients;
  private final CodeOptions codes;
  private final PracticeChoices practices;
  private final DuplicatePages duplicates;
  private final Clock clock;

  RegisterController(
      Patients patients,
      CodeOptions codes,
      PracticeChoices practices,
      DuplicatePages duplicates,
      Clock clock) {
    this.patients = patients;
    this.codes = codes;
    this.practices = practices;
    this.duplicates = duplicates;
    this.clock = clock;
  }

  @Activity("patients.register")
  @GetMapping("/patients/new")
  String form(@RequestParam Map<String, String> query, Model model) {
    return page(model, new RegistrationForm(prefilled(query)), FormErrors.none());
  }

  @Activity("patients.register")
  @PostMapping("/patients/new")
  String register(
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var form = new RegistrationForm(typed);
    try {
      var registration = form.registration(clock);
      if (registration.gp() != null) practices.code(registration.gp().practiceCode(), "practice");
      return attempt(registration, typed, model, response, redirect);
    } catch (Refusal refusal) {
      response.setStatus(422);
      return page(model, form, RegistrationForm.errors(refusal));
    }
  }

  private String attempt(
      Registration registration,
      Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    try {
      return registered(patients.register(registration), redirect);
    } catch (LikelyDuplicate alike) {
      response.setStatus(422);
      model.addAttribute(
          "page",
          duplicates.of(alike, registration, "/patients/new", RegistrationForm.carried(typed)));
      return "patients/registration/duplicates";
    }
  }

  private String registered(PatientId id, RedirectAttributes redirect) {
    var summary = patients.summary(id);
    redirect.addFlashAttribute(
        "flash", summary.formalName() + " is registered as " + summary.hospitalNumber() + ".");
    return "redirect:/patients/" + id.value();
  }

  private static Map<String, String> prefilled(Map<String, String> query) {
    var form = new LinkedHashMap<>(query);
    var born = query.getOrDefault("born", "").split("-");
    if (born.length == 3) {
      form.put("born-day", born[2]);
      form.put("born-month", born[1]);
      form.put("born-year", born[0]);
    }
    for (var name : List.of("surname", "given"))
      form.computeIfPresent(name, (n, v) -> capitalised(v));
    return form;
  }

  private static String capitalised(String name) {
    return name.isEmpty() || !name.equals(name.toLowerCase(java.util.Locale.UK))
        ? name
        : name.substring(0, 1).toUpperCase(java.util.Locale.UK) + name.substring(1);
  }

  private String page(Model model, RegistrationForm form, FormErrors errors) {
    model.addAttribute(
        "page",
        new RegisterPage(
            title(form.kind()),
            form,
            errors,
            kinds(form.kind()),
            RegistrationForm.genders(),
            codes.of(CodeSet.ETHNIC_CATEGORY),
            codes.of(CodeSet.RELIGION_GROUP),
            codes.of(CodeSet.MARITAL_STATUS),
            codes.of(CodeSet.LANGUAGE),
            codes.of(CodeSet.OVERSEAS_VISITOR),
            codes.words(CodeSet.RELATIONSHIP),
            practices.like("")));
    return "patients/registration/register";
  }

  private static String title(Kind kind) {
    return switch (kind) {
      case QUICK -> "Register quickly";
      case UNKNOWN -> "Register an unknown person";
      default -> "Register a patient";
    };
  }

  private static List<Link> kinds(Kind chosen) {
    return List.of(
        new Link("In full", "/patients/new", "", chosen == Kind.FULL),
        new Link("Quickly, complete later", "/patients/new?kind=quick", "", chosen == Kind.QUICK),
        new Link("Unknown person", "/patients/new?kind=unknown", "", chosen == Kind.UNKNOWN));
  }
}
