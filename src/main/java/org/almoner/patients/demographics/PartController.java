package org.almoner.patients.demographics;

import jakarta.servlet.http.HttpServletResponse;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almoner.access.Activity;
import org.almoner.access.OpensRecord;
import org.almoner.patients.Banners;
import org.almoner.patients.PatientId;
import org.almoner.platform.Cui;
import org.almoner.platform.Refusal;
import org.almoner.platform.StaleEdit;
import org.almoner.shell.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds and changes addresses, contacts, relations, GPs, names, needs and consents. */
@Controller
class PartController {
  static final String FORM = "patients/demographics/form";
  private final PersonParts parts;
  private final Banners banners;
  private final Clock clock;

  PartController(PersonParts parts, Banners banners, Clock clock) {
    this.parts = parts;
    this.banners = banners;
    this.clock = clock;
  }

  @Activity("patients.amend")
  @OpensRecord
  @GetMapping("/patients/{patient}/demographics/{part}/new")
  String add(@PathVariable PatientId patient, @PathVariable String part, Model model) {
    var kind = parts.bySlug(part);
    var form = new Form(kind, "Add " + kind.one(), "new", 0);
    return page(
        model, patient, form, Filling.fromRow(kind.fields(), Map.of()), FormErrors.none(), null);
  }

  @Activity("patients.amend")
  @OpensRecord
  @PostMapping("/patients/{patient}/demographics/{part}/new")
  String added(
      @PathVariable PatientId patient,
      @PathVariable String part,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var kind = parts.bySlug(part);
    try {
      parts.add(patient, kind, typed);
      return saved(patient, "Added the " + kind.one() + ".", redirect);
    } catch (Refusal refusal) {
      response.setStatus(422);
      var form = new Form(kind, "Add " + kind.one(), "new", 0);
      return page(
          model,
          patient,
          form,
          Filling.fromForm(kind.fields(), typed),
          FormErrors.of(refusal),
          null);
    }
  }

  @Activity("patients.amend")
  @OpensRecord
  @GetMapping("/patients/{patient}/demographics/{part}/{id}")
  String change(
      @PathVariable PatientId patient,
      @PathVariable String part,
      @PathVariable UUID id,
      Model model) {
    var kind = parts.bySlug(part);
    var row = parts.open(patient, kind, id);
    var form = new Form(kind, "Change " + kind.one(), id.toString(), version(row));
    return page(model, patient, form, Filling.fromRow(kind.fields(), row), FormErrors.none(), null);
  }

  @Activity("patients.amend")
  @OpensRecord
  @PostMapping("/patients/{patient}/demographics/{part}/{id}")
  String changed(
      @PathVariable PatientId patient,
      @PathVariable String part,
      @PathVariable UUID id,
      @RequestParam int version,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var kind = parts.bySlug(part);
    try {
      parts.change(patient, kind, id, version, typed);
      return saved(patient, "Changed the " + kind.one() + ".", redirect);
    } catch (Refusal refusal) {
      response.setStatus(422);
      return refused(model, patient, kind, id, version, typed, refusal);
    }
  }

  private String refused(
      Model model,
      PatientId patient,
      Part kind,
      UUID id,
      int version,
      Map<String, String> typed,
      Refusal refusal) {
    var mine = Filling.fromForm(kind.fields(), typed);
    var row = parts.open(patient, kind, id);
    boolean stale = refusal instanceof StaleEdit;
    var form =
        new Form(kind, "Change " + kind.one(), id.toString(), stale ? version(row) : version);
    var beside = stale ? beside(mine, kind, row) : null;
    return page(model, patient, form, mine, FormErrors.of(refusal), beside);
  }

  private FormPage.Stale beside(
      List<FormPage.Filled> mine, Part kind, Map<String, @Nullable Object> row) {
    var at = row.get("changed_at") instanceof Timestamp t ? t.toInstant() : clock.instant();
    return new FormPage.Stale(
        by(Part.text(row, "changed_by"), at, clock),
        Filling.differences(mine, Filling.fromRow(kind.fields(), row)));
  }

  static String by(String who, Instant at, Clock clock) {
    return who + " at " + Cui.minute(at);
  }

  private record Form(Part part, String title, String target, int version) {}

  private String page(
      Model model,
      PatientId patient,
      Form form,
      List<FormPage.Filled> fields,
      FormErrors errors,
      FormPage.@Nullable Stale stale) {
    var back = "/patients/" + patient + "/demographics";
    var action = back + "/" + form.part().slug() + "/" + form.target();
    model.addAttribute(
        "page",
        new FormPage(
            banners.of(patient),
            form.title(),
            action,
            back,
            form.version(),
            fields,
            errors,
            stale));
    return FORM;
  }

  private static String saved(PatientId patient, String what, RedirectAttributes redirect) {
    redirect.addFlashAttribute("flash", what);
    return "redirect:/patients/" + patient + "/demographics";
  }

  private static int version(Map<String, @Nullable Object> row) {
    return row.get("version") instanceof Integer version ? version : 0;
  }
}
