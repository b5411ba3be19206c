package org.almoner.hl7.adt;

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
import org.springframework.stereotype.Component;

/** A54 change of consultant: a new episode. A55 back. */
@Component
class Care {
  private final Consultants consultants;
  private final Visits visits;
  private final Doctors doctors;
  private final When when;

  Care(Consultants consultants, Visits visits, Doctors doctors, When when) {
    this.consultants = consultants;
    this.visits = visits;
    this.doctors = doctors;
    this.when = when;
  }

  void change(Inbound in) {
    var spell = visits.required(in);
    var pv1 = in.message().segment("PV1");
    var consultant = doctors.consultant(in, pv1);
    if (consultant == null)
      throw new Problem.Wrong(
          ErrorCode.REQUIRED_FIELD, At.of(pv1, 7), "PV1-7, the consultant, is missing.");
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
    var spell = visits.required(in);
    var was = words(spell);
    Refusals.during(in, () -> consultants.cancel(spell.id(), "Cancelled by " + in.sender().name()));
    in.changed("Consultant", was, words(visits.required(in)), "MSH-9 A55");
  }

  private String words(Spell spell) {
    var id = spell.care().consultant();
    return id == null ? "" : doctors.byId(id).name();
  }
}
