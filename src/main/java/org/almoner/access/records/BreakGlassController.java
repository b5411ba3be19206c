package org.almoner.access.records;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.almoner.access.Activity;
import org.almoner.access.BreakGlass;
import org.almoner.access.BreakGlassReason;
import org.almoner.access.PatientWords;
import org.almoner.access.RecordAccess;
import org.almoner.access.activities.AccessActivities;
import org.almoner.access.signin.CurrentPerson;
import org.almoner.access.signin.NextPage;
import org.almoner.platform.Refusal;
import org.almoner.shell.FormErrors;
import org.almoner.shell.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks why a record must be opened without a care relationship. */
@Controller
@RequestMapping("/break-glass/{patient}")
@Activity(AccessActivities.BREAK_GLASS)
class BreakGlassController {
  private final BreakGlass breakGlass;
  private final RecordAccess access;
  private final CurrentPerson person;
  private final List<PatientWords> words;

  BreakGlassController(
      BreakGlass breakGlass, RecordAccess access, CurrentPerson person, List<PatientWords> words) {
    this.breakGlass = breakGlass;
    this.access = access;
    this.person = person;
    this.words = words;
  }

  @GetMapping
  String ask(
      @PathVariable UUID patient,
      @RequestParam(required = false) @Nullable String next,
      Model model) {
    model.addAttribute("page", page(patient, next, "", "", FormErrors.none()));
    return "access/records/break-glass";
  }

  @PostMapping
  String open(
      @PathVariable UUID patient,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(required = false) @Nullable String next,
      HttpServletResponse response,
      Model model) {
    var errors = errors(patient, code, reason);
    if (!errors.any()) return "redirect:" + NextPage.safe(next);
    response.setStatus(422);
    model.addAttribute("page", page(patient, next, code, reason, errors));
    return "access/records/break-glass";
  }

  private FormErrors errors(UUID patient, String code, String reason) {
    var known =
        Arrays.stream(BreakGlassReason.values()).filter(r -> r.name().equals(code)).findFirst();
    if (known.isEmpty()) return FormErrors.of("code", "Choose why you need this record.");
    try {
      var user = person.open().orElseThrow().user();
      breakGlass.open(user, patient, known.get(), reason, access.isSensitive(patient));
      return FormErrors.none();
    } catch (Refusal refusal) {
      return FormErrors.of(refusal);
    }
  }

  private BreakGlassPage page(
      UUID patient, @Nullable String next, String code, String reason, FormErrors errors) {
    return new BreakGlassPage(
        "/break-glass/" + patient,
        words.stream().flatMap(w -> w.words(patient).stream()).findFirst().orElse(""),
        access.isSensitive(patient),
        breakGlass.lasts(),
        Arrays.stream(BreakGlassReason.values()).map(r -> new Option(r.name(), r.words())).toList(),
        code,
        reason,
        NextPage.safe(next),
        errors);
  }
}
