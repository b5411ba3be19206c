package org.almoner.access.looks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.almoner.access.Activity;
import org.almoner.access.PatientLookup;
import org.almoner.access.activities.AccessActivities;
import org.almoner.audit.Audit;
import org.almoner.audit.AuditChecks;
import org.almoner.audit.AuditEntry;
import org.almoner.audit.AuditLog;
import org.almoner.audit.AuditSearch;
import org.almoner.platform.Cui;
import org.almoner.shell.FormErrors;
import org.almoner.shell.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Searching the audit, and proving it whole. */
@Controller
@RequestMapping("/audit")
@Activity(AccessActivities.VIEW_AUDIT)
class AuditController {
  private static final Duration ACTIONS_SINCE = Duration.ofDays(400);
  private final AuditLog log;
  private final AuditChecks checks;
  private final Audit audit;
  private final LookWords words;
  private final List<PatientLookup> lookups;
  private final Clock clock;

  AuditController(
      AuditLog log,
      AuditChecks checks,
      Audit audit,
      LookWords words,
      List<PatientLookup> lookups,
      Clock clock) {
    this.log = log;
    this.checks = checks;
    this.audit = audit;
    this.words = words;
    this.lookups = lookups;
    this.clock = clock;
  }

  @GetMapping
  String search(
      @ModelAttribute AuditForm form,
      @RequestParam(required = false) @Nullable Instant after,
      @RequestParam(required = false) @Nullable UUID id,
      Model model) {
    var filled = form.filled(LocalDate.now(clock));
    var patient = patient(filled.patient());
    if (!filled.patient().isEmpty() && patient.isEmpty()) {
      model.addAttribute(
          "page",
          page(filled, List.of(), null, FormErrors.of("patient", "No patient has that number.")));
      return "access/looks/audit";
    }
    var from = after == null || id == null ? null : new AuditSearch.After(after, id);
    var search = filled.search(patient.map(words::records).orElse(Set.of()), clock.getZone(), from);
    audit.record(
        new AuditEntry(
            "audit.search", patient.orElse(null), "", "", java.util.Map.of("for", filled.query())));
    var found = log.find(search, AccessLogController.PAGE + 1);
    var shown = found.stream().limit(AccessLogController.PAGE).toList();
    var next = AccessLogController.next("/audit?" + filled.query() + "&", found, shown);
    model.addAttribute("page", page(filled, words.lines(shown), next, FormErrors.none()));
    return "access/looks/audit";
  }

  /** Verifies the whole audit now. */
  @PostMapping("/verify")
  String verify(RedirectAttributes flash) {
    flash.addFlashAttribute("flash", checks.verifyAndKeep().sentence());
    return "redirect:/audit";
  }

  private AuditPage page(
      AuditForm form, List<LookLine> lines, @Nullable String next, FormErrors errors) {
    var actions = new ArrayList<Option>();
    for (var action : log.actions(clock.instant().minus(ACTIONS_SINCE)))
      actions.add(new Option(action, LookWords.action(action)));
    var last = checks.last();
    return new AuditPage(
        form,
        actions,
        lines,
        next,
        last.map(this::words)
            .orElse("The audit has not been verified yet. It is verified every night."),
        last.map(AuditChecks.Done::whole).orElse(true),
        errors);
  }

  private String words(AuditChecks.Done done) {
    return done.whole()
        ? "Verified " + Cui.minute(done.at()) + ": whole, %,d links.".formatted(done.links())
        : "Verified " + Cui.minute(done.at()) + ": BROKEN. " + done.problem();
  }

  private Optional<UUID> patient(String typed) {
    if (typed.isEmpty()) return Optional.empty();
    var found = lookups.stream().flatMap(l -> l.find(typed).stream()).findFirst();
    if (found.isPresent()) return found;
    try {
      return Optional.of(UUID.fromString(typed));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
