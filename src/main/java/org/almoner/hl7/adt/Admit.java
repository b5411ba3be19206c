package org.almoner.hl7.adt;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.almoner.hl7.adt.codes.Doctors;
import org.almoner.hl7.adt.codes.Places;
import org.almoner.hl7.adt.codes.StayCodes;
import org.almoner.hl7.adt.codes.When;
import org.almoner.hl7.adt.person.Persons;
import org.almoner.hl7.adt.person.Refusals;
import org.almoner.hl7.adt.person.Visits;
import org.almoner.hl7.log.Inbound;
import org.almoner.hl7.message.ErrorCode;
import org.almoner.hl7.message.Problem;
import org.almoner.hl7.message.Segment;
import org.almoner.hl7.message.Times;
import org.almoner.hl7.message.Wait;
import org.almoner.inpatients.Admission;
import org.almoner.inpatients.Admissions;
import org.almoner.inpatients.Destination;
import org.almoner.inpatients.Reasons;
import org.almoner.inpatients.Spell;
import org.almoner.patients.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A01 admit, A11 back. */
@Component
class Admit {
  private final Admissions admissions;
  private final Persons persons;
  private final Visits visits;
  private final Places places;
  private final Doctors doctors;
  private final StayCodes codes;
  private final Expected expected;
  private final Attendances attendances;
  private final When when;

  Admit(
      Admissions admissions,
      Persons persons,
      Visits visits,
      Places places,
      Doctors doctors,
      StayCodes codes,
      Expected expected,
      Attendances attendances,
      When when) {
    this.admissions = admissions;
    this.persons = persons;
    this.visits = visits;
    this.places = places;
    this.doctors = doctors;
    this.codes = codes;
    this.expected = expected;
    this.attendances = attendances;
    this.when = when;
  }

  /**
   * A visit that is open already is not opened twice: then only the patient is brought up to date.
   */
  void admit(Inbound in) {
    var number = visits.number(in);
    var pv1 = in.message().segment("PV1");
    checked(in, pv1);
    var at = when.admitted(in, pv1);
    var patient = persons.upToDate(in, true);
    var known = visits.byNumber(number);
    if (known.isPresent()) {
      if (!known.get().patient().equals(patient)) throw Visits.otherPatient(in);
      return;
    }
    var open = visits.open(patient);
    if (open.isPresent()) throw inpatientAlready(in, open.get());
    write(in, pv1, patient, at);
  }

  /** Codes are looked at even when the visit is known: a wrong one is always answered. */
  private void checked(Inbound in, Segment pv1) {
    codes.admissionMethod(in, pv1);
    places.required(in, pv1, 3);
    doctors.consultant(in, pv1);
    doctors.specialty(in, pv1);
  }

  private void write(Inbound in, Segment pv1, PatientId patient, Instant at) {
    var place = places.required(in, pv1, 3);
    var consultant = doctors.consultant(in, pv1);
    var admission =
        Admission.of(patient, destination(in, place), at, codes.admissionMethod(in, pv1))
            .visit(in.visit())
            .codes(
                codes.admissionSource(in, pv1),
                codes.intendedManagement(in, pv1),
                codes.category(pv1))
            .under(consultant == null ? null : consultant.id(), doctors.specialty(in, pv1))
            .because(in.message().segment("PV2").field(3).component(2), "")
            .expected(expectedDischarge(in, at))
            .fulfilling(expected.request(in.visit()))
            .accepting(Reasons.forAll("Reported by " + in.sender().name()));
    Refusals.during(in, () -> admissions.admit(admission));
    in.changed("Stay", null, "admitted, visit " + in.visit(), "PV1-19");
    in.changed("Place", null, placeWords(in, place), "PV1-3");
    if (consultant != null) in.changed("Consultant", null, consultant.name(), "PV1-7");
  }

  /** The ward without the bed, when somebody else is in it or it is closed. */
  static Destination destination(Inbound in, Places.Place place) {
    if (!in.hinted(Refusals.NO_BED)) return place.destination();
    in.note(
        "The bed in PV1-3, "
            + place.words()
            + ", is not free. The patient is on the ward without a bed.");
    return Destination.waitingArea(place.destination().ward());
  }

  static String placeWords(Inbound in, Places.Place place) {
    return in.hinted(Refusals.NO_BED)
        ? place.words() + " (not free: ward without a bed)"
        : place.words();
  }

  static @Nullable LocalDate expectedDischarge(Inbound in, Instant admitted) {
    var pv2 = in.message().segment("PV2");
    if (!pv2.field(9).present()) return null;
    var day = Times.date(pv2, 9);
    if (!day.isBefore(admitted.atZone(ZoneId.of("Europe/London")).toLocalDate())) return day;
    in.note("PV2-9, the expected discharge, is before the admission and was left out.");
    return null;
  }

  private static Problem.Waits inpatientAlready(Inbound in, Spell open) {
    return new Problem.Waits(
        ErrorCode.DUPLICATE_KEY,
        Visits.at(in),
        "The patient is an inpatient already, visit "
            + open.visitNumber()
            + ". It is applied when that visit has ended.",
        Wait.visit(in.sender().id(), open.visitNumber()));
  }

  /** A11 and A23: the admission or attendance never was. */
  void cancel(Inbound in) {
    var attendance = attendances.insteadOfStay(in);
    if (attendance.isPresent()) {
      attendances.cancel(in, attendance.get());
      return;
    }
    var spell = visits.required(in);
    Refusals.during(
        in, () -> admissions.cancelAdmission(spell.id(), "Cancelled by " + in.sender().name()));
    in.changed(
        "Stay", "admitted, visit " + in.visit(), "cancelled", "MSH-9 " + in.message().trigger());
  }
}
