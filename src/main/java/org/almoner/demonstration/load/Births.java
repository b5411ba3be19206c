package org.almoner.demonstration.load;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.almoner.demonstration.plan.Person;
import org.almoner.demonstration.plan.Plan;
import org.almoner.demonstration.plan.SitePlan;
import org.almoner.demonstration.plan.SitePlan.Inside;
import org.almoner.demonstration.plan.WardPlan.Intake;
import org.almoner.inpatients.Admission;
import org.almoner.inpatients.Admissions;
import org.almoner.inpatients.Reasons;
import org.almoner.inpatients.SpellId;
import org.almoner.inpatients.Spells;
import org.almoner.patients.Demographics;
import org.almoner.patients.Gender;
import org.almoner.patients.HospitalNumber;
import org.almoner.patients.PatientId;
import org.almoner.patients.Patients;
import org.almoner.patients.Registration;
import org.almoner.patients.person.Address;
import org.almoner.patients.person.GpRegistration;
import org.almoner.patients.person.NhsNumberStatus;
import org.almoner.patients.person.PatientDetails;
import org.almoner.patients.person.PersonName;
import org.almoner.patients.person.Personal;
import org.almoner.patients.person.RelatedPerson;
import org.springframework.stereotype.Component;

/** Babies of mothers on the maternity wards, in the cots of the nursery. */
@Component
class Births {
  static final int COTS = 8;
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private final Patients patients;
  private final PatientDetails details;
  private final Admissions admissions;
  private final Spells spells;

  Births(Patients patients, PatientDetails details, Admissions admissions, Spells spells) {
    this.patients = patients;
    this.details = details;
    this.admissions = admissions;
    this.spells = spells;
  }

  void set(Plan plan, SitePlan site, Known known) {
    var mothers =
        site.inside().entrySet().stream()
            .filter(e -> e.getValue().bed().ward().intake() == Intake.MATERNITY)
            .filter(e -> born(e.getValue()).isBefore(plan.moment()))
            .limit(COTS - 2)
            .toList();
    for (int cot = 1; cot <= mothers.size(); cot++) {
      var visit = plan.scale().visit(site.site(), mothers.get(cot - 1).getKey());
      var spell = spells.byVisitNumber(visit).orElseThrow().id();
      birth(plan, known, mothers.get(cot - 1).getValue(), spell, cot);
    }
  }

  /** Nine hours after the mother came. */
  private static Instant born(Inside mother) {
    return mother.since().plus(Duration.ofHours(9));
  }

  private void birth(Plan plan, Known known, Inside mother, SpellId spell, int cot) {
    var person = plan.people().get(mother.person());
    var id = known.patient(person.number());
    var baby = patients.register(registration(plan, person, id, born(mother), cot));
    details.relatedTo(
        id,
        RelatedPerson.patient(RelatedPerson.Role.FAMILY, cot % 2 == 0 ? "Son" : "Daughter", baby));
    var ward = mother.bed().ward();
    admissions.admit(
        Admission.of(baby, known.cot(ward, cot), born(mother), "82")
            .visit(plan.scale().prefix() + "DB" + cot)
            .codes("79", "1", "01")
            .under(known.consultant(ward.specialty(), cot), ward.specialty())
            .because("Born here", "")
            .born(spell)
            .accepting(Reasons.forAll("Stays with the mother")));
  }

  private static Registration registration(
      Plan plan, Person mother, PatientId id, Instant born, int cot) {
    var at = LocalDateTime.ofInstant(born, LONDON);
    var scale = plan.scale();
    var who =
        Demographics.of(
                PersonName.of("Baby", mother.surname()),
                at.toLocalDate(),
                cot % 2 == 0 ? Gender.MALE : Gender.FEMALE)
            .withNhs(null, NhsNumberStatus.POSTPONED)
            .with(Personal.NOT_ASKED.withBornAt(at.toLocalTime()));
    return Registration.of(Registration.Kind.NEWBORN, who)
        .numbered(new HospitalNumber(scale.prefix() + "N" + (900_000 + cot)))
        .with(Address.home(List.of(mother.street(), mother.town()), mother.postcode()))
        .with(
            GpRegistration.of(
                scale.practiceCode(mother.practice()), scale.gpCode(mother.practice())))
        .with(RelatedPerson.patient(RelatedPerson.Role.NEXT_OF_KIN, "Mother", id))
        .acknowledging("Synthetic person of the demonstration");
  }
}
