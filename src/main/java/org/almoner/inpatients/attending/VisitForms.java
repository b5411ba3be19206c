package org.almoner.inpatients.attending;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almoner.inpatients.WardAttenders;
import org.almoner.inpatients.forms.Heres;
import org.almoner.inpatients.forms.PlaceChoices;
import org.almoner.inpatients.forms.Typed;
import org.almoner.inpatients.forms.WorkForm;
import org.almoner.inpatients.words.When;
import org.almoner.organisation.StaffId;
import org.almoner.organisation.WardId;
import org.almoner.patients.PatientId;
import org.almoner.platform.Constraints;
import org.almoner.platform.InvalidInput;
import org.almoner.shell.Option;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** The forms of a visit: one for each step. */
@Component
class VisitForms {
  /** NHS Data Dictionary OUTCOME OF ATTENDANCE CODE 1 to 3. */
  private static final List<Option> OUTCOMES =
      List.of(
              "Discharged, no further visit",
              "Another visit arranged",
              "Another visit to be arranged later")
          .stream()
          .map(w -> new Option(w, w))
          .toList();

  private final WardAttenders attenders;
  private final Visits visits;
  private final PlaceChoices places;
  private final Heres heres;
  private final Clock clock;

  VisitForms(
      WardAttenders attenders, Visits visits, PlaceChoices places, Heres heres, Clock clock) {
    this.attenders = attenders;
    this.visits = visits;
    this.places = places;
    this.heres = heres;
    this.clock = clock;
  }

  private WorkForm start(
      String title, String action, PatientId patient, String back, Map<String, String> typed) {
    var who = heres.who(patient);
    return WorkForm.of(
            title,
            action,
            new WorkForm.Who(
                who.formal(),
                who.bornAge(clock.instant()) + "  " + who.nhsSpaced(),
                patient.value()),
            back)
        .filled(typed);
  }

  WorkForm expect(PatientId patient, Map<String, String> typed) {
    var person = "/patients/" + patient;
    return start("Ward visit", person + "/attend", patient, person + "/stay", typed)
        .select("ward", "Ward", places.wards(), "Choose a ward")
        .moment("expected", "Expected at")
        .text("reason", "Comes for", "For instance change of dressing")
        .proposing("expected", When.field(clock.instant()))
        .doing("The ward sees the patient among its attenders. No bed is taken.", "Expect");
  }

  /** Returns the ward on whose list the visit now stands. */
  UUID expected(PatientId patient, Typed typed) {
    UUID ward = typed.id("ward");
    if (ward == null) throw new InvalidInput("ward", "Choose a ward.");
    attenders.expect(
        patient,
        new WardId(ward),
        typed.requiredMoment("expected", "the patient is expected"),
        typed.required("reason", "Say why the patient comes."),
        null);
    return ward;
  }

  WorkForm draw(String step, Visit visit, Map<String, String> typed) {
    var form =
        start(
                title(step),
                visit.path() + "/" + step,
                new PatientId(visit.who().patient()),
                visit.list(),
                typed)
            .hidden("version")
            .proposing("version", "" + visit.version());
    return fields(step, form, visit)
        .doing(visit.wardName() + ", " + visit.reason() + ". " + effect(step), title(step));
  }

  private static String title(String step) {
    return switch (step) {
      case "arrive" -> "Arrived";
      case "see" -> "Seen";
      case "outcome" -> "Outcome";
      case "not-attended" -> "Did not attend";
      case "cancel-visit" -> "Cancel the visit";
      default -> "Undo the last step";
    };
  }

  private WorkForm fields(String step, WorkForm form, Visit visit) {
    var now = When.field(clock.instant());
    return switch (step) {
      case "arrive" -> form.moment("at", "Arrived at").proposing("at", now);
      case "see" ->
          form.select("by", "Seen by", places.consultants(), "Somebody else")
              .moment("at", "Seen at")
              .proposing("at", now);
      case "outcome" ->
          form.select("outcome", "Outcome", OUTCOMES, "Choose an outcome")
              .text("note", "What was done", "For instance wound clean, sutures out")
              .moment("at", "Left at")
              .proposing("at", now);
      case "cancel-visit" -> form.area("reason", "Reason", "Kept in the record and the audit");
      default -> form;
    };
  }

  private static String effect(String step) {
    return switch (step) {
      case "arrive" -> "The patient waits to be seen.";
      case "see" -> "The visit then waits for its outcome.";
      case "outcome" -> "The visit ends.";
      case "not-attended" -> "The visit ends; it can be undone.";
      case "cancel-visit" -> "The visit leaves the list for good.";
      default -> "The visit is as it was one step before.";
    };
  }

  /** Returns what was done, in one sentence. */
  String save(String step, Visit visit, Typed typed) {
    try {
      step(step, visit, typed);
    } catch (DataIntegrityViolationException e) {
      if (Constraints.violates(e, "ward_attendance_one_at_a_time")) throw new AlreadyHere(e);
      throw e;
    }
    return visit.who().formal() + ": " + done(step) + ".";
  }

  private void step(String step, Visit visit, Typed typed) {
    int version = typed.version();
    switch (step) {
      case "arrive" ->
          attenders.arrived(visit.id(), version, typed.requiredMoment("at", "the patient arrived"));
      case "see" -> {
        var by = typed.id("by");
        var at = typed.requiredMoment("at", "the patient was seen");
        attenders.seen(visit.id(), version, at, by == null ? null : new StaffId(by));
      }
      case "outcome" -> {
        var outcome = typed.required("outcome", "Choose an outcome.");
        var note = typed.text("note");
        attenders.completed(
            visit.id(),
            version,
            typed.requiredMoment("at", "the patient left"),
            note.isEmpty() ? outcome : outcome + ". " + note);
      }
      case "not-attended" -> attenders.didNotAttend(visit.id(), version);
      case "cancel-visit" ->
          attenders.cancel(visit.id(), version, typed.required("reason", "Give a reason."));
      default -> attenders.undo(visit.id(), version);
    }
  }

  private static String done(String step) {
    return switch (step) {
      case "arrive" -> "arrived";
      case "see" -> "seen";
      case "outcome" -> "the visit is complete";
      case "not-attended" -> "did not attend";
      case "cancel-visit" -> "the visit was cancelled";
      default -> "the last step was undone";
    };
  }

  Visit visit(UUID id, PatientId patient) {
    return visits.one(id, patient);
  }
}
