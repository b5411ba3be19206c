package org.almoner.hl7.adt;

import java.time.Instant;
import java.util.Optional;
import org.almoner.audit.Audit;
import org.almoner.audit.AuditEntry;
import org.almoner.encounters.Encounter;
import org.almoner.encounters.EncounterKind;
import org.almoner.encounters.EncounterState;
import org.almoner.encounters.Encounters;
import org.almoner.hl7.adt.codes.Doctors;
import org.almoner.hl7.adt.codes.When;
import org.almoner.hl7.adt.person.Identify;
import org.almoner.hl7.adt.person.Persons;
import org.almoner.hl7.adt.person.Visits;
import org.almoner.hl7.log.Inbound;
import org.almoner.hl7.message.ErrorCode;
import org.almoner.hl7.message.Problem;
import org.almoner.inpatients.Spell;
import org.almoner.patients.PatientId;
import org.springframework.stereotype.Component;

/** Visits without a bed, in outpatients or the emergency department: A04, and what ends them. */
@Component
class Attendances {
  private final Encounters encounters;
  private final Persons persons;
  private final Visits visits;
  private final Identify identify;
  private final Doctors doctors;
  private final Audit audit;
  private final When when;

  Attendances(
      Encounters encounters,
      Persons persons,
      Visits visits,
      Identify identify,
      Doctors doctors,
      Audit audit,
      When when) {
    this.encounters = encounters;
    this.persons = persons;
    this.visits = visits;
    this.identify = identify;
    this.doctors = doctors;
    this.audit = audit;
    this.when = when;
  }

  /** A04: the patient has come. */
  void register(Inbound in) {
    var number = visits.number(in);
    var pv1 = in.message().segment("PV1");
    doctors.consultant(in, pv1);
    var patient = persons.upToDate(in, true);
    var known = encounters.byVisitNumber(number).flatMap(encounters::byId);
    if (known.isPresent() && !known.get().patient().equals(patient)) throw Visits.otherPatient(in);
    if (known.isEmpty()) open(in, patient, when.admitted(in, pv1));
  }

  void open(Inbound in, PatientId patient, Instant from) {
    var pv1 = in.message().segment("PV1");
    var consultant = doctors.consultant(in, pv1);
    var kind = pv1.field(2).text().equals("E") ? EncounterKind.EMERGENCY : EncounterKind.OUTPATIENT;
    var id =
        encounters.open(
            patient,
            kind,
            in.visit(),
            from,
            consultant == null ? null : consultant.id(),
            doctors.specialty(in, pv1));
    audited("encounter.open", patient, id.value().toString());
    in.changed(kind.words() + " attendance", null, "open, visit " + in.visit(), "PV1-19");
  }

  /** The attendance of this visit, when it is one and not a stay, and this patient's. */
  Optional<Encounter> insteadOfStay(Inbound in) {
    return insteadOf(in, visits.byNumber(visits.number(in)));
  }

  Optional<Encounter> insteadOf(Inbound in, Optional<Spell> stay) {
    if (stay.isPresent()) return Optional.empty();
    var patient = identify.find(in, in.message().segment("PID"));
    var found = byNumber(visits.number(in));
    if (found.isPresent() && patient.isPresent() && !found.get().patient().equals(patient.get()))
      throw Visits.otherPatient(in);
    found.ifPresent(e -> in.about(e.patient().value()));
    return found;
  }

  Optional<Encounter> byNumber(String number) {
    return encounters
        .byVisitNumber(number)
        .flatMap(encounters::byId)
        .filter(e -> e.kind() != EncounterKind.INPATIENT);
  }

  void end(Inbound in, Encounter attendance, Instant at) {
    if (attendance.state() != EncounterState.OPEN) return;
    encounters.end(
        attendance.id(), at.isBefore(attendance.startedAt()) ? attendance.startedAt() : at);
    done(in, attendance, "open", "ended");
  }

  void cancel(Inbound in, Encounter attendance) {
    encounters.cancel(attendance.id());
    done(in, attendance, "open", "cancelled");
  }

  void reopen(Inbound in, Encounter attendance) {
    if (attendance.state() != EncounterState.ENDED) return;
    encounters.reopen(attendance.id());
    done(in, attendance, "ended", "open again");
  }

  /**
   * What is told of stays only is refused for good: parked it would wait for ever.
   *
   * @param why what an attendance does not have, as a sentence
   */
  static Problem.Wrong onlyForStays(Inbound in, Encounter attendance, String why) {
    return new Problem.Wrong(
        ErrorCode.UNKNOWN_KEY,
        Visits.at(in),
        "Visit %s is an attendance (%s), not a stay. %s"
            .formatted(attendance.visitNumber(), attendance.kind().words(), why));
  }

  /** Where an attendance is seen is not kept, so nothing of it is taken back either. */
  static void placeNotKept(Inbound in) {
    in.changed("Place", null, "not kept for an attendance", "PV1-3");
  }

  private void done(Inbound in, Encounter attendance, String was, String is) {
    audited("encounter." + is.replace(' ', '-'), attendance);
    in.changed(
        attendance.kind().words() + " attendance", was, is, "MSH-9 " + in.message().trigger());
  }

  void audited(String action, Encounter attendance) {
    audited(action, attendance.patient(), attendance.id().value().toString());
  }

  private void audited(String action, PatientId patient, String encounter) {
    audit.record(AuditEntry.of(action, patient.value(), "encounter:" + encounter));
  }
}
