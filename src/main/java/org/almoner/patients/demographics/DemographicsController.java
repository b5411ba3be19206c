package org.almoner.patients.demographics;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.almoner.access.Activity;
import org.almoner.access.OpensRecord;
import org.almoner.patients.Banners;
import org.almoner.patients.Demographics;
import org.almoner.patients.Patient;
import org.almoner.patients.PatientId;
import org.almoner.patients.Patients;
import org.almoner.patients.demographics.DemographicsPage.Line;
import org.almoner.patients.demographics.DemographicsPage.Moment;
import org.almoner.patients.demographics.DemographicsPage.Section;
import org.almoner.patients.registration.MinimumDataSet;
import org.almoner.platform.NotFound;
import org.almoner.shell.Moments;
import org.almoner.shell.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who a person is: all of it, now and as it was. */
@Controller
class DemographicsController {
  private static final String VIEW = "patients/demographics/demographics";
  private final Patients patients;
  private final PersonParts parts;
  private final PartRows rows;
  private final AsItWas asItWas;
  private final WhoRows who;
  private final Banners banners;
  private final SignedIn signedIn;
  private final Clock clock;

  DemographicsController(
      Patients patients,
      PersonParts parts,
      PartRows rows,
      AsItWas asItWas,
      WhoRows who,
      Banners banners,
      SignedIn signedIn,
      Clock clock) {
    this.patients = patients;
    this.parts = parts;
    this.rows = rows;
    this.asItWas = asItWas;
    this.who = who;
    this.banners = banners;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  @Activity("patients.demographics")
  @OpensRecord
  @GetMapping("/patients/{patient}/demographics")
  String now(@PathVariable PatientId patient, Model model) {
    var now = patients.byId(patient);
    if (now.survivor() != null) return "redirect:/patients/" + patient;
    boolean mayAmend = signedIn.may("patients.amend");
    var sections =
        parts.all().stream()
            .map(p -> section(p, patient, rows.of(p.table(), patient, p.order()), mayAmend))
            .toList();
    model.addAttribute("page", page(patient, now, now.who(), null, sections, mayAmend));
    return VIEW;
  }

  /** As it was at a moment of the hospital's time. */
  @Activity("patients.demographics")
  @OpensRecord("patient.history")
  @GetMapping("/patients/{patient}/demographics/history")
  String history(@PathVariable PatientId patient, @RequestParam String at, Model model) {
    var moment = Moments.parse("at", at).atZone(clock.getZone()).toInstant();
    var then =
        asItWas
            .who(patient, moment)
            .orElseThrow(() -> new NotFound("A record of this patient at that time"));
    var sections =
        parts.all().stream()
            .map(p -> section(p, patient, asItWas.rows(p, patient, moment), false))
            .toList();
    model.addAttribute(
        "page", page(patient, patients.byId(patient), then, moment, sections, false));
    return VIEW;
  }

  private DemographicsPage page(
      PatientId patient,
      Patient now,
      Demographics shown,
      @Nullable Instant at,
      List<Section> sections,
      boolean mayAmend) {
    var base = base(patient);
    return new DemographicsPage(
        banners.of(patient),
        base,
        at == null ? todo(now, sections) : "",
        now.registration() == Patient.Completeness.UNKNOWN,
        at == null ? null : PartController.by("", at, clock).replace(" at ", ""),
        who.of(shown),
        sections,
        asItWas.changes(patient).stream()
            .map(
                c ->
                    new Moment(
                        PartController.by(c.by(), c.at(), clock),
                        base + "/history?at=" + local(c.at())))
            .toList(),
        mayAmend);
  }

  private String todo(Patient now, List<Section> sections) {
    if (now.registration() == Patient.Completeness.COMPLETE) return "";
    return MinimumDataSet.missing(
            now.who(), has(sections, "Addresses"), has(sections, "GP practice"))
        .stream()
        .map(MinimumDataSet.Missing::words)
        .collect(Collectors.joining(". "));
  }

  private static boolean has(List<Section> sections, String heading) {
    return sections.stream().anyMatch(s -> s.heading().equals(heading) && !s.lines().isEmpty());
  }

  private static Section section(
      Part part, PatientId patient, List<Map<String, @Nullable Object>> rows, boolean mayChange) {
    var href = base(patient) + "/" + part.slug() + "/";
    var lines =
        rows.stream()
            .map(
                row -> {
                  var entry = part.entry(row);
                  return new Line(
                      entry.label(),
                      entry.words(),
                      entry.when(),
                      entry.past(),
                      part.appendOnly() || !mayChange || !part.mayOpen(row)
                          ? null
                          : href + row.get("id"));
                })
            .toList();
    return new Section(part.heading(), href + "new", "Add " + part.one(), lines);
  }

  private static String base(PatientId patient) {
    return "/patients/" + patient + "/demographics";
  }

  private String local(Instant at) {
    return at.plusSeconds(1).atZone(clock.getZone()).toLocalDateTime().withNano(0).toString();
  }
}
