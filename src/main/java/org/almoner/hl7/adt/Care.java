package org.almoner.hl7.adt;

import org.almoner.encounters.Clinicians;
import org.almoner.encounters.Encounter;
import org.almoner.encounters.Encounters;
import org.almoner.hl7.adt.codes.Doctors;
import org.almoner.hl7.adt.codes.When;
import org.almoner.hl7.adt.person.Refusals;
import org.almoner.hl7.adt.person.Visits;
import org.almoner.hl7.log.Inbound;
import org.almoner.hl7.message.At;
import org.almoner.hl7.message.ErrorCode;
import org.almoner.hl7.message.Problem;
import org.almoner.inpatients.Consultants;
import org.almoner.inpatients.Spell;
import org.almoner.organisation.StaffId;
import org.almoner.organisation.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A54 change of consultant: a new episode of a stay, another name on an attendance. A55 back. */
@Component
class Care {
  private final Consultants consultants;
  private final Clinicians clinicians;
  private final Encounters encounters;
  private final Attendances attendances;
  private final Visits visits;
  private final Doctors doctors;
  private final When when;

  Care(
      Consultants consultants,
      Clinicians clinicians,
      Encounters encounters,
      Attendances attendances,
      Visits visits,
      Doctors doctors,
      When when) {
    this.consultants = consultants;
    this.clinicians = clinicians;
    this.encounters = encounters;
    this.attendances = attendances;
    this.visits = visits;
    this.doctors = doctors;
    this.when = when;
  }

  void change(Inbound in) {
    var stay = visits.byNumber(visits.number(in));
    var attendance = attendances.insteadOf(in, stay);
    var pv1 = in.message().segment("PV1");
    var consultant = doctors.consultant(in, pv1);
    if (consultant == null)
      throw new Problem.Wrong(
          ErrorCode.REQUIRED_FIELD, At.of(pv1, 7), "PV1-7, the consultant, is missing.");
    attendance.ifPresentOrElse(
        a -> change(in, a, consultant), () -> change(in, visits.required(in, stay), consultant));
  }

  private void change(Inbound in, Encounter attendance, StaffMember consultant) {
    var specialty = doctors.specialty(in, in.message().segment("PV1"));
    boolean same =
        consultant.id().equals(attendance.responsible())
            && (specialty == null || specialty.equals(attendance.specialty()));
    if (same) return;
    clinicians.change(attendance, consultant.id(), specialty);
    attendances.audited("encounter.clinician", attendance);
    in.changed("Consultant", words(attendance.responsible()), consultant.name(), "PV1-7");
  }

  private void change(Inbound in, Spell spell, StaffMember consultant) {
    var pv1 = in.message().segment("PV1");
    var was = words(spell);
    Refusals.during(
        in,
        () ->
            consultants.change(
                spell.id(),
                consultant.id(),
                doctors.specialty(in, pv1),
                when.happened(in),
                "Reported by " + in.sender().name()));
    if (!consultant.name().equals(was)) in.changed("Consultant", was, consultant.name(), "PV1-7");
  }

  void cancel(Inbound in) {
    var stay = visits.byNumber(visits.number(in));
    var attendance = attendances.insteadOf(in, stay);
    attendance.ifPresentOrElse(a -> cancel(in, a), () -> cancel(in, visits.required(in, stay)));
  }

  private void cancel(Inbound in, Encounter attendance) {
    if (!clinicians.cancelLast(attendance.id()))
      throw visits.nothingToCancel(in, "change of consultant");
    attendances.audited("encounter.clinician.cancel", attendance);
    var now = encounters.byId(attendance.id()).orElseThrow();
    in.changed(
        "Consultant", words(attendance.responsible()), words(now.responsible()), "MSH-9 A55");
  }

  private void cancel(Inbound in, Spell spell) {
    var was = words(spell);
    Refusals.during(in, () -> consultants.cancel(spell.id(), "Cancelled by " + in.sender().name()));
    in.changed("Consultant", was, words(visits.required(in)), "MSH-9 A55");
  }

  private String words(Spell spell) {
    return words(spell.care().consultant());
  }

  private String words(@Nullable StaffId id) {
    return id == null ? "" : doctors.byId(id).name();
  }
}
