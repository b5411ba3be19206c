package org.almoner.inpatients;

import java.time.Instant;
import java.util.UUID;
import org.almoner.encounters.Encounters;
import org.almoner.inpatients.InpatientEvent.DischargeCancelled;
import org.almoner.inpatients.InpatientEvent.PatientDischarged;
import org.almoner.inpatients.Refused.NotPossibleNow;
import org.almoner.inpatients.ledger.Boards;
import org.almoner.inpatients.ledger.DischargeRules;
import org.almoner.inpatients.ledger.Holds;
import org.almoner.inpatients.ledger.KnownCodes;
import org.almoner.inpatients.ledger.Movement;
import org.almoner.inpatients.ledger.MovementLog;
import org.almoner.inpatients.ledger.MovementLog.Entry;
import org.almoner.inpatients.ledger.Moving;
import org.almoner.inpatients.ledger.SpellRows;
import org.almoner.inpatients.ledger.Stays;
import org.almoner.inpatients.ledger.Times;
import org.almoner.inpatients.ledger.Undo;
import org.almoner.inpatients.ledger.Violations;
import org.almoner.patients.death.Death;
import org.almoner.patients.death.Deaths;
import org.almoner.platform.StaleEdit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The end of a spell, and its taking back. */
@Service
@Transactional
public class Discharges {
  private final KnownCodes codes;
  private final SpellRows spells;
  private final Stays stays;
  private final Holds holds;
  private final MovementLog log;
  private final Moving moving;
  private final Undo undo;
  private final Encounters encounters;
  private final Deaths deaths;
  private final Times times;
  private final Violations violations;
  private final Boards boards;
  private final ApplicationEventPublisher events;

  Discharges(
      KnownCodes codes,
      SpellRows spells,
      Stays stays,
      Holds holds,
      MovementLog log,
      Moving moving,
      Undo undo,
      Encounters encounters,
      Deaths deaths,
      Times times,
      Violations violations,
      Boards boards,
      ApplicationEventPublisher events) {
    this.codes = codes;
    this.spells = spells;
    this.stays = stays;
    this.holds = holds;
    this.log = log;
    this.moving = moving;
    this.undo = undo;
    this.encounters = encounters;
    this.deaths = deaths;
    this.times = times;
    this.violations = violations;
    this.boards = boards;
    this.events = events;
  }

  /** Ends the spell; the bed goes to cleaning or is free. */
  public UUID discharge(Discharge discharge) {
    var spell = spells.locked(discharge.spell());
    possible(spell, discharge);
    codes.discharge(discharge.method(), discharge.destination());
    DischargeRules.check(discharge, spell);
    var at = times.after(discharge.at(), latest(spell), "last movement");
    var entry =
        Entry.of(spell.id(), MovementKind.DISCHARGE, discharge.at(), discharge.reason())
            .between(new Destination(spell.wardId(), spell.bedId()), null);
    violations.translated(() -> write(spell, discharge, entry, at));
    makeDeathKnown(spell, discharge, entry.id());
    events.publishEvent(
        new PatientDischarged(
            spell.id(),
            spell.patient(),
            entry.id(),
            discharge.at(),
            discharge.method(),
            discharge.destination(),
            spell.wardId()));
    boards.changed(spell.wardId(), spell.bedId());
    return entry.id();
  }

  /** A death that is known already stays as it is, also when the discharge is cancelled. */
  private void makeDeathKnown(Spell spell, Discharge discharge, UUID movement) {
    if (discharge.diedAt() == null || deaths.standing(spell.patient()).isPresent()) return;
    log.link(movement, deaths.record(spell.patient(), Death.at(discharge.diedAt())));
  }

  private void write(Spell spell, Discharge discharge, Entry entry, Instant at) {
    log.write(entry);
    stays.endAll(spell.id(), at, entry.id(), discharge.method(), discharge.destination());
    if (discharge.cleanBed() && spell.bedId() != null) holds.clean(spell.bedId(), at, entry.id());
    encounters.end(spell.id().encounter(), at);
  }

  private static void possible(Spell spell, Discharge discharge) {
    if (spell.dischargedAt() != null && !spell.cancelled())
      throw new NotPossibleNow(
          "already_discharged", "This patient was discharged meanwhile. Refresh the board.");
    if (spell.cancelled())
      throw new NotPossibleNow("spell_not_open", "This admission was cancelled.");
    if (discharge.seen() != null && !discharge.seen().equals(spell.lastMovement()))
      throw new StaleEdit("This patient's stay");
  }

  private static Instant latest(Spell spell) {
    var latest =
        spell.placedAt().isAfter(spell.care().since()) ? spell.placedAt() : spell.care().since();
    var away = spell.offWard() == null ? latest : spell.offWard().since();
    return away.isAfter(latest) ? away : latest;
  }

  /**
   * The same spell goes on, in its bed, in another or in the waiting area.
   *
   * @throws BedTaken when somebody else lies in the old bed now
   * @throws Refused.AlreadyInpatient when the patient was admitted again since
   */
  public void cancel(SpellId id, BackTo back, String reason) {
    var spell = spells.locked(id);
    var discharge = log.latest(id, MovementKind.DISCHARGE);
    log.requireLast(discharge);
    undoDeath(spell, discharge, reason);
    violations.translated(() -> reopen(discharge, back, reason));
    events.publishEvent(
        new DischargeCancelled(id, spell.patient(), discharge.id(), discharge.at(), reason));
    var now = spells.locked(id);
    boards.changed(now.wardId(), now.bedId());
  }

  /** The death that the discharge made known goes with it; one recorded by others stays. */
  private void undoDeath(Spell spell, Movement discharge, String reason) {
    var standing = deaths.standing(spell.patient());
    if (standing.isPresent() && standing.get().id().equals(discharge.partner()))
      deaths.undo(spell.patient(), reason);
  }

  private void reopen(Movement discharge, BackTo back, String reason) {
    undo.reopenSpell(discharge);
    moving.cancel(discharge, back, reason);
    encounters.reopen(discharge.spell().encounter());
  }
}
