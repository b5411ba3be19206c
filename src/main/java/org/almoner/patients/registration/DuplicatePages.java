package org.almoner.patients.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.almoner.patients.Demographics;
import org.almoner.patients.LikelyDuplicate;
import org.almoner.patients.NhsNumber;
import org.almoner.patients.Patient;
import org.almoner.patients.Patients;
import org.almoner.patients.Registration;
import org.almoner.patients.person.Address;
import org.almoner.patients.person.PatientDetails;
import org.almoner.patients.registration.DuplicatesPage.Cell;
import org.almoner.patients.registration.DuplicatesPage.Column;
import org.almoner.patients.registration.DuplicatesPage.Line;
import org.almoner.patients.search.Words;
import org.almoner.shell.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays a registration and its candidates side by side. */
@Component
public class DuplicatePages {
  private static final int SHOWN = 4;
  private final Patients patients;
  private final PatientDetails details;

  DuplicatePages(Patients patients, PatientDetails details) {
    this.patients = patients;
    this.details = details;
  }

  public DuplicatesPage of(
      LikelyDuplicate refused,
      Registration registration,
      String action,
      Map<String, String> typed) {
    var shown = refused.candidates().stream().limit(SHOWN).toList();
    var people = shown.stream().map(c -> patients.byId(c.patient())).toList();
    var columns = new ArrayList<Column>();
    for (int i = 0; i < shown.size(); i++) columns.add(column(shown.get(i), people.get(i)));
    return new DuplicatesPage(
        "Is this the same person?",
        refused.candidates().size() + " alike here",
        action,
        typed,
        columns,
        lines(registration, people),
        FormErrors.none());
  }

  private static Column column(LikelyDuplicate.Candidate candidate, Patient patient) {
    return new Column(
        patient.name().formal(),
        "/patients/" + candidate.patient().value(),
        candidate.score(),
        candidate.parts().stream()
            .map(
                p ->
                    p.what()
                        + ": "
                        + p.verdict()
                        + " ("
                        + (p.points() > 0 ? "+" : "")
                        + p.points()
                        + ")")
            .toList());
  }

  private List<Line> lines(Registration registration, List<Patient> people) {
    var who = registration.who();
    return Stream.of(
            line("Surname", who, people, w -> w.name().surname().toUpperCase(java.util.Locale.UK)),
            line("Given name", who, people, w -> w.name().given()),
            line("Born", who, people, w -> Words.date(w.born())),
            line("Gender", who, people, w -> w.gender().words()),
            line("NHS No.", who, people, w -> nhs(w.nhs())),
            addresses(registration, people),
            numbers(people))
        .toList();
  }

  private static Line line(
      String what, Demographics mine, List<Patient> people, Function<Demographics, String> fact) {
    var own = fact.apply(mine);
    return new Line(what, own, people.stream().map(p -> cell(own, fact.apply(p.who()))).toList());
  }

  private Line addresses(Registration registration, List<Patient> people) {
    var own =
        registration.addresses().stream().findFirst().map(Address::oneLine).orElse("Not recorded");
    return new Line("Address", own, people.stream().map(p -> cell(own, address(p))).toList());
  }

  private String address(Patient patient) {
    if (patient.who().personal().sensitive()) return "Address withheld";
    return details
        .address(patient.id(), Address.Kind.HOME)
        .map(a -> a.sensitive() ? "Address withheld" : a.oneLine())
        .orElse("Not recorded");
  }

  private static Line numbers(List<Patient> people) {
    return new Line(
        "Hospital No.",
        "New",
        people.stream().map(p -> new Cell(p.hospitalNumber(), false)).toList());
  }

  private static Cell cell(String mine, String theirs) {
    return new Cell(theirs, !mine.equalsIgnoreCase(theirs));
  }

  private static String nhs(@Nullable NhsNumber nhs) {
    return nhs == null ? "Not recorded" : nhs.spaced();
  }
}
