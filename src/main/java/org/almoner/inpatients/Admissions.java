package org.almoner.inpatients;

import java.time.Instant;
import org.almoner.encounters.EncounterKind;
import org.almoner.encounters.Encounters;
import org.almoner.inpatients.InpatientEvent.AdmissionCancelled;
import org.almoner.inpatients.InpatientEvent.PatientAdmitted;
import org.almoner.inpatients.Refused.AlreadyInpatient;
import org.almoner.inpatients.ledger.AdmissionRules;
import org.almoner.inpatients.ledger.Admitting;
import org.almoner.inpatients.ledger.Boards;
import org.almoner.inpatients.ledger.Breaches;
import org.almoner.inpatients.ledger.MovementLog;
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
    var placement =
        placements.look(
            admission.patient(), admission.to(), admission.consultant(), admission.specialty());
    placements.forbid(placement, admission.to(), at);
    if (placement.inpatientSince() != null)
      throw new AlreadyInpatient(times.words(placement.inpatientSince()), null);
    AdmissionRules.check(admission, placement.gender(), placement.born());
    placements.justify(placement, admission.reasons());
    return placement;
  }

  private SpellId write(Admission admission, Placement placement, Instant at) {
    var encounter =
        encounters.open(
            admission.patient(),
            EncounterKind.INPATIENT,
            admission.visitNumber(),
            at,
            admission.consultant(),
            placement.specialty());
    var spell = new SpellId(encounter.value());
    var movement = Ids.next();
    if (placement.reserved() && admission.to().bed() != null)
      requests.takeUp(admission.patient(), admission.to().bed(), at, movement);
    admitting.write(spell, movement, admission, placement.specialty(), at);
    breaches.record(spell, movement, admission.to(), placement, admission.reasons(), at);
    requests.fulfil(admission.request(), spell);
    events.publishEvent(
        new PatientAdmitted(
            spell, admission.patient(), movement, at, admission.to().ward(), admission.to().bed()));
    boards.changed(admission.to().ward(), admission.to().bed());
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
