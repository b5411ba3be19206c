package org.almoner.inpatients;

import java.time.Instant;
import java.util.UUID;
import org.almoner.inpatients.InpatientEvent.MoveCancelled;
import org.almoner.inpatients.InpatientEvent.PatientMoved;
import org.almoner.inpatients.ledger.Boards;
import org.almoner.inpatients.ledger.MovementLog;
import org.almoner.inpatients.ledger.Moving;
import org.almoner.inpatients.ledger.SpellRows;
import org.almoner.inpatients.ledger.Swapping;
import org.almoner.inpatients.ledger.Violations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves between beds, wards and waiting areas, and taking them back. */
@Service
@Transactional
public class Transfers {
  private final SpellRows spells;
  private final Moving moving;
  private final Swapping swapping;
  private final MovementLog log;
  private final Violations violations;
  private final Boards boards;
  private final ApplicationEventPublisher events;

  Transfers(
      SpellRows spells,
      Moving moving,
      Swapping swapping,
      MovementLog log,
      Violations violations,
      Boards boards,
      ApplicationEventPublisher events) {
    this.spells = spells;
    this.moving = moving;
    this.swapping = swapping;
    this.log = log;
    this.violations = violations;
    this.boards = boards;
    this.events = events;
  }

  /** To another bed, another ward, or out of a bed into the waiting area. */
  public UUID move(SpellId id, Destination to, Instant at, String reason, Reasons reasons) {
    return move(new Move(id, to, at, reason, reasons, null, null, null));
  }

  /**
   * @throws BedTaken when another patient is in the bed at that time
   * @throws PlacementWarning when a reason is needed for the place
   * @throws org.almoner.platform.StaleEdit when the patient was moved since the page was shown
   */
  public UUID move(Move move) {
    var spell = spells.locked(move.spell());
    var from = new Destination(spell.wardId(), spell.bedId());
    var movement = violations.translated(() -> moving.run(spell, move));
    events.publishEvent(
        new PatientMoved(
            spell.id(),
            spell.patient(),
            movement,
            move.at(),
            from.ward(),
            from.bed(),
            move.to().ward(),
            move.to().bed(),
            move.reason()));
    boards.changed(from, move.to());
    return movement;
  }

  /** Two patients change beds in one step. */
  public void swap(SpellId one, SpellId other, Instant at, String reason, Reasons reasons) {
    violations.translated(() -> swapping.swap(one, other, at, reason, reasons));
  }

  /**
   * Takes back the latest move or swap of the patient.
   *
   * @throws BedTaken when somebody else lies in the old bed now: ask again with another {@link
   *     BackTo}
   */
  public void cancelLast(SpellId id, BackTo back, String reason) {
    var spell = spells.locked(id);
    var movement = log.latest(id, MovementKind.MOVE, MovementKind.SWAP);
    if (movement.kind() == MovementKind.SWAP) {
      violations.translated(() -> swapping.cancel(movement, reason));
      return;
    }
    log.requireLast(movement);
    violations.translated(() -> moving.cancel(movement, back, reason));
    var now = spells.locked(id);
    events.publishEvent(
        new MoveCancelled(id, spell.patient(), movement.id(), movement.at(), reason));
    boards.changed(
        new Destination(spell.wardId(), spell.bedId()), new Destination(now.wardId(), now.bedId()));
  }
}
