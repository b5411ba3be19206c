package org.almoner.hl7.adt;

import org.almoner.hl7.adt.person.Identify;
import org.almoner.hl7.adt.person.Persons;
import org.almoner.hl7.adt.person.Visits;
import org.almoner.hl7.log.Inbound;
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

  /** What is known of the person changes; where the patient lies is told by movements alone. */
  void update(Inbound in) {
    if (in.visit().isEmpty()) {
      persons.updateOnly(in, identify.require(in, in.message().segment("PID")));
      return;
    }
    var stay = visits.byNumber(visits.number(in));
    var attendance = attendances.insteadOf(in, stay);
    if (attendance.isPresent()) {
      persons.updateOnly(in, attendance.get().patient());
      return;
    }
    var spell = visits.required(in, stay);
    persons.updateOnly(in, spell.patient());
    moves.lieDown(in, spell);
  }
}
