package org.almoner.demonstration.load;

import org.almoner.demonstration.plan.Person;
import org.almoner.demonstration.plan.Plan;
import org.almoner.patients.Demographics;
import org.almoner.patients.Gender;
import org.almoner.patients.HospitalNumber;
import org.almoner.patients.Merging;
import org.almoner.patients.PatientId;
import org.almoner.patients.Patients;
import org.almoner.patients.Registration;
import org.almoner.patients.person.PersonName;
import org.springframework.stereotype.Component;

/** People who were registered twice: three whose records were merged, three that still wait. */
@Component
class Doubles {
  private final Patients patients;
  private final Merging merging;

  Doubles(Patients patients, Merging merging) {
    this.patients = patients;
    this.merging = merging;
  }

  void set(Plan plan, Known known) {
    for (int i = 0; i < 6; i++) {
      var person = plan.people().get(30 + i * plan.people().size() / 8);
      var again = again(person, plan.scale().prefix() + "M" + (100 + i));
      if (i < 3)
        merging.merge(
            known.patient(person.number()),
            again,
            Merging.Choices.SURVIVORS,
            "Registered a second time in the emergency department");
    }
  }

  private PatientId again(Person person, String number) {
    var who =
        Demographics.of(
            PersonName.of(person.given(), person.surname()),
            person.born(),
            person.sex() == '1' ? Gender.MALE : Gender.FEMALE);
    return patients.register(
        Registration.of(Registration.Kind.QUICK, who)
            .numbered(new HospitalNumber(number))
            .acknowledging("Came without papers"));
  }
}
