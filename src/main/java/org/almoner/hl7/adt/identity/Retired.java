package org.almoner.hl7.adt.identity;

import java.util.Optional;
import org.almoner.hl7.adt.person.Identify;
import org.almoner.hl7.adt.person.PersonIds;
import org.almoner.hl7.log.Inbound;
import org.almoner.hl7.message.At;
import org.almoner.hl7.message.ErrorCode;
import org.almoner.hl7.message.Problem;
import org.almoner.hl7.message.Segment;
import org.almoner.hl7.message.Wait;
import org.almoner.patients.PatientId;
import org.almoner.patients.Patients;
import org.almoner.patients.person.Identifier;
import org.springframework.stereotype.Component;

/** Whom MRG-1 names: the record or number of before. */
@Component
class Retired {
  private final Patients patients;
  private final Identify identify;

  Retired(Patients patients, Identify identify) {
    this.patients = patients;
    this.identify = identify;
  }

  Optional<PatientId> find(PersonIds ids) {
    for (var id : ids.local()) {
      var found = identify.byLocal(id);
      if (found.isPresent()) return found;
    }
    for (var nhs : ids.nhs()) {
      var found = patients.byNhsNumber(nhs);
      if (found.isPresent()) return found;
    }
    return Optional.empty();
  }

  /**
   * @throws Problem.Waits until that patient is registered
   */
  PatientId require(Inbound in, Segment mrg) {
    return find(identify.required(mrg, 1)).orElseThrow(() -> unknown(in, mrg));
  }

  private static Problem.Waits unknown(Inbound in, Segment mrg) {
    return new Problem.Waits(
        ErrorCode.UNKNOWN_KEY,
        At.of(mrg, 1),
        "No patient here has the number in MRG-1. It is applied when that patient is registered.",
        Wait.patient(in.sender().id(), mrg.field(1).text()));
  }

  static String words(PersonIds ids) {
    return ids.local().stream().map(Identifier::value).findFirst().orElse("with that NHS number");
  }
}
