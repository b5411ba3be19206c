package org.almoner.patients.newborn;

import java.time.LocalDate;
import java.time.LocalTime;
import org.almoner.patients.Demographics;
import org.almoner.patients.Gender;
import org.almoner.patients.PatientId;
import org.almoner.patients.Patients;
import org.almoner.patients.Registration;
import org.almoner.patients.Registration.Kind;
import org.almoner.patients.person.Address;
import org.almoner.patients.person.GpRegistration;
import org.almoner.patients.person.NhsNumberStatus;
import org.almoner.patients.person.PatientDetails;
import org.almoner.patients.person.PersonName;
import org.almoner.patients.person.Personal;
import org.almoner.patients.person.RelatedPerson;
import org.almoner.patients.person.RelatedPerson.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers a baby and links it with its mother, both ways. Address and GP are the mother's; the
 * NHS number is traced later (status 08, baby under six weeks old).
 */
@Service
@Transactional
public class Newborns {
  private final Patients patients;
  private final PatientDetails details;

  Newborns(Patients patients, PatientDetails details) {
    this.patients = patients;
    this.details = details;
  }

  /**
   * What is known of a baby.
   *
   * @param given "Baby" until it has a name
   * @param acknowledged why this is not the baby registered already: a twin
   */
  public record Baby(
      String surname,
      String given,
      @Nullable LocalDate born,
      @Nullable LocalTime bornAt,
      Gender gender,
      @Nullable String acknowledged) {}

  public PatientId register(PatientId mother, Baby baby) {
    var id = patients.register(registration(mother, baby));
    details.relatedTo(mother, RelatedPerson.patient(Role.FAMILY, "Child", id));
    return id;
  }

  Registration registration(PatientId mother, Baby baby) {
    var who =
        Demographics.of(PersonName.of(baby.given(), baby.surname()), baby.born(), baby.gender())
            .withNhs(null, NhsNumberStatus.POSTPONED)
            .with(Personal.NOT_ASKED.withBornAt(baby.bornAt()));
    var registration =
        Registration.of(Kind.NEWBORN, who)
            .with(RelatedPerson.patient(Role.NEXT_OF_KIN, "Mother", mother));
    var address = details.address(mother, Address.Kind.HOME);
    if (address.isPresent()) registration = registration.with(address.get().from(baby.born()));
    var gp = details.gp(mother);
    if (gp.isPresent()) {
      var same = new GpRegistration(gp.get().practiceCode(), gp.get().gpCode(), baby.born(), null);
      registration = registration.with(same);
    }
    return baby.acknowledged() == null
        ? registration
        : registration.acknowledging(baby.acknowledged());
  }
}
