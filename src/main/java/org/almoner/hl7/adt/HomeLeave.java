package org.almoner.hl7.adt;

import java.time.Duration;
import java.time.Instant;
import org.almoner.hl7.adt.codes.Places;
import org.almoner.hl7.adt.codes.When;
import org.almoner.hl7.adt.person.Refusals;
import org.almoner.hl7.adt.person.Visits;
import org.almoner.hl7.log.Inbound;
import org.almoner.inpatients.Leaves;
import org.almoner.inpatients.Reasons;
import org.almoner.inpatients.Spell;
import org.springframework.stereotype.Component;

/** A21 leave, A22 return, A52 and A53 back. */
@Component
class HomeLeave {
  /** Longest home leave (NHS Data Dictionary); stands where the sender says no return. */
  private static final Duration LONGEST = Duration.ofDays(28);

  private final Leaves leaves;
  private final Visits visits;
  private final Attendances attendances;
  private final Places places;
  private final When when;

  HomeLeave(Leaves leaves, Visits visits, Attendances attendances, Places places, When when) {
    this.leaves = leaves;
    this.visits = visits;
    this.attendances = attendances;
    this.places = places;
    this.when = when;
  }

  private Spell stay(Inbound in) {
    var stay = visits.byNumber(visits.number(in));
    attendances
        .insteadOf(in, stay)
        .ifPresent(
            a -> {
              throw Attendances.onlyForStays(in, a, "Nobody goes on leave from one.");
            });
    return visits.required(in, stay);
  }

  /** The bed waits when PV1-3 still names it. */
  void out(Inbound in) {
    var spell = stay(in);
    if (spell.leave() != null) return;
    var at = when.happened(in);
    boolean keep = !in.message().segment("PV1").field(3).component(3).isEmpty();
    Refusals.during(
        in,
        () ->
            leaves.out(
                spell.id(), at, expected(in, at), keep, "Reported by " + in.sender().name()));
    in.changed("Leave", null, keep ? "on leave, bed kept" : "on leave, bed given up", "MSH-9 A21");
  }

  private Instant expected(Inbound in, Instant at) {
    var pv2 = in.message().segment("PV2");
    return pv2.field(47).present() ? when.planned(pv2, 47) : at.plus(LONGEST);
  }

  void back(Inbound in) {
    var spell = stay(in);
    if (spell.leave() == null) throw visits.nothingToCancel(in, "leave to come back from");
    var place = places.required(in, in.message().segment("PV1"), 3);
    Refusals.during(
        in,
        () ->
            leaves.back(
                spell.id(),
                Admit.destination(in, place),
                when.happened(in),
                Reasons.forAll("Reported by " + in.sender().name())));
    in.changed("Leave", "on leave", "back in " + Admit.placeWords(in, place), "MSH-9 A22");
  }

  void cancelOut(Inbound in) {
    var spell = stay(in);
    if (spell.leave() == null) throw visits.nothingToCancel(in, "leave");
    var back = Moves.back(in);
    Refusals.during(
        in, () -> leaves.cancelOut(spell.id(), back, "Cancelled by " + in.sender().name()));
    in.changed("Leave", "on leave", "never began", "MSH-9 A52");
  }

  void cancelBack(Inbound in) {
    var spell = stay(in);
    Refusals.during(in, () -> leaves.cancelBack(spell.id(), "Cancelled by " + in.sender().name()));
    in.changed("Leave", "back", "goes on", "MSH-9 A53");
  }
}
