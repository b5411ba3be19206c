package org.almoner.hl7.adt;

import java.time.Instant;
import org.almoner.encounters.Encounter;
import org.almoner.encounters.Encounters;
import org.almoner.hl7.adt.codes.When;
import org.almoner.hl7.adt.person.Refusals;
import org.almoner.hl7.adt.person.Visits;
import org.almoner.hl7.log.Inbound;
import org.almoner.inpatients.Spell;
import org.almoner.inpatients.plans.ExpectedDischarges;
import org.almoner.platform.Cui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A16 a patient is going to leave, A25 not after all: a stay or an attendance. */
@Component
class Departures {
  private final ExpectedDischarges discharges;
  private final Encounters encounters;
  private final Attendances attendances;
  private final Visits visits;
  private final When when;

  Departures(
      ExpectedDischarges discharges,
      Encounters encounters,
      Attendances attendances,
      Visits visits,
      When when) {
    this.discharges = discharges;
    this.encounters = encounters;
    this.attendances = attendances;
    this.visits = visits;
    this.when = when;
  }

  void expect(Inbound in) {
    var stay = visits.byNumber(visits.number(in));
    var attendance = attendances.insteadOf(in, stay);
    var at = time(in);
    attendance.ifPresentOrElse(
        a -> expect(in, a, at), () -> confirm(in, visits.required(in, stay), at));
  }

  /** PV2-9, else PV1-45, else EVN-3. */
  private Instant time(Inbound in) {
    var pv1 = in.message().segment("PV1");
    var pv2 = in.message().segment("PV2");
    if (pv2.field(9).present()) return when.planned(pv2, 9);
    return pv1.field(45).present() ? when.planned(pv1, 45) : when.planned(in);
  }

  private void confirm(Inbound in, Spell spell, Instant at) {
    Refusals.during(in, () -> discharges.confirm(spell.id(), at));
    in.changed("Pending discharge", null, "confirmed", "MSH-9 A16");
  }

  private void expect(Inbound in, Encounter attendance, @Nullable Instant at) {
    Refusals.during(in, () -> encounters.expectEnd(attendance.id(), at));
    attendances.audited("encounter.expect", attendance);
    in.changed(
        "Expected to leave",
        words(attendance.expectedEnd()),
        words(at),
        "MSH-9 " + in.message().trigger());
  }

  private static String words(@Nullable Instant at) {
    return at == null ? "none" : Cui.minute(at);
  }

  void cancel(Inbound in) {
    var stay = visits.byNumber(visits.number(in));
    var attendance = attendances.insteadOf(in, stay);
    attendance.ifPresentOrElse(a -> cancel(in, a), () -> cancel(in, visits.required(in, stay)));
  }

  private void cancel(Inbound in, Encounter attendance) {
    if (attendance.expectedEnd() == null) throw visits.nothingToCancel(in, "pending discharge");
    expect(in, attendance, null);
  }

  private void cancel(Inbound in, Spell spell) {
    if (discharges.plan(spell.id()).plan().confirmedFor() == null)
      throw visits.nothingToCancel(in, "pending discharge");
    Refusals.during(in, () -> discharges.unconfirm(spell.id()));
    in.changed("Pending discharge", "confirmed", "none", "MSH-9 A25");
  }
}
