package org.almoner.hl7.adt;

import org.almoner.hl7.adt.codes.Doctors;
import org.almoner.hl7.adt.codes.Places;
import org.almoner.hl7.adt.codes.When;
import org.almoner.hl7.adt.person.Refusals;
import org.almoner.hl7.adt.person.Visits;
import org.almoner.hl7.log.Inbound;
import org.almoner.hl7.message.At;
import org.almoner.hl7.message.ErrorCode;
import org.almoner.hl7.message.Problem;
import org.almoner.hl7.message.Segment;
import org.almoner.hl7.message.Wait;
import org.almoner.inpatients.BackTo;
import org.almoner.inpatients.Destination;
import org.almoner.inpatients.Move;
import org.almoner.inpatients.Reasons;
import org.almoner.inpatients.Spell;
import org.almoner.inpatients.Transfers;
import org.almoner.organisation.StaffMember;
import org.springframework.stereotype.Component;

/** A02 transfer, A12 back, A17 swap, A10 arrived. */
@Component
class Moves {
  private final Transfers transfers;
  private final Visits visits;
  private final Attendances attendances;
  private final Places places;
  private final Doctors doctors;
  private final When when;

  Moves(
      Transfers transfers,
      Visits visits,
      Attendances attendances,
      Places places,
      Doctors doctors,
      When when) {
    this.transfers = transfers;
    this.visits = visits;
    this.attendances = attendances;
    this.places = places;
    this.doctors = doctors;
    this.when = when;
  }

  void move(Inbound in) {
    var stay = visits.byNumber(visits.number(in));
    var attendance = attendances.insteadOf(in, stay);
    if (attendance.isPresent()) {
      Attendances.placeNotKept(in);
      return;
    }
    var spell = visits.required(in, stay);
    var pv1 = in.message().segment("PV1");
    var place = places.required(in, pv1, 3);
    if (isThere(spell, place)) return;
    var consultant = doctors.consultant(in, pv1);
    var specialty = doctors.specialty(in, pv1);
    var was = places.words(spell);
    move(in, spell, place, consultant, specialty);
    in.changed("Place", was, Admit.placeWords(in, place), "PV1-3");
  }

  private void move(
      Inbound in,
      Spell spell,
      Places.Place place,
      @org.jspecify.annotations.Nullable StaffMember consultant,
      @org.jspecify.annotations.Nullable String specialty) {
    var move =
        new Move(
            spell.id(),
            Admit.destination(in, place),
            when.happened(in),
            "Reported by " + in.sender().name(),
            Reasons.forAll("Reported by " + in.sender().name()),
            consultant == null ? null : consultant.id(),
            specialty,
            null);
    Refusals.during(in, () -> transfers.move(move));
  }

  /** An update that names the bed of a patient who is on that ward without one. */
  void lieDown(Inbound in, Spell spell) {
    var pv1 = in.message().segment("PV1");
    if (!spell.open() || spell.bed() != null || spell.leave() != null) return;
    if (pv1.field(3).component(3).isEmpty() || in.hinted(Refusals.NO_BED)) return;
    var place = places.required(in, pv1, 3);
    if (!place.destination().ward().equals(spell.wardId())) return;
    move(in, spell, place, null, null);
    in.changed("Place", places.words(spell), place.words(), "PV1-3");
  }

  private static boolean isThere(Spell spell, Places.Place place) {
    return spell.open()
        && new Destination(spell.wardId(), spell.bedId()).equals(place.destination());
  }

  /** A12: the last transfer never was; back to the bed of before, or the ward when it is taken. */
  void cancel(Inbound in) {
    var stay = visits.byNumber(visits.number(in));
    if (attendances.insteadOf(in, stay).isPresent()) {
      Attendances.placeNotKept(in);
      return;
    }
    var spell = visits.required(in, stay);
    var was = places.words(spell);
    var back = back(in);
    Refusals.during(
        in, () -> transfers.cancelLast(spell.id(), back, "Cancelled by " + in.sender().name()));
    var now = visits.required(in);
    backWhereTheySay(in, spell, now);
    in.changed("Place", was, places.words(now), "MSH-9 A12");
  }

  /** PV1-3 is where the patient was before, or the place that is taken back; not a third one. */
  private void backWhereTheySay(Inbound in, Spell before, Spell now) {
    var pv1 = in.message().segment("PV1");
    if (pv1.field(3).text().isEmpty()) return;
    var told = places.required(in, pv1, 3).destination().ward();
    if (told.equals(now.wardId()) || told.equals(before.wardId())) return;
    throw new Problem.Waits(
        ErrorCode.UNKNOWN_KEY,
        At.of(pv1, 3),
        "The last transfer of this visit came from "
            + places.words(now)
            + ", not from PV1-3. A person must look.",
        Wait.PERSON);
  }

  static BackTo back(Inbound in) {
    if (!in.hinted(Refusals.NO_BED)) return BackTo.itsBed();
    in.note("The bed of before is not free. The patient is on the ward without a bed.");
    return BackTo.waitingArea();
  }

  /** A17: two patients, each with PID and PV1, change beds. */
  void swap(Inbound in) {
    var pids = in.message().all("PID");
    var pv1s = in.message().all("PV1");
    if (pids.size() < 2 || pv1s.size() < 2)
      throw new Problem.Wrong(
          ErrorCode.SEGMENT_SEQUENCE, At.segment("PID"), "A17 needs PID and PV1 of two patients.");
    var one = spell(in, pids.get(0), pv1s.get(0));
    var other = spell(in, pids.get(1), pv1s.get(1));
    in.about(one.patient().value());
    if (swapped(in, one, other, pv1s)) return;
    var wasOne = places.words(one);
    var wasOther = places.words(other);
    Refusals.during(
        in,
        () ->
            transfers.swap(
                one.id(),
                other.id(),
                when.happened(in),
                "Reported by " + in.sender().name(),
                Reasons.forAll("Reported by " + in.sender().name())));
    in.changed("Place, first patient", wasOne, wasOther, "PV1-3");
    in.changed("Place, second patient", wasOther, wasOne, "PV1-3");
  }

  private boolean swapped(Inbound in, Spell one, Spell other, java.util.List<Segment> pv1s) {
    return isThere(one, places.required(in, pv1s.get(0), 3))
        && isThere(other, places.required(in, pv1s.get(1), 3));
  }

  private Spell spell(Inbound in, Segment pid, Segment pv1) {
    int field = in.sender().visitField().equals("PV1-50") ? 50 : 19;
    var number = pv1.field(field).text();
    attendances
        .byNumber(number)
        .ifPresent(
            a -> {
              throw Attendances.onlyForStays(in, a, "It has no bed to change.");
            });
    return visits.of(in, pid, number);
  }
}
