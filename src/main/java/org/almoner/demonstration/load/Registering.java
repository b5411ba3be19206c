package org.almoner.demonstration.load;

import java.util.HashSet;
import java.util.List;
import org.almoner.demonstration.plan.Person;
import org.almoner.demonstration.plan.Plan;
import org.almoner.demonstration.plan.Scale;
import org.almoner.demonstration.plan.Step;
import org.almoner.patients.Demographics;
import org.almoner.patients.Gender;
import org.almoner.patients.HospitalNumber;
import org.almoner.patients.NhsNumber;
import org.almoner.patients.Patients;
import org.almoner.patients.Registration;
import org.almoner.patients.person.Address;
import org.almoner.patients.person.Contact;
import org.almoner.patients.person.GpRegistration;
import org.almoner.patients.person.NhsNumberStatus;
import org.almoner.patients.person.OtherName;
import org.almoner.patients.person.PersonName;
import org.almoner.patients.person.Personal;
import org.almoner.patients.person.RelatedPerson;
import org.springframework.stereotype.Component;

/** Registers the people, two thousand at a time. */
@Component
class Registering {
  private static final int AT_ONCE = 2_000;
  private final Patients patients;
  private final Parts parts;

  Registering(Patients patients, Parts parts) {
    this.patients = patients;
    this.parts = parts;
  }

  /** Those who were in hospital. */
  void inside(Plan plan) {
    some(plan, "patients-inside", people(plan, true));
  }

  /** Everybody else whom the hospital knows. */
  void others(Plan plan) {
    some(plan, "patients-others", people(plan, false));
  }

  private static List<Person> people(Plan plan, boolean inside) {
    var came = new HashSet<Integer>();
    for (var site : plan.sites())
      for (var step : site.steps()) if (step instanceof Step.Admit admit) came.add(admit.person());
    return plan.people().stream().filter(p -> came.contains(p.number()) == inside).toList();
  }

  private void some(Plan plan, String name, List<Person> people) {
    var part = plan.scale().prefix() + name;
    for (int from = parts.done(part); from < people.size(); from += AT_ONCE) {
      int to = Math.min(from + AT_ONCE, people.size());
      var some = people.subList(from, to);
      parts.upTo(part, to, () -> register(some, plan.scale()));
    }
  }

  private void register(List<Person> people, Scale scale) {
    var outcomes = patients.registerAll(people.stream().map(p -> registration(p, scale)).toList());
    for (var outcome : outcomes) if (outcome.refusal() != null) throw outcome.refusal();
  }

  private static Registration registration(Person p, Scale scale) {
    var who =
        Demographics.of(
                PersonName.of(p.title(), p.given(), p.surname()),
                p.born(),
                p.sex() == '1' ? Gender.MALE : Gender.FEMALE)
            .withNhs(new NhsNumber(p.nhsNumber()), NhsNumberStatus.VERIFIED)
            .with(personal(p));
    var registration =
        Registration.of(Registration.Kind.FULL, who)
            .numbered(new HospitalNumber(p.hospitalNumber()))
            .with(Address.home(List.of(p.street(), p.town()), p.postcode()))
            .with(Contact.of(Contact.Channel.MOBILE, p.phone()))
            .with(GpRegistration.of(scale.practiceCode(p.practice()), scale.gpCode(p.practice())))
            .acknowledging("Synthetic person of the demonstration");
    return withOthers(registration, p);
  }

  /** One in 37 needs an interpreter, one in 25 goes by a short name, one in 1,500 is protected. */
  private static Personal personal(Person p) {
    int n = p.number();
    var personal = Personal.NOT_ASKED.withBackground(p.ethnic(), "N", "9");
    personal = n % 37 == 5 ? personal.withLanguage("pl", true) : personal.withLanguage("en", false);
    if (n % 25 == 4) personal = personal.withPreferredName(p.given().substring(0, 3));
    return personal.withSensitive(n % 1_500 == 11);
  }

  /** One in 40 had another surname, one in 10 has a next of kin on record. */
  private static Registration withOthers(Registration registration, Person p) {
    int n = p.number();
    var all = registration;
    if (n % 40 == 7)
      all =
          all.with(
              new OtherName(
                  OtherName.Kind.FORMER,
                  PersonName.of(p.given(), Person.surname(n + 17)),
                  null,
                  null));
    if (n % 10 == 2)
      all =
          all.with(
              RelatedPerson.of(
                  RelatedPerson.Role.NEXT_OF_KIN,
                  "Partner",
                  PersonName.of(Person.given(n + 5), p.surname()),
                  p.phone()));
    return all;
  }
}
