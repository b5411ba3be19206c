package org.almoner.hl7.adt;

import org.almoner.hl7.log.Inbound;
import org.almoner.hl7.message.At;
import org.almoner.hl7.message.ErrorCode;
import org.almoner.hl7.message.Problem;
import org.almoner.hl7.message.Wait;
import org.springframework.stereotype.Component;

/** A28 add, A31 update a person, A08 update a patient during a visit. */
@Component
class PersonEvents {
  private final Persons persons;
  private final Identify identify;
  private final Visits visits;
  private final Moves moves;
  private final Attendances attendances;

  PersonEvents(
      Persons persons, Identify identify, Visits visits, Moves moves, Attendances attendances) {
    this.persons = persons;
    this.identify = identify;
    this.visits = visits;
    this.moves = moves;
    this.attendances = attendances;
  }

  void add(Inbound in) {
    persons.upToDate(in, false);
  }

  /** A24: the sender thinks that two records are one person's. Two people decide that here. */
  void link(Inbound in) {
    var pids = in.message().all("PID");
    if (pids.size() < 2)
      throw new Problem.Wrong(
          ErrorCode.SEGMENT_SEQUENCE, At.segment("PID"), "A24 needs PID of two patients.");
    var one = identify.require(in, pids.get(0));
    var other = identify.require(in, pids.get(1));
    in.about(one.value());
    if (one.equals(other)) return;
    in.note(
        "The sender links this record with another. Compare them, and merge if it is one person.");
    in.changed("Link", null, "listed for a person to compare", "PID-3");
  }

  /** A29: no record is ever deleted here. */
  void delete(Inbound in) {
    in.about(identify.require(in, in.message().segment("PID")).value());
    throw new Problem.Waits(
        ErrorCode.INTERNAL,
        At.field("MSH", 9),
        "Records are not deleted here. A person decides whether this one was made in error.",
        Wait.PERSON);
  }

  /** What is known of the person changes; where the patient lies is told by movements alone. */
  void update(Inbound in) {
    if (in.visit().isEmpty()) {
      persons.updateOnly(in, identify.require(in, in.message().segment("PID")));
      return;
    }
    var attendance = attendances.insteadOfStay(in);
    if (attendance.isPresent()) {
      persons.updateOnly(in, attendance.get().patient());
      return;
    }
    var spell = visits.required(in);
    persons.updateOnly(in, spell.patient());
    moves.lieDown(in, spell);
  }
}
