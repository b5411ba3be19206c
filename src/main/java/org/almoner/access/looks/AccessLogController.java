package org.almoner.access.looks;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.almoner.access.Activity;
import org.almoner.access.activities.AccessActivities;
import org.almoner.audit.Audit;
import org.almoner.audit.AuditEntry;
import org.almoner.audit.AuditLog;
import org.almoner.audit.AuditSearch;
import org.almoner.audit.Looked;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who looked at one patient's record. It shows nothing of the record itself. */
@Controller
@RequestMapping("/patients/{patient}/access-log")
@Activity(AccessActivities.VIEW_AUDIT)
class AccessLogController {
  static final int PAGE = 100;
  private static final int DAYS = 2_000;
  private final AuditLog log;
  private final LookWords words;
  private final Audit audit;

  AccessLogController(AuditLog log, LookWords words, Audit audit) {
    this.log = log;
    this.words = words;
    this.audit = audit;
  }

  @GetMapping
  String show(
      @PathVariable UUID patient,
      @RequestParam(required = false) @Nullable Instant after,
      @RequestParam(required = false) @Nullable UUID id,
      Model model) {
    audit.record(AuditEntry.of("audit.view-patient", patient));
    var from = after == null || id == null ? null : new AuditSearch.After(after, id);
    var found = log.find(AuditSearch.of(words.records(patient), from), PAGE + 1);
    var shown = found.stream().limit(PAGE).toList();
    var path = "/patients/" + patient + "/access-log";
    model.addAttribute(
        "page",
        new AccessLogPage(
            path, words.patient(patient), words.lines(shown), next(path + "?", found, shown)));
    return "access/looks/access-log";
  }

  static @Nullable String next(String path, List<Looked> found, List<Looked> shown) {
    if (found.size() == shown.size()) return null;
    return path + "after=" + shown.getLast().at() + "&id=" + shown.getLast().id();
  }

  @GetMapping("/export.csv")
  void export(@PathVariable UUID patient, HttpServletResponse response) throws IOException {
    audit.record(AuditEntry.of("audit.export-patient", patient));
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"who-looked-" + patient + ".csv\"");
    try (var out = response.getWriter()) {
      out.print(CsvLine.of("At", "User name", "Action", "Subject", "Reason"));
      log.each(
          AuditSearch.of(words.records(patient), null),
          l ->
              out.print(
                  CsvLine.of(l.at().toString(), l.actor(), l.action(), l.subject(), l.reason())));
    }
  }

  /** In plain words, to be given to the patient who asks. */
  @GetMapping("/for-patient")
  String forPatient(@PathVariable UUID patient, Model model) {
    audit.record(AuditEntry.of("audit.print-patient", patient));
    var days = log.daysOf(words.records(patient), DAYS);
    var people = words.people(days.stream().map(AuditLog.DayOfLooks::actor).toList());
    model.addAttribute("page", ForPatientPage.of(words.patient(patient), days, people));
    return "access/looks/for-patient";
  }
}
