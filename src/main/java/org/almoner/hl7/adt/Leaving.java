package org.almoner.hl7.adt;

import java.time.Instant;
import org.almoner.hl7.adt.codes.Places;
import org.almoner.hl7.adt.codes.StayCodes;
import org.almoner.hl7.adt.codes.When;
import org.almoner.hl7.adt.person.DeathNews;
import org.almoner.hl7.adt.person.Refusals;
import org.almoner.hl7.adt.person.Visits;
import org.almoner.hl7.log.Inbound;
import org.almoner.inpatients.Discharge;
import org.almoner.inpatients.Discharges;
import org.almoner.inpatients.Spell;
import org.springframework.stereotype.Component;

/** A03 discharge, A13 back, A07 from inpatient to outpatient. */
@Component
class Leaving {
  private static final String DIED = "4";
  private final Discharges discharges;
  private final Visits visits;
  private final StayCodes codes;
  private final Attendances attendances;
  private final DeathNews deaths;
  private final Places places;
  private final When when;

  Leaving(
      Discharges discharges,
      Visits visits,
      StayCodes codes,
      Attendances attendances,
      DeathNews deaths,
      Places places,
      When when) {
    this.discharges = discharges;
    this.visits = visits;
    this.codes = codes;
    this.attendances = attendances;
    this.deaths = deaths;
    this.places = places;
    this.when = when;
  }

  void discharge(Inbound in) {
    var stay = visits.byNumber(visits.number(in));
    var attendance = attendances.insteadOf(in, stay);
    if (attendance.isPresent()) {
      attendances.end(in, attendance.get(), when.discharged(in, in.message().segment("PV1")));
      return;
    }
    var spell = visits.required(in, stay);
    if (spell.dischargedAt() != null) {
      again(in, spell);
      return;
    }
    end(in, spell);
  }

  /** Told twice it is done once; told differently a person looks. */
  private void again(Inbound in, Spell spell) {
    var pv1 = in.message().segment("PV1");
    if (pv1.field(45).present() && !when.discharged(in, pv1).equals(spell.dischargedAt()))
      in.note("PV1-45 is another time than the discharge that is recorded. It was not changed.");
  }

  /** The bed is free at once: the sender's own bed state says when it is cleaned. */
  void end(Inbound in, Spell spell) {
    var pv1 = in.message().segment("PV1");
    var at = when.discharged(in, pv1);
    var method = codes.dischargeMethod(in, pv1);
    var destination = method.equals(DIED) ? "79" : codes.dischargeDestination(in, pv1);
    var died = method.equals(DIED) ? died(in, at) : null;
    var discharge = new Discharge(spell.id(), at, method, destination, died, false, "", null);
    if (died != null) deaths.record(in, spell.patient(), died, "PV1-36");
    var was = places.words(spell);
    Refusals.during(in, () -> discharges.discharge(discharge));
    in.changed("Place", was, "none, bed free", "MSH-9 " + in.message().trigger());
    in.changed(
        "Stay",
        "visit " + spell.visitNumber() + ", open",
        "discharged: " + codes.dischargeWords(method),
        "PV1-36");
  }

  private Instant died(Inbound in, Instant discharged) {
    var pid = in.message().segment("PID");
    return pid.field(29).present() ? when.possible(pid, 29) : discharged;
  }

  /** A13: the same stay goes on. */
  void cancel(Inbound in) {
    var attendance = attendances.insteadOfStay(in);
    if (attendance.isPresent()) {
      attendances.reopen(in, attendance.get());
      return;
    }
    var spell = visits.required(in);
    if (spell.open()) throw visits.nothingToCancel(in, "discharge");
    var back = Moves.back(in);
    Refusals.during(
        in, () -> discharges.cancel(spell.id(), back, "Cancelled by " + in.sender().name()));
    in.changed("Stay", "discharged", "goes on, " + places.words(visits.required(in)), "MSH-9 A13");
  }
}
