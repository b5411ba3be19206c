package org.almoner.patients.demographics;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts everything known of who a person is, or was, into words. */
@Component
class DemographicsPages {
  private final Patients patients;
  private final PersonParts parts;
  private final PartRows rows;
  private final AsItWas asItWas;
  private final WhoRows who;
  private final Banners banners;
  private final Clock clock;

  DemographicsPages(
      Patients patients,
      PersonParts parts,
      PartRows rows,
      AsItWas asItWas,
      WhoRows who,
      Banners banners,
      Clock clock) {
    this.patients = patients;
    this.parts = parts;
    this.rows = rows;
    this.asItWas = asItWas;
    this.who = who;
    this.banners = banners;
    this.clock = clock;
  }

  DemographicsPage now(PatientId patient, boolean mayAmend) {
    var now = patients.byId(patient);
    var sections =
        parts.all().stream()
            .map(p -> section(p, patient, rows.of(p.table(), patient, p.order()), mayAmend))
            .toList();
    return page(patient, now, now.who(), null, sections, mayAmend);
  }

  DemographicsPage at(PatientId patient, Instant moment) {
    var then =
        asItWas
            .who(patient, moment)
            .orElseThrow(() -> new NotFound("A record of this patient at that time"));
    var sections =
        parts.all().stream()
            .map(p -> section(p, patient, asItWas.rows(p, patient, moment), false))
            .toList();
    return page(patient, patients.byId(patient), then, moment, sections, false);
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
                        PartController.by(c.by(), c.at(), clock), base + "/history?at=" + c.at()))
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
}
