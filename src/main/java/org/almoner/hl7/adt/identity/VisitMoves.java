package org.almoner.hl7.adt.identity;

import java.util.List;
import org.almoner.audit.Audit;
import org.almoner.audit.AuditEntry;
import org.almoner.encounters.Encounter;
import org.almoner.encounters.EncounterKind;
import org.almoner.encounters.Encounters;
import org.almoner.encounters.VisitNumberTaken;
import org.almoner.hl7.adt.person.Identify;
import org.almoner.hl7.adt.person.Refusals;
import org.almoner.hl7.adt.person.Visits;
import org.almoner.hl7.log.Accounts;
import org.almoner.hl7.log.Inbound;
import org.almoner.hl7.message.At;
import org.almoner.hl7.message.ErrorCode;
import org.almoner.hl7.message.Problem;
import org.almoner.hl7.message.Wait;
import org.almoner.inpatients.reassign.Reassignments;
import org.almoner.patients.PatientId;
import org.springframework.stereotype.Component;

/**
 * A45 moves visits, A44 the visits of an account, from the patient of MRG-1 to the patient of
 * PID-3. A visit goes whole, with its stays.
 */
@Component
public class VisitMoves {
  private final Encounters encounters;
  private final Reassignments reassignments;
  private final Identify identify;
  private final Retired retired;
  private final Accounts accounts;
  private final Audit audit;

  VisitMoves(
      Encounters encounters,
      Reassignments reassignments,
      Identify identify,
      Retired retired,
      Accounts accounts,
      Audit audit) {
    this.encounters = encounters;
    this.reassignments = reassignments;
    this.identify = identify;
    this.retired = retired;
    this.accounts = accounts;
    this.audit = audit;
  }

  /** A45: MRG-5 is the visit, else PV1-19; a PV1-19 that differs is its number from now on. */
  public void visit(Inbound in) {
    for (var group : Group.of(in.message())) {
      var now = group.pv1().field(Visits.at(in).field()).text();
      var prior = group.mrg().field(5).text();
      var number = prior.isEmpty() ? now : prior;
      if (number.isEmpty()) throw missing(Visits.at(in), "the number of the visit");
      var renumbered = !now.isEmpty() && !now.equals(number);
      var known = encounters.byVisitNumber(number).flatMap(encounters::byId);
      if (known.isEmpty() && renumbered)
        known = encounters.byVisitNumber(now).flatMap(encounters::byId);
      var visit = known.orElseThrow(() -> Visits.unknown(in, number));
      move(in, group, visit);
      if (renumbered && !visit.visitNumber().equals(now)) renumber(in, visit, now);
    }
  }

  /** A44: MRG-3 is the account, else PID-18. */
  public void account(Inbound in) {
    for (var group : Group.of(in.message())) {
      var prior = group.mrg().field(3).text();
      var account = prior.isEmpty() ? group.pid().field(18).text() : prior;
      if (account.isEmpty()) throw missing(At.of(group.mrg(), 3), "the account");
      for (var visit : of(in, account)) move(in, group, visit);
    }
  }

  private List<Encounter> of(Inbound in, String account) {
    var visits =
        accounts.visits(in.sender().id(), account).stream()
            .flatMap(number -> encounters.byVisitNumber(number).stream())
            .flatMap(id -> encounters.byId(id).stream())
            .toList();
    if (!visits.isEmpty()) return visits;
    throw new Problem.Waits(
        ErrorCode.UNKNOWN_KEY,
        At.field("MRG", 3),
        "No visit here is of account " + account + ". It is applied when one is.",
        Wait.account(in.sender().id(), account));
  }

  private void move(Inbound in, Group group, Encounter visit) {
    var to = identify.require(in, group.pid());
    in.about(to.value());
    in.wakes(Wait.visit(in.sender().id(), visit.visitNumber()));
    if (visit.patient().equals(to)) return;
    if (!visit.patient().equals(retired.require(in, group.mrg()))) throw anothers(group, visit);
    Refusals.during(in, () -> give(in, visit, to));
    var ids = identify.required(group.pid(), 3);
    in.changed(
        "Visit " + visit.visitNumber(),
        "of " + Retired.words(identify.required(group.mrg(), 1)),
        "of " + Retired.words(ids),
        "MRG-1");
  }

  private void give(Inbound in, Encounter visit, PatientId to) {
    var why = "Reported by " + in.sender().name();
    switch (visit.kind()) {
      case INPATIENT, EMERGENCY, OUTPATIENT -> reassignments.give(visit, to, why);
      default ->
          throw new Problem.Waits(
              ErrorCode.INTERNAL,
              Visits.at(in),
              EncounterKind.WARD_ATTENDER.words() + " visits are moved by a person.",
              Wait.PERSON);
    }
  }

  private void renumber(Inbound in, Encounter visit, String now) {
    try {
      encounters.renumber(visit.id(), now);
    } catch (VisitNumberTaken e) {
      throw new Problem.Waits(ErrorCode.DUPLICATE_KEY, Visits.at(in), e.message(), Wait.PERSON);
    }
    audited("encounter.renumber", visit.patient(), "encounter:" + visit.id().value(), now);
    in.changed("Visit number", visit.visitNumber(), now, Visits.at(in).words());
  }

  private void audited(String action, PatientId patient, String subject, String why) {
    audit.record(new AuditEntry(action, patient.value(), subject, why, java.util.Map.of()));
  }

  private static Problem.Waits anothers(Group group, Encounter visit) {
    return new Problem.Waits(
        ErrorCode.UNKNOWN_KEY,
        At.of(group.mrg(), 1),
        "Visit "
            + visit.visitNumber()
            + " is of another patient than MRG-1 names. A person must look.",
        Wait.PERSON);
  }

  private static Problem.Wrong missing(At at, String what) {
    return new Problem.Wrong(
        ErrorCode.REQUIRED_FIELD, at, at.words() + ", " + what + ", is missing.");
  }
}
