package org.almoner.patients.demographics;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.almoner.access.Activity;
import org.almoner.access.OpensRecord;
import org.almoner.patients.Banners;
import org.almoner.patients.Demographics;
import org.almoner.patients.Patient;
import org.almoner.patients.PatientId;
import org.almoner.patients.Patients;
import org.almoner.patients.person.OtherName;
import org.almoner.patients.person.PatientDetails;
import org.almoner.patients.registration.RegistrationForm;
import org.almoner.patients.search.Letters;
import org.almoner.platform.Refusal;
import org.almoner.platform.StaleEdit;
import org.almoner.shell.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes who a person is. */
@Controller
class WhoController {
  private static final String TITLE = "Change who this is";
  private final Patients patients;
  private final PatientDetails details;
  private final WhoFields who;
  private final Banners banners;
  private final Clock clock;
  private final TransactionOperations together;

  WhoController(
      Patients patients,
      PatientDetails details,
      WhoFields who,
      Banners banners,
      Clock clock,
      TransactionOperations together) {
    this.patients = patients;
    this.details = details;
    this.who = who;
    this.banners = banners;
    this.clock = clock;
    this.together = together;
  }

  @Activity("patients.amend")
  @OpensRecord
  @GetMapping("/patients/{patient}/demographics/edit")
  String form(@PathVariable PatientId patient, Model model) {
    var now = patients.byId(patient);
    return page(
        model,
        patient,
        now.version(),
        Filling.fromRow(who.fields(), who.row(now.who())),
        FormErrors.none(),
        null);
  }

  @Activity("patients.amend")
  @OpensRecord
  @PostMapping("/patients/{patient}/demographics/edit")
  String save(
      @PathVariable PatientId patient,
      @RequestParam int version,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var mine = Filling.fromForm(who.fields(), typed);
    try {
      var change = new RegistrationForm(typed).who(clock);
      together.executeWithoutResult(t -> save(patient, version, change, typed));
      redirect.addFlashAttribute("flash", "Changed who " + change.name().formal() + " is.");
      return "redirect:/patients/" + patient + "/demographics";
    } catch (StaleEdit stale) {
      response.setStatus(422);
      var now = patients.byId(patient);
      return page(model, patient, now.version(), mine, FormErrors.of(stale), beside(mine, now));
    } catch (Refusal refusal) {
      response.setStatus(422);
      return page(model, patient, version, mine, FormErrors.of(refusal), null);
    }
  }

  private void save(
      PatientId patient, int version, Demographics change, Map<String, String> typed) {
    var before = patients.byId(patient).who().name();
    patients.update(patient, version, change);
    boolean renamed =
        !Letters.of(before.surname()).equals(Letters.of(change.name().surname()))
            || !Letters.of(before.given()).equals(Letters.of(change.name().given()));
    if (renamed
        && !"CORRECTION".equals(typed.get("nameChange"))
        && !before.surname().equals("UNKNOWN"))
      details.alsoCalled(
          patient, new OtherName(OtherName.Kind.FORMER, before, null, LocalDate.now(clock)));
  }

  private FormPage.Stale beside(java.util.List<FormPage.Filled> mine, Patient now) {
    var theirs = Filling.fromRow(who.fields(), who.row(now.who()));
    return new FormPage.Stale(
        PartController.by(now.changedBy(), now.changedAt(), clock),
        Filling.differences(mine, theirs));
  }

  private String page(
      Model model,
      PatientId patient,
      int version,
      java.util.List<FormPage.Filled> fields,
      FormErrors errors,
      FormPage.@org.jspecify.annotations.Nullable Stale stale) {
    var back = "/patients/" + patient + "/demographics";
    model.addAttribute(
        "page",
        new FormPage(
            banners.of(patient), TITLE, back + "/edit", back, version, fields, errors, stale));
    return PartController.FORM;
  }
}
