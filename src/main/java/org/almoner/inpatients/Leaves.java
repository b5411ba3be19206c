package org.almoner.inpatients;

import java.time.Instant;
import java.util.UUID;
import org.almoner.inpatients.InpatientEvent.LeaveCancelled;
import org.almoner.inpatients.InpatientEvent.LeaveEnded;
import org.almoner.inpatients.InpatientEvent.LeaveStarted;
import org.almoner.inpatients.InpatientEvent.ReturnCancelled;
import org.almoner.inpatients.Refused.NotPossibleNow;
import org.almoner.inpatients.Refused.WrongTime;
import org.almoner.inpatients.ledger.Boards;
import org.almoner.inpatients.ledger.MovementLog;
import org.almoner.inpatients.ledger.MovementLog.Entry;
import org.almoner.inpatients.ledger.Moving;
import org.almoner.inpatients.ledger.Placements;
import org.almoner.inpatients.ledger.SpellRows;
import org.almoner.inpatients.ledger.Stays;
import org.almoner.inpatients.ledger.Times;
import org.almoner.inpatients.ledger.Violations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Home leave. It does not break spell or episode (NHS Data Dictionary: up to 28 days); the bed
 * waits or is given up.
 */
@Service
@Transactional
public class Leaves {
  private final SpellRows spells;
  private final Stays stays;
  private final Moving moving;
  private final Placements placements;
  private final MovementLog log;
  private final Times times;
  private final Violations violations;
  private final Boards boards;
  private final ApplicationEventPublisher events;

  Leaves(
      SpellRows spells,
      Stays stays,
      Moving moving,
      Placements placements,
      MovementLog log,
      Times times,
      Violations violations,
      Boards boards,
      ApplicationEventPublisher events) {
    this.spells = spells;
    this.stays = stays;
    this.moving = moving;
    this.placements = placements;
    this.log = log;
    this.times = times;
    this.violations = violations;
    this.boards = boards;
    this.events = events;
  }

  /**
   * @param keepBed whether the bed waits for the patient
   */
  public UUID out(SpellId id, Instant at, Instant expectedReturn, boolean keepBed, String note) {
    var spell = spells.locked(id);
    Moving.requireOpen(spell);
    if (spell.leave() != null)
      throw new NotPossibleNow("home_leave_one_at_a_time", "This patient is on leave already.");
    if (spell.offWard() != null)
      throw new NotPossibleNow(
          "off_ward_one_at_a_time",
          "This patient is off the ward (%s). Record the return first."
              .formatted(spell.offWard().place()));
    var moment = times.after(at, spell.placedAt(), "last movement");
    if (expectedReturn.isBefore(moment))
      throw new WrongTime(
          "home_leave_return_after_start", "The expected return is before the start of the leave.");
    var from = Moving.place(spell);
    var to = keepBed ? from : Destination.waitingArea(from.ward());
    var entry = Entry.of(id, MovementKind.LEAVE_OUT, at, note).between(from, to);
    log.write(entry);
    violations.translated(
        () -> {
          stays.startLeave(id, moment, expectedReturn, keepBed, note, entry.id());
          if (!keepBed) stays.leaveBed(id, moment, entry.id());
        });
    events.publishEvent(new LeaveStarted(id, spell.patient(), entry.id(), at, expectedReturn));
    boards.changed(from, to);
    return entry.id();
  }

  /** Back to the kept bed, to another bed of any ward, or to a waiting area. */
  public UUID back(SpellId id, Destination to, Instant at, Reasons reasons) {
    var spell = spells.locked(id);
    Moving.requireOpen(spell);
    if (spell.leave() == null) throw notOnLeave();
    var from = Moving.place(spell);
    var moment = times.after(at, spell.placedAt(), "start of the leave");
    var entry = Entry.of(id, MovementKind.LEAVE_BACK, at, "").between(from, to);
    log.write(entry);
    violations.translated(
        () -> {
          stays.endLeave(id, moment, entry.id());
          if (!to.equals(from)) place(spell, to, reasons, moment, entry.id());
        });
    events.publishEvent(new LeaveEnded(id, spell.patient(), entry.id(), at, to.ward(), to.bed()));
    boards.changed(from, to);
    return entry.id();
  }

  private void place(Spell spell, Destination to, Reasons reasons, Instant at, UUID movement) {
    var placement =
        placements.look(spell.patient(), to, spell.care().consultant(), spell.care().specialty());
    placements.forbid(placement, to, at);
    placements.justify(placement, reasons, at);
    moving.settle(spell, to, placement, reasons, at, movement);
  }

  /** The leave never began: the patient is in the bed of before, or in another or none. */
  public void cancelOut(SpellId id, BackTo back, String reason) {
    var spell = spells.locked(id);
    Moving.requireOpen(spell);
    var leave = log.latest(id, MovementKind.LEAVE_OUT);
    log.requireLast(leave);
    violations.translated(() -> moving.cancel(leave, back, reason));
    events.publishEvent(new LeaveCancelled(id, spell.patient(), leave.id(), leave.at(), reason));
    boards.changed(Moving.place(spell), Moving.place(spells.locked(id)));
  }

  /** The patient has not come back: the leave goes on as it was. */
  public void cancelBack(SpellId id, String reason) {
    var spell = spells.locked(id);
    Moving.requireOpen(spell);
    var back = log.latest(id, MovementKind.LEAVE_BACK);
    log.requireLast(back);
    violations.translated(() -> moving.cancel(back, BackTo.itsBed(), reason));
    events.publishEvent(new ReturnCancelled(id, spell.patient(), back.id(), back.at(), reason));
    boards.changed(Moving.place(spell), Moving.place(spells.locked(id)));
  }

  /** While on leave with the bed kept, the bed is needed after all. */
  public void giveUpBed(SpellId id, Instant at, String reason) {
    var spell = spells.locked(id);
    if (spell.leave() == null) throw notOnLeave();
    if (spell.bed() == null)
      throw new NotPossibleNow("bed_given_up", "The bed was given up already.");
    var from = Moving.place(spell);
    var to = Destination.waitingArea(from.ward());
    var entry = Entry.of(id, MovementKind.MOVE, at, reason).between(from, to);
    var moment = times.after(at, spell.placedAt(), "last movement");
    log.write(entry);
    stays.leaveBed(id, moment, entry.id());
    events.publishEvent(
        new InpatientEvent.PatientMoved(
            id, spell.patient(), entry.id(), at, from.ward(), from.bed(), to.ward(), null, reason));
    boards.changed(from, to);
  }

  private static NotPossibleNow notOnLeave() {
    return new NotPossibleNow(
        "not_on_leave", "This patient is not on leave. Refresh the board to see where they are.");
  }
}
