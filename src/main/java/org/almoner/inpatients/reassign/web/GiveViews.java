package org.almoner.inpatients.reassign.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.almoner.encounters.EncounterId;
import org.almoner.encounters.EncounterKind;
import org.almoner.inpatients.forms.Heres;
import org.almoner.inpatients.reassign.web.GivePage.Line;
import org.almoner.inpatients.reassign.web.GivePage.Pair;
import org.almoner.inpatients.reassign.web.VisitRows.Visit;
import org.almoner.inpatients.words.Who;
import org.almoner.patients.PatientId;
import org.almoner.platform.Cui;
import org.almoner.platform.Reads;
import org.almoner.shell.FormErrors;
import org.almoner.shell.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Puts the visit, both patients and what follows into words. */
@Service
class GiveViews {
  private final VisitRows visits;
  private final Heres heres;
  private final Clock clock;

  GiveViews(VisitRows visits, Heres heres, Clock clock) {
    this.visits = visits;
    this.heres = heres;
    this.clock = clock;
  }

  /** What was typed so far, and what is wrong with it. */
  record Typed(String with, String reason, FormErrors errors) {}

  @Reads
  public GivePage page(PatientId patient, EncounterId id, @Nullable UUID other, Typed typed) {
    var visit = visits.visit(patient, id);
    var who = heres.who(patient);
    return new GivePage(
        patient.toString(),
        "/patients/" + patient + "/visits/" + id + "/give",
        who.formal(),
        facts(visit, who),
        other == null ? null : pair(visit, who, heres.who(new PatientId(other))),
        typed.with(),
        typed.reason(),
        typed.errors());
  }

  private static List<Row> facts(Visit visit, Who who) {
    var rows = new ArrayList<Row>();
    rows.add(new Row("Recorded under", who.formal()));
    rows.add(
        new Row(
            visit.kind() == EncounterKind.INPATIENT ? "Stay" : visit.kind().words(),
            "visit " + visit.number()));
    rows.add(new Row("From", Cui.minute(visit.from())));
    rows.add(new Row("To", visit.to() == null ? "Not ended" : Cui.minute(visit.to())));
    if (!visit.place().isEmpty()) rows.add(new Row("Place", visit.place()));
    rows.add(new Row("Consultant", visit.doctor().isEmpty() ? "Nobody yet" : visit.doctor()));
    if (!visit.specialty().isEmpty()) rows.add(new Row("Specialty", visit.specialty()));
    return rows;
  }

  private Pair pair(Visit visit, Who one, Who two) {
    return new Pair(
        two.patient().toString(),
        one.formal(),
        two.formal(),
        lines(one, two, clock.instant()),
        follows(visit, one, two));
  }

  private List<Line> lines(Who one, Who two, Instant now) {
    return List.of(
        new Line("Name", one.formal(), two.formal()),
        new Line("Born", one.bornAge(now), two.bornAge(now)),
        new Line("Gender", one.genderWords(), two.genderWords()),
        new Line("NHS number", one.nhsSpaced(), two.nhsSpaced()),
        new Line("Hospital number", one.hospital(), two.hospital()),
        new Line("In hospital now", place(one), place(two)));
  }

  private String place(Who who) {
    var place = visits.place(who.patient());
    return place.isEmpty() ? "No" : place;
  }

  private static List<String> follows(Visit visit, Who one, Who two) {
    var follows = new ArrayList<String>();
    boolean stay = visit.kind() == EncounterKind.INPATIENT;
    if (stay) {
      follows.add(
          "The whole stay goes to %s: its %d movement%s, places, consultants, leaves and plan%s."
              .formatted(
                  two.formal(),
                  visit.movements(),
                  visit.movements() == 1 ? "" : "s",
                  notices(visit.notices())));
      if (!visit.place().isEmpty())
        follows.add(
            "Replace the wristband and the labels of the patient in " + visit.place() + ".");
    } else follows.add("The visit goes to " + two.formal() + " with its times and its consultant.");
    follows.add(
        "Allergies, alerts and personal details stay with %s. Look through them and record anew what belongs to %s."
            .formatted(one.formal(), two.formal()));
    follows.add(
        "Other systems are not told. What they send about visit %s under the numbers of %s waits for a person on the interface console until they have changed it too."
            .formatted(visit.number(), one.formal()));
    return follows;
  }

  private static String notices(int number) {
    return switch (number) {
      case 0 -> "";
      case 1 -> ", and 1 notice that waits";
      default -> ", and " + number + " notices that wait";
    };
  }
}
