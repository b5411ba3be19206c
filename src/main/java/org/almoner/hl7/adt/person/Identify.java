package org.almoner.hl7.adt.person;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.hl7.adt.codes.OwnCode;
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

/** Who a PID or MRG segment speaks of. Two numbers of two people are never decided here. */
@Component
public class Identify {
  private static final int LONGEST = 50;

  private final Patients patients;
  private final OwnCode hospital;

  Identify(Patients patients, OwnCode hospital) {
    this.patients = patients;
    this.hospital = hospital;
  }

  /**
   * The patient of PID-3, or whom a person chose.
   *
   * @throws Problem.Waits when the numbers are of different people
   */
  public Optional<PatientId> find(Inbound in, Segment pid) {
    if (in.chosen() != null) return Optional.of(new PatientId(in.chosen()));
    var ids = required(pid, 3);
    var found = new LinkedHashMap<PatientId, String>();
    for (var local : ids.local())
      byLocal(local)
          .ifPresent(
              p -> {
                found.putIfAbsent(p, local.value());
                in.recognised(local);
              });
    if (ids.nhs().size() == 1)
      patients
          .byNhsNumber(ids.nhs().getFirst())
          .ifPresent(p -> found.putIfAbsent(p, "the NHS number"));
    if (found.size() > 1) throw twoPeople(pid, found);
    noted(in, ids);
    return found.keySet().stream().findFirst();
  }

  private static void noted(Inbound in, PersonIds ids) {
    if (ids.nhs().size() > 1)
      in.note("PID-3 has two NHS numbers; neither was used. Find out which is right.");
    if (!ids.badNhs().isEmpty())
      in.note("PID-3 has an NHS number whose check digit is wrong; it was left out.");
  }

  /** The record of a hospital number, also when it was merged or renumbered since. */
  public Optional<PatientId> byLocal(Identifier id) {
    if (own(id)) {
      var holder = patients.byIdentifier("MR", "", id.value());
      if (holder.isPresent()) return holder;
    }
    return patients.byIdentifier(id.type(), id.assigner(), id.value());
  }

  /** Whether it is this hospital's own number. */
  public boolean own(Identifier id) {
    return id.type().equals("MR") && id.assigner().equals(hospital.code());
  }

  public PersonIds required(Segment segment, int field) {
    var at = At.of(segment, field);
    if (!segment.present())
      throw new Problem.Wrong(
          ErrorCode.SEGMENT_SEQUENCE, At.segment(segment.name()), segment.name() + " is missing.");
    var ids = PersonIds.of(segment, field);
    if (ids.none() && !ids.badNhs().isEmpty())
      throw new Problem.Wrong(
          ErrorCode.DATA_TYPE, at, at.words() + " has no number that can be right.");
    for (var id : ids.local())
      if (id.value().length() > LONGEST)
        throw new Problem.Wrong(
            ErrorCode.DATA_TYPE, at, at.words() + " has a number longer than 50 characters.");
    if (ids.none())
      throw new Problem.Wrong(
          ErrorCode.REQUIRED_FIELD, at, at.words() + ", the patient's numbers, is missing.");
    return ids;
  }

  /**
   * @throws Problem.Waits until a message brings this patient
   */
  public PatientId require(Inbound in, Segment pid) {
    return find(in, pid).orElseThrow(() -> unknown(in, pid));
  }

  private Problem.Waits unknown(Inbound in, Segment pid) {
    var ids = required(pid, 3);
    var first =
        ids.local().isEmpty() ? ids.nhs().getFirst().digits() : ids.local().getFirst().value();
    return new Problem.Waits(
        ErrorCode.UNKNOWN_KEY,
        At.of(pid, 3),
        "No patient here has the number in PID-3. It is applied when the patient is registered.",
        Wait.patient(in.sender().id(), first));
  }

  private static Problem.Waits twoPeople(Segment pid, Map<PatientId, String> found) {
    return new Problem.Waits(
        ErrorCode.UNKNOWN_KEY,
        At.of(pid, 3),
        "The numbers in PID-3 are of "
            + found.size()
            + " different people ("
            + String.join("; ", List.copyOf(found.values()))
            + "). A person must choose.",
        Wait.PERSON);
  }
}
