package org.almoner.inpatients.ledger;

import java.time.Instant;
import java.util.UUID;
import org.almoner.inpatients.BackTo;
import org.almoner.inpatients.Destination;
import org.almoner.inpatients.Move;
import org.almoner.inpatients.MovementKind;
import org.almoner.inpatients.Reasons;
import org.almoner.inpatients.Refused.NotPossibleNow;
import org.almoner.inpatients.Spell;
import org.almoner.inpatients.ledger.MovementLog.Entry;
import org.almoner.organisation.BedId;
import org.almoner.platform.StaleEdit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a move and takes it back. */
@Component
public class Moving {
  private final Placements placements;
  private final Stays stays;
  private final Requests requests;
  private final Breaches breaches;
  private final MovementLog log;
  private final SpellRows spells;
  private final Caring caring;
  private final Undo undo;
  private final Areas areas;
  private final Times times;

  Moving(
      Placements placements,
      Stays stays,
      Requests requests,
      Breaches breaches,
      MovementLog log,
      SpellRows spells,
      Caring caring,
      Undo undo,
      Areas areas,
      Times times) {
    this.placements = placements;
    this.stays = stays;
    this.requests = requests;
    this.breaches = breaches;
    this.log = log;
    this.spells = spells;
    this.caring = caring;
    this.undo = undo;
    this.areas = areas;
    this.times = times;
  }

  public UUID run(Spell spell, Move move) {
    possible(spell, move);
    var care = Caring.differing(spell, move.consultant(), move.specialty());
    var at = times.after(move.at(), latest(spell, care != null), "last movement");
    var placement =
        placements.look(
            spell.patient(),
            move.to(),
            care == null ? spell.care().consultant() : care.consultant(),
            care == null ? spell.care().specialty() : care.specialty());
    placements.forbid(placement, move.to(), at);
    placements.justify(placement, move.reasons(), at);
    var entry =
        Entry.of(spell.id(), MovementKind.MOVE, move.at(), move.reason())
            .between(place(spell), move.to())
            .withCare(care != null);
    log.write(entry);
    settle(spell, move.to(), placement, move.reasons(), at, entry.id());
    if (care != null) caring.change(spell, care, at, entry.id());
    return entry.id();
  }

  /** Into the new place: what was kept for the patient there is used up, a breach is recorded. */
  public void settle(
      Spell spell,
      Destination to,
      Placement placement,
      Reasons reasons,
      Instant at,
      UUID movement) {
    if (placement.reserved()) requests.takeUp(spell.patient(), to.ward(), at, movement);
    relocate(spell, to, at, movement);
    breaches.record(spell.id(), movement, to, placement, reasons, at);
  }

  /** Ends where the patient was and begins where the patient is. */
  private void relocate(Spell spell, Destination to, Instant at, UUID movement) {
    if (spell.bed() != null) stays.leaveBed(spell.id(), at, movement);
    var wardStay = spell.ward().id();
    if (!spell.wardId().equals(to.ward())) {
      stays.leaveWard(spell.id(), at, movement);
      wardStay = stays.enterWard(spell.id(), to.ward(), at, movement);
      stays.arrivedAsRequested(spell.id(), to.ward(), movement);
    }
    if (to.bed() != null) stays.enterBed(spell.id(), wardStay, to.bed(), at, movement);
  }

  private static void possible(Spell spell, Move move) {
    requireOpen(spell);
    if (move.seen() != null && !move.seen().equals(spell.lastMovement()))
      throw new StaleEdit("This patient's place");
    if (spell.leave() != null)
      throw new NotPossibleNow(
          "patient_on_leave", "This patient is on leave. Record the return first.");
    if (place(spell).equals(move.to()))
      throw new NotPossibleNow("already_there", "This patient is there already.");
  }

  public static void requireOpen(Spell spell) {
    if (spell.open()) return;
    throw new NotPossibleNow(
        "spell_not_open",
        spell.cancelled()
            ? "This admission was cancelled. Admit the patient again if they are here."
            : "This patient was discharged. Cancel the discharge first if they are still here.");
  }

  public static Destination place(Spell spell) {
    return new Destination(spell.wardId(), spell.bedId());
  }

  private static Instant latest(Spell spell, boolean withCare) {
    return withCare ? later(spell.placedAt(), spell.care().since()) : spell.placedAt();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  public void cancel(Movement movement, BackTo back, String reason) {
    undo.run(movement, reason, back.sameBed());
    requests.reopen(null, movement.id());
    var spell = spells.locked(movement.spell());
    areas.requireInUse(spell.wardId());
    if (movement.changesCare()) caring.refresh(spell);
    if (!back.sameBed()) elsewhere(spell, back.otherBed(), movement, reason);
  }

  /** The old bed is not to be had: the patient goes to another bed of the old ward, or to none. */
  void elsewhere(Spell spell, @Nullable BedId bed, Movement cancelled, String reason) {
    if (bed == null) return;
    var to = new Destination(spell.wardId(), bed);
    var entry =
        Entry.of(spell.id(), MovementKind.MOVE, cancelled.at(), reason).between(place(spell), to);
    log.write(entry);
    stays.enterBed(
        spell.id(),
        spell.ward().id(),
        bed,
        times.after(cancelled.at(), spell.ward().since(), "last movement"),
        entry.id());
  }
}
