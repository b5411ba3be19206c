package org.almoner.hl7.adt.person;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.almoner.hl7.message.Characters;
import org.almoner.hl7.message.Message;
import org.almoner.patients.NhsNumber;
import org.almoner.patients.PatientId;
import org.almoner.patients.PatientSummary;
import org.almoner.patients.Patients;
import org.springframework.stereotype.Component;

/** The patients that the numbers of a message lead to, for the person who must choose. */
@Component
public class Candidates {
  private final Patients patients;
  private final Identify identify;

  Candidates(Patients patients, Identify identify) {
    this.patients = patients;
    this.identify = identify;
  }

  public List<PatientSummary> of(byte[] raw) {
    var message = Message.read(Characters.read(raw).text());
    var ids = PersonIds.of(message.segment("PID"), 3);
    Set<PatientId> found = new LinkedHashSet<>();
    ids.local().forEach(id -> identify.byLocal(id).ifPresent(found::add));
    ids.nhs().forEach(nhs -> patients.byNhsNumber(nhs).ifPresent(found::add));
    var summaries = patients.summaries(found);
    var list = new ArrayList<PatientSummary>();
    for (var id : found) if (summaries.containsKey(id)) list.add(summaries.get(id));
    return list;
  }

  /** The patient with a number that somebody typed: NHS or hospital. */
  public Optional<PatientId> byNumber(String number) {
    var nhs = NhsNumber.parse(number).flatMap(patients::byNhsNumber);
    return nhs.isPresent() ? nhs : patients.byIdentifier("MR", "", number.strip());
  }
}
