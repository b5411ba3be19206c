package org.almoner.hl7.adt.identity;

import org.almoner.hl7.adt.person.Identify;
import org.almoner.hl7.adt.person.PersonIds;
import org.almoner.hl7.adt.person.Persons;
import org.almoner.hl7.log.Inbound;
import org.almoner.hl7.message.At;
import org.almoner.hl7.message.ErrorCode;
import org.almoner.hl7.message.Problem;
import org.almoner.hl7.message.Wait;
import org.almoner.patients.IdentifierTaken;
import org.almoner.patients.NhsNumber;
import org.almoner.patients.PatientId;
import org.almoner.patients.Patients;
import org.almoner.patients.feed.FedNumbers;
import org.almoner.patients.person.Identifier;
import org.almoner.patients.person.NhsNumberStatus;
import org.springframework.stereotype.Component;

/** A47: the same person, a number of MRG-1 is replaced by the number of its kind in PID-3. */
@Component
public class NumberChanges {
  private static final At PRIOR = At.field("MRG", 1);

  private final Identify identify;
  private final Retired retired;
  private final Persons persons;
  private final Patients patients;
  private final FedNumbers numbers;

  NumberChanges(
      Identify identify, Retired retired, Persons persons, Patients patients, FedNumbers numbers) {
    this.identify = identify;
    this.retired = retired;
    this.persons = persons;
    this.patients = patients;
    this.numbers = numbers;
  }

  public void change(Inbound in) {
    var pid = in.message().segment("PID");
    var mrg = in.message().segment("MRG");
    var was = identify.required(mrg, 1);
    var is = identify.required(pid, 3);
    var now = identify.find(in, pid);
    var patient = now.isPresent() ? now.get() : retired.require(in, mrg);
    var before = retired.find(was);
    if (before.isPresent() && !before.get().equals(patient)) throw twoRecords();
    in.about(patient.value());
    persons.mustBe(in, patient, pid);
    try {
      replace(in, patient, was, is);
    } catch (IdentifierTaken e) {
      throw new Problem.Waits(
          ErrorCode.DUPLICATE_KEY, At.field("PID", 3), e.message(), Wait.PERSON);
    } catch (IllegalArgumentException e) {
      throw new Problem.Wrong(ErrorCode.DATA_TYPE, At.field("PID", 3), "" + e.getMessage());
    }
  }

  private void replace(Inbound in, PatientId patient, PersonIds was, PersonIds is) {
    var local = was.local().stream().filter(id -> !is.local().contains(id)).toList();
    var nhs = was.nhs().stream().filter(number -> !is.nhs().contains(number)).toList();
    if (local.isEmpty() && nhs.isEmpty())
      throw new Problem.Wrong(
          ErrorCode.DUPLICATE_KEY, PRIOR, "MRG-1 has no number that PID-3 does not have.");
    for (var number : local) replace(in, patient, number, successor(number, was, is));
    for (var number : nhs) replace(in, patient, number, is);
  }

  private void replace(Inbound in, PatientId patient, Identifier was, Identifier is) {
    boolean own = identify.own(was) && identify.own(is);
    if (numbers.replace(patient, was, is, own))
      in.changed("Number", was.value(), is.value(), "MRG-1");
  }

  private static Identifier successor(Identifier number, PersonIds was, PersonIds is) {
    return is.local().stream()
        .filter(id -> id.type().equals(number.type()) && id.assigner().equals(number.assigner()))
        .filter(id -> !was.local().contains(id))
        .findFirst()
        .orElseThrow(() -> nothing(number.value()));
  }

  private void replace(Inbound in, PatientId patient, NhsNumber was, PersonIds is) {
    if (is.nhs().size() != 1) throw nothing(was.digits());
    var fresh = is.nhs().getFirst();
    var record = patients.byId(patient);
    if (was.equals(record.who().nhs())) {
      patients.update(
          patient, record.version(), record.who().withNhs(fresh, NhsNumberStatus.NOT_TRACED));
      in.changed("NHS number", was.spaced(), fresh.spaced(), "MRG-1");
    }
    numbers.retire(patient, new Identifier("NH", "NHS", was.digits()));
  }

  private static Problem.Wrong nothing(String number) {
    return new Problem.Wrong(
        ErrorCode.REQUIRED_FIELD,
        At.field("PID", 3),
        "PID-3 has no number to take the place of " + number + " in MRG-1.");
  }

  private static Problem.Waits twoRecords() {
    return new Problem.Waits(
        ErrorCode.UNKNOWN_KEY,
        PRIOR,
        "MRG-1 and PID-3 are two records here. A47 changes a number; if they are one person, merge them.",
        Wait.PERSON);
  }
}
