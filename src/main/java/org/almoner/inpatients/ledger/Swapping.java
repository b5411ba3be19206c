package org.almoner.inpatients.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.almoner.inpatients.Destination;
import org.almoner.inpatients.InpatientEvent.BedsSwapped;
import org.almoner.inpatients.InpatientEvent.SwapCancelled;
import org.almoner.inpatients.MovementKind;
import org.almoner.inpatients.Reasons;
import org.almoner.inpatients.Refused.NotPossibleNow;
import org.almoner.inpatients.Spell;
import org.almoner.inpatients.SpellId;
import org.almoner.inpatients.ledger.MovementLog.Entry;
import org.almoner.organisation.BedId;
import org.almoner.platform.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Two patients change beds, and back. Both leave their beds before either lies down again. */
@Component
public class Swapping {
  private final SpellRows spells;
  private final Placements placements;
  private final Stays stays;
  private final Breaches breaches;
  private final MovementLog log;
  private final Undo undo;
  private final Requests requests;
  private final Times times;
  private final Boards boards;
  private final ApplicationEventPublisher events;

  Swapping(
      SpellRows spells,
      Placements placements,
      Stays stays,
      Breaches breaches,
      MovementLog log,
      Undo undo,
      Requests requests,
      Times times,
      Boards boards,
      ApplicationEventPublisher events) {
    this.spells = spells;
    this.placements = placements;
    this.stays = stays;
    this.breaches = breaches;
    this.log = log;
    this.undo = undo;
    this.requests = requests;
    this.times = times;
    this.boards = boards;
    this.events = events;
  }

  /** One patient's side of a swap. */
  private record Side(Spell spell, BedId from, Destination to, Entry entry) {
    Destination old() {
      return new Destination(spell.wardId(), from);
    }
  }

  public void swap(SpellId one, SpellId other, Instant at, String reason, Reasons reasons) {
    var pair = lockedInOrder(one, other);
    var a = pair.getFirst();
    var b = pair.getLast();
    var latest = a.placedAt().isAfter(b.placedAt()) ? a.placedAt() : b.placedAt();
    var moment = times.after(at, latest, "last movement");
    var sideA = side(a, b, at, reason);
    var sideB = side(b, a, at, reason);
    var linkedA = linked(sideA, sideB);
    var linkedB = linked(sideB, sideA);
    for (var side : List.of(linkedA, linkedB)) rise(side, moment);
    for (var side : inBedOrder(linkedA, linkedB)) lie(side, moment, reasons);
    announce(linkedA, b.id());
    announce(linkedB, a.id());
  }

  private List<Spell> lockedInOrder(SpellId one, SpellId other) {
    if (one.equals(other))
      throw new NotPossibleNow("swap_needs_two", "Choose two different patients.");
    var firstSmaller = one.value().compareTo(other.value()) < 0;
    var first = spells.locked(firstSmaller ? one : other);
    var second = spells.locked(firstSmaller ? other : one);
    return List.of(first, second);
  }

  private static Side side(Spell spell, Spell partner, Instant at, String reason) {
    if (!spell.open() || spell.leave() != null || spell.bed() == null || partner.bed() == null)
      throw new NotPossibleNow(
          "swap_needs_beds",
          "Only two patients who are in beds can change beds. Refresh the board.");
    var to = new Destination(partner.wardId(), new BedId(partner.bed().place()));
    var from = new BedId(spell.bed().place());
    var entry =
        Entry.of(spell.id(), MovementKind.SWAP, at, reason)
            .between(new Destination(spell.wardId(), from), to);
    return new Side(spell, from, to, entry);
  }

  private static Side linked(Side side, Side partner) {
    var entry = side.entry().with(partner.entry().id(), null);
    return new Side(side.spell(), side.from(), side.to(), entry);
  }

  private static List<Side> inBedOrder(Side a, Side b) {
    return java.util.stream.Stream.of(a, b)
        .sorted(Comparator.comparing(s -> s.to().bed() == null ? null : s.to().bed().value()))
        .toList();
  }

  private void rise(Side side, Instant at) {
    log.write(side.entry());
    stays.leaveBed(side.spell().id(), at, side.entry().id());
  }

  private void lie(Side side, Instant at, Reasons reasons) {
    var spell = side.spell();
    var placement =
        placements.look(
            spell.patient(), side.to(), spell.care().consultant(), spell.care().specialty());
    placements.forbid(placement, side.to(), at);
    placements.justify(placement, reasons, at);
    var movement = side.entry().id();
    var wardStay = spell.ward().id();
    if (!spell.wardId().equals(side.to().ward())) {
      stays.leaveWard(spell.id(), at, movement);
      wardStay = stays.enterWard(spell.id(), side.to().ward(), at, movement);
      stays.arrivedAsRequested(spell.id(), side.to().ward(), movement);
    }
    if (placement.reserved()) requests.takeUp(spell.patient(), side.to().ward(), at, movement);
    if (side.to().bed() != null)
      stays.enterBed(spell.id(), wardStay, side.to().bed(), at, movement);
    breaches.record(spell.id(), movement, side.to(), placement, reasons, at);
  }

  private void announce(Side side, SpellId partner) {
    var to = side.to().bed();
    if (to == null) return;
    events.publishEvent(
        new BedsSwapped(
            side.spell().id(),
            side.spell().patient(),
            side.entry().id(),
            side.entry().at(),
            partner,
            side.from(),
            to));
    boards.changed(side.old(), side.to());
  }

  public void cancel(Movement movement, String reason) {
    var partner = log.byId(partnerOf(movement)).orElseThrow(() -> new NotFound("The swap"));
    lockedInOrder(movement.spell(), partner.spell());
    log.requireLast(movement);
    log.requireLast(partner);
    undo.run(movement, reason, false);
    undo.run(partner, reason, false);
    undo.lieAgain(movement);
    undo.lieAgain(partner);
    requests.reopen(null, movement.id());
    requests.reopen(null, partner.id());
    for (var each : List.of(movement, partner)) {
      var spell = spells.locked(each.spell());
      events.publishEvent(
          new SwapCancelled(spell.id(), spell.patient(), each.id(), each.at(), reason));
      if (each.from() != null && each.to() != null) boards.changed(each.from(), each.to());
    }
  }

  private static UUID partnerOf(Movement movement) {
    if (movement.partner() == null) throw new NotFound("The swap");
    return movement.partner();
  }
}
