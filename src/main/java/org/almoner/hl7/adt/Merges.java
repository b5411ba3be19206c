package org.almoner.hl7.adt;

import org.almoner.hl7.log.Inbound;
import org.almoner.hl7.message.At;
import org.almoner.hl7.message.ErrorCode;
import org.almoner.hl7.message.Problem;
import org.almoner.hl7.message.Segment;
import org.almoner.hl7.message.Wait;
import org.almoner.patients.Merging;
import org.almoner.patients.Merging.Choices;
import org.almoner.patients.PatientId;
import org.almoner.patients.Patients;
import org.almoner.patients.person.Identifier;
import org.almoner.platform.Refusal;
import org.springframework.stereotype.Component;

/** A34 and A40: the record of MRG-1 is retired into the record of PID-3. */
@Component
class Merges {
  private final Merging merging;
  private final Patients patients;
  private final Identify identify;

  Merges(Merging merging, Patients patients, Identify identify) {
    this.merging = merging;
    this.patients = patients;
    this.identify = identify;
  }

  void merge(Inbound in) {
    var pid = in.message().segment("PID");
    var mrg = in.message().segment("MRG");
    var retired = identify.required(mrg, 1);
    var kept = identify.required(pid, 3);
    for (var id : retired.local()) if (kept.local().contains(id)) throw intoItself();
    var survivor = identify.require(in, pid);
    var loser = loser(in, retired, mrg);
    in.about(survivor.value());
    if (survivor.equals(loser)) return;
    try {
      merging.merge(survivor, loser, Choices.SURVIVORS, "Sent by " + in.sender().name());
    } catch (Refusal e) {
      throw new Problem.Waits(ErrorCode.INTERNAL, At.field("MRG", 1), e.message(), Wait.PERSON);
    }
    in.changed("Record " + words(retired), "on its own", "merged into " + words(kept), "MRG-1");
  }

  private PatientId loser(Inbound in, PersonIds retired, Segment mrg) {
    for (var id : retired.local()) {
      var found = identify.byLocal(id);
      if (found.isPresent()) return found.get();
    }
    for (var nhs : retired.nhs()) {
      var found = patients.byNhsNumber(nhs);
      if (found.isPresent()) return found.get();
    }
    throw new Problem.Waits(
        ErrorCode.UNKNOWN_KEY,
        At.of(mrg, 1),
        "No patient here has the number in MRG-1. It is applied when that patient is registered.",
        Wait.patient(in.sender().id(), mrg.field(1).text()));
  }

  private static Problem.Wrong intoItself() {
    return new Problem.Wrong(
        ErrorCode.DUPLICATE_KEY,
        At.field("MRG", 1),
        "MRG-1 is the same number as PID-3: a record cannot be merged into itself.");
  }

  private static String words(PersonIds ids) {
    return ids.local().stream().map(Identifier::value).findFirst().orElse("with that NHS number");
  }
}
