package org.almoner.inpatients;

import java.time.Instant;
import org.almoner.encounters.EncounterKind;
import org.almoner.encounters.Encounters;
import org.almoner.inpatients.InpatientEvent.AdmissionCancelled;
import org.almoner.inpatients.InpatientEvent.PatientAdmitted;
import org.almoner.inpatients.InpatientEvent.PatientDischarged;
import org.almoner.inpatients.Refused.AlreadyInpatient;
import org.almoner.inpatients.ledger.AdmissionRules;
import org.almoner.inpatients.ledger.Admitting;
import org.almoner.inpatients.ledger.Admitting.Ending;
import org.almoner.inpatients.ledger.Boards;
import org.almoner.inpatients.ledger.Breaches;
import org.almoner.inpatients.ledger.DischargeRules;
import org.almoner.inpatients.ledger.KnownCodes;
import org.almoner.inpatients.ledger.MovementLog;
import org.almoner.inpatients.ledger.MovementLog.Entry;
import org.almoner.inpatients.ledger.Placement;
import org.almoner.inpatients.ledger.Placements;
import org.almoner.inpatients.ledger.Requests;
import org.almoner.inpatients.ledger.SpellRows;
import org.almoner.inpatients.ledger.Times;
import org.almoner.inpatients.ledger.Undo;
import org.almoner.inpatients.ledger.Violations;
import org.almoner.platform.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All the ways into a ward, and taking an admission back. */
@Service
@Transactional
public class Admissions {
  private final KnownCodes codes;
  private final Encounters encounters;
  private final Placements placements;
  private final Admitting admitting;
  private final Requests requests;
  private final Breaches breaches;
  private final MovementLog log;
  private final SpellRows spells;
  private final Undo undo;
  private final Times times;
  private final Violations violations;
  private final Boards boards;
  private final ApplicationEventPublisher events;

  Admissions(
      KnownCodes codes,
      Encounters encounters,
      Placements placements,
      Admitting admitting,
      Requests requests,
      Breaches breaches,
      MovementLog log,
      SpellRows spells,
      Undo undo,
      Times times,
      Violations violations,
      Boards boards,
      ApplicationEventPublisher events) {
    this.codes = codes;
    this.encounters = encounters;
    this.placements = placements;
    this.admitting = admitting;
    this.requests = requests;
    this.breaches = breaches;
    this.log = log;
    this.spells = spells;
    this.undo = undo;
    this.times = times;
    this.violations = violations;
    this.boards = boards;
    this.events = events;
  }

  /**
   * @throws BedTaken when another patient is in the bed at that time
   * @throws Refused.AlreadyInpatient when the patient has a spell at that time
   * @throws PlacementWarning when a reason is needed for the place
   */
  public SpellId admit(Admission admission) {
    var at = times.past(admission.at());
    var placement = accepted(admission, at);
    return violations.translated(() -> write(admission, placement, at));
  }

  private Placement accepted(Admission admission, Instant at) {
    var placement = placements.look(admission);
    placements.forbid(placement, admission.to(), at);
    if (placement.inpatientSince() != null)
      throw new AlreadyInpatient(times.words(placement.inpatientSince()), null);
    codes.admission(admission.codes());
    AdmissionRules.check(admission, placement.gender(), placement.born());
    placements.justify(placement, admission.reasons(), at);
    return placement;
  }

  private SpellId write(Admission admission, Placement placement, Instant at) {
    var spell = open(admission, placement.specialty(), at);
    var movement = Ids.next();
    if (placement.reserved()) requests.takeUp(admission.patient(), null, at, movement);
    admitting.write(spell, movement, admission, placement.specialty(), at, null);
    breaches.record(spell, movement, admission.to(), placement, admission.reasons(), at);
    requests.fulfil(admission.request(), spell, admission.patient());
    events.publishEvent(
        new PatientAdmitted(
            spell, admission.patient(), movement, at, admission.to().ward(), admission.to().bed()));
    boards.changed(admission.to().ward(), admission.to().bed());
    return spell;
  }

  private SpellId open(Admission admission, String specialty, Instant at) {
    var encounter =
        encounters.open(
            admission.patient(),
            EncounterKind.INPATIENT,
            admission.visitNumber(),
            at,
            admission.consultant(),
            specialty);
    return new SpellId(encounter.value());
  }

  /**
   * A whole stay recorded afterwards, discharge and all. The same rules hold for its times;
   * warnings about today's neighbours do not.
   */
  public SpellId admitPast(
      Admission admission, Instant dischargedAt, String method, String destination) {
    var at = times.past(admission.at());
    var until = times.after(dischargedAt, at, "admission");
    codes.discharge(method, destination);
    DischargeRules.check(method, destination);
    var placement = placements.look(admission);
    placements.forbidEver(placement, admission.to(), at);
    codes.admission(admission.codes());
    AdmissionRules.check(admission, placement.gender(), placement.born());
    return violations.translated(
        () -> past(admission, placement.specialty(), at, until, method, destination));
  }

  private SpellId past(
      Admission admission,
      String specialty,
      Instant at,
      Instant until,
      String method,
      String destination) {
    var spell = open(admission, specialty, at);
    var movement = Ids.next();
    var discharge =
        Entry.of(spell, MovementKind.DISCHARGE, until, admission.reason())
            .between(admission.to(), null);
    var ending = new Ending(discharge.id(), until, method, destination);
    admitting.write(spell, movement, admission, specialty, at, ending);
    log.write(discharge);
    encounters.end(spell.encounter(), until);
    var ward = admission.to().ward();
    var patient = admission.patient();
    events.publishEvent(
        new PatientAdmitted(spell, patient, movement, at, ward, admission.to().bed()));
    events.publishEvent(
        new PatientDischarged(spell, patient, discharge.id(), until, method, destination, ward));
    boards.flow(ward);
    return spell;
  }

  /** The admission never was. What asked for it waits again. */
  public void cancelAdmission(SpellId id, String reason) {
    var spell = spells.locked(id);
    var admission = log.latest(id, MovementKind.ADMISSION);
    log.requireLast(admission);
    violations.translated(
        () -> {
          undo.run(admission, reason, true);
          undo.withdrawSpell(admission);
        });
    requests.reopen(spell.request(), admission.id());
    encounters.cancel(id.encounter());
    events.publishEvent(
        new AdmissionCancelled(id, spell.patient(), admission.id(), admission.at(), reason));
    boards.changed(spell.wardId(), spell.bedId());
  }
}
