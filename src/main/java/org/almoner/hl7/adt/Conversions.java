package org.almoner.hl7.adt;

import org.almoner.encounters.Encounters;
import org.almoner.hl7.adt.codes.When;
import org.almoner.hl7.adt.person.Persons;
import org.almoner.hl7.adt.person.Visits;
import org.almoner.hl7.log.Inbound;
import org.springframework.stereotype.Component;

/** A06 an outpatient becomes an inpatient, A07 an inpatient becomes an outpatient. */
@Component
class Conversions {
  private final Admit admit;
  private final Leaving leaving;
  private final Attendances attendances;
  private final Encounters encounters;
  private final Persons persons;
  private final Visits visits;
  private final When when;

  Conversions(
      Admit admit,
      Leaving leaving,
      Attendances attendances,
      Encounters encounters,
      Persons persons,
      Visits visits,
      When when) {
    this.admit = admit;
    this.leaving = leaving;
    this.attendances = attendances;
    this.encounters = encounters;
    this.persons = persons;
    this.visits = visits;
    this.when = when;
  }

  /** The attendance that MRG-5 names ends; the stay begins under PV1-19. */
  void toInpatient(Inbound in) {
    var prior = in.message().segment("MRG").field(5).text();
    if (!prior.isEmpty() && !prior.equals(in.visit()))
      encounters
          .byVisitNumber(prior)
          .flatMap(encounters::byId)
          .ifPresent(a -> attendances.end(in, a, when.happened(in)));
    admit.admit(in);
  }

  /** The stay ends and an attendance begins; both keep their numbers. */
  void toOutpatient(Inbound in) {
    var number = visits.number(in);
    var patient = persons.upToDate(in, true);
    visits.open(patient).ifPresent(stay -> leaving.end(in, stay));
    if (encounters.byVisitNumber(number).isEmpty())
      attendances.open(in, patient, when.happened(in));
  }
}
