package org.almoner.hl7.adt.person;

import java.util.Optional;
import org.almoner.hl7.log.Inbound;
import org.almoner.hl7.message.At;
import org.almoner.hl7.message.ErrorCode;
import org.almoner.hl7.message.Problem;
import org.almoner.hl7.message.Segment;
import org.almoner.hl7.message.Wait;
import org.almoner.inpatients.Spell;
import org.almoner.inpatients.Spells;
import org.almoner.patients.PatientId;
import org.springframework.stereotype.Component;

/** The stay that a message speaks of. */
@Component
public class Visits {
  private static final int LONGEST = 50;

  private final Spells spells;
  private final Identify identify;

  Visits(Spells spells, Identify identify) {
    this.spells = spells;
    this.identify = identify;
  }

  /** The number of the visit, where this sender puts it. */
  public String number(Inbound in) {
    if (!in.message().segment("PV1").present())
      throw new Problem.Wrong(
          ErrorCode.SEGMENT_SEQUENCE, At.segment("PV1"), "PV1, the visit, is missing.");
    if (in.visit().isEmpty())
      throw new Problem.Wrong(
          ErrorCode.REQUIRED_FIELD,
          at(in),
          at(in).words() + ", the number of the visit, is missing.");
    if (in.visit().length() > LONGEST)
      throw new Problem.Wrong(
          ErrorCode.DATA_TYPE, at(in), at(in).words() + " is longer than 50 characters.");
    return in.visit();
  }

  public static At at(Inbound in) {
    return At.field("PV1", in.sender().visitField().equals("PV1-50") ? 50 : 19);
  }

  /**
   * The spell of this visit and this patient.
   *
   * @throws Problem.Waits until the visit is opened
   */
  public Spell required(Inbound in) {
    return required(in, byNumber(number(in)));
  }

  /** The same, when the spell was looked for already. */
  public Spell required(Inbound in, Optional<Spell> known) {
    var spell = ofPatient(in, in.message().segment("PID"), known, number(in));
    in.about(spell.patient().value());
    return spell;
  }

  public Spell of(Inbound in, Segment pid, String number) {
    return ofPatient(in, pid, spells.byVisitNumber(number), number);
  }

  private Spell ofPatient(Inbound in, Segment pid, Optional<Spell> known, String number) {
    var patient = identify.find(in, pid);
    var spell = known.orElseThrow(() -> unknown(in, number));
    if (patient.isPresent() && !patient.get().equals(spell.patient())) throw otherPatient(in);
    return spell;
  }

  /** Nobody is guessed at: a visit of one patient is never taken for another's. */
  public static Problem.Waits otherPatient(Inbound in) {
    return new Problem.Waits(
        ErrorCode.UNKNOWN_KEY,
        at(in),
        "Visit " + in.visit() + " is of another patient than PID-3 names. A person must look.",
        Wait.PERSON);
  }

  public static Problem.Waits unknown(Inbound in, String number) {
    return new Problem.Waits(
        ErrorCode.UNKNOWN_KEY,
        at(in),
        "Visit " + number + " is not known here. It is applied when the visit is opened.",
        Wait.visit(in.sender().id(), number));
  }

  /** Late or early: tried again with whatever this visit brings next. */
  public Problem.Waits nothingToCancel(Inbound in, String what) {
    return new Problem.Waits(
        ErrorCode.UNKNOWN_KEY,
        at(in),
        "Visit " + in.visit() + " has no " + what + " to cancel yet.",
        Wait.visit(in.sender().id(), in.visit()));
  }

  public Optional<Spell> open(PatientId patient) {
    return spells.current(patient);
  }

  public Optional<Spell> byNumber(String number) {
    return spells.byVisitNumber(number);
  }
}
