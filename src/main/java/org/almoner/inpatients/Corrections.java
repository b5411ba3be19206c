package org.almoner.inpatients;

import java.time.Instant;
import java.util.List;
import org.almoner.encounters.Encounters;
import org.almoner.inpatients.InpatientEvent.CorrectionCancelled;
import org.almoner.inpatients.InpatientEvent.StayCorrected;
import org.almoner.inpatients.Refused.NotPossibleNow;
import org.almoner.inpatients.Refused.WrongTime;
import org.almoner.inpatients.ledger.Boards;
import org.almoner.inpatients.ledger.HistoryRows;
import org.almoner.inpatients.ledger.MovementLog;
import org.almoner.inpatients.ledger.MovementLog.Entry;
import org.almoner.inpatients.ledger.SpellRows;
import org.almoner.inpatients.ledger.Superseding;
import org.almoner.inpatients.ledger.Times;
import org.almoner.inpatients.ledger.Violations;
import org.almoner.organisation.StaffId;
import org.almoner.platform.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Putting right what the history of a stay says. What it said before is kept, marked superseded.
 */
@Service
@Transactional
public class Corrections {
  private final SpellRows spells;
  private final HistoryRows rows;
  private final Superseding superseding;
  private final MovementLog log;
  private final Encounters encounters;
  private final Times times;
  private final Violations violations;
  private final Boards boards;
  private final ApplicationEventPublisher events;

  Corrections(
      SpellRows spells,
      HistoryRows rows,
      Superseding superseding,
      MovementLog log,
      Encounters encounters,
      Times times,
      Violations violations,
      Boards boards,
      ApplicationEventPublisher events) {
    this.spells = spells;
    this.rows = rows;
    this.superseding = superseding;
    this.log = log;
    this.encounters = encounters;
    this.times = times;
    this.violations = violations;
    this.boards = boards;
    this.events = events;
  }

  /** From then on the patient was there, until the next. */
  public record Place(Destination at, Instant from) {}

  /** From then on they were responsible, until the next. */
  public record Care(@Nullable StaffId consultant, String specialty, Instant from) {}

  /**
   * A whole spell. The first place and the first care begin with the admission.
   *
   * @param dischargedAt null while the patient is here
   */
  public record History(@Nullable Instant dischargedAt, List<Place> places, List<Care> cares) {
    public History {
      places = List.copyOf(places);
      cares = List.copyOf(cares);
    }

    public Instant admittedAt() {
      return places.getFirst().from();
    }
  }

  @Transactional(readOnly = true)
  public History history(SpellId id) {
    return rows.history(id);
  }

  /** The history was this. Every rule about beds and stays holds for it too. */
  public void correct(SpellId id, History to, String reason) {
    if (reason.isBlank()) throw new InvalidInput("reason", "Give a reason.");
    var spell = spells.locked(id);
    check(spell, to);
    var entry = Entry.of(id, MovementKind.CORRECTION, to.admittedAt(), reason);
    log.write(entry);
    violations.translated(
        () -> {
          superseding.supersede(id, entry.id(), reason);
          rows.write(id, to, entry.id());
          superseding.checkNow();
        });
    encounters.correct(id.encounter(), to.admittedAt(), to.dischargedAt());
    announce(spell, entry, reason);
  }

  private void check(Spell spell, History to) {
    if (spell.cancelled())
      throw new NotPossibleNow("spell_not_open", "This admission was cancelled.");
    if ((to.dischargedAt() == null) != spell.open())
      throw new InvalidInput(
          "dischargedAt", "Discharge the patient or cancel the discharge; a correction cannot.");
    if (to.places().isEmpty() || to.cares().isEmpty())
      throw new InvalidInput("places", "A stay has a place and somebody responsible.");
    if (!to.cares().getFirst().from().equals(to.admittedAt()))
      throw new InvalidInput("cares", "The first episode begins with the admission.");
    ordered(to.places().stream().map(Place::from).toList(), to.dischargedAt());
    ordered(to.cares().stream().map(Care::from).toList(), to.dischargedAt());
  }

  private void ordered(List<Instant> starts, @Nullable Instant end) {
    for (int i = 1; i < starts.size(); i++)
      if (!starts.get(i).isAfter(starts.get(i - 1)))
        throw new WrongTime(
            "stays_in_order",
            "The stays are not in order of time at " + times.words(starts.get(i)));
    times.past(end == null ? starts.getLast() : end);
    if (end != null && !end.isAfter(starts.getLast()))
      throw new WrongTime("stays_in_order", "The discharge is before the last stay began.");
  }

  /** The history was right before the latest correction. */
  public void cancel(SpellId id, String reason) {
    var spell = spells.locked(id);
    if (reason.isBlank()) throw new InvalidInput("reason", "Give a reason.");
    if (spell.cancelled())
      throw new NotPossibleNow(
          "spell_not_open",
          "The whole stay was recorded in error. Record it again as a stay of the past.");
    var correction = log.latest(id, MovementKind.CORRECTION);
    log.requireLast(correction);
    violations.translated(
        () -> {
          superseding.restore(correction, reason);
          superseding.checkNow();
        });
    var now = spells.locked(id);
    encounters.correct(id.encounter(), now.admittedAt(), now.dischargedAt());
    events.publishEvent(
        new CorrectionCancelled(id, spell.patient(), correction.id(), correction.at(), reason));
    boards.changed(
        new Destination(spell.wardId(), spell.bedId()), new Destination(now.wardId(), now.bedId()));
  }

  /** The whole spell never was: it is kept, marked recorded in error, and nothing counts it. */
  public void spellInError(SpellId id, String reason) {
    if (reason.isBlank()) throw new InvalidInput("reason", "Give a reason.");
    var spell = spells.locked(id);
    if (spell.open())
      throw new NotPossibleNow(
          "spell_open", "The patient is here under this stay. Cancel the admission instead.");
    if (spell.cancelled()) throw new NotPossibleNow("spell_not_open", "It was cancelled already.");
    var entry = Entry.of(id, MovementKind.CORRECTION, spell.admittedAt(), reason);
    log.write(entry);
    violations.translated(() -> superseding.withdrawAll(id, reason));
    encounters.cancel(id.encounter());
    announce(spell, entry, reason);
  }

  private void announce(Spell spell, Entry entry, String reason) {
    events.publishEvent(
        new StayCorrected(spell.id(), spell.patient(), entry.id(), entry.at(), reason));
    var now = spells.locked(spell.id());
    boards.changed(
        new Destination(spell.wardId(), spell.bedId()), new Destination(now.wardId(), now.bedId()));
  }
}
