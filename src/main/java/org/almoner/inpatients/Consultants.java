package org.almoner.inpatients;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.almoner.inpatients.InpatientEvent.ConsultantChangeCancelled;
import org.almoner.inpatients.InpatientEvent.ConsultantChanged;
import org.almoner.inpatients.ledger.Boards;
import org.almoner.inpatients.ledger.Caring;
import org.almoner.inpatients.ledger.MovementLog;
import org.almoner.inpatients.ledger.MovementLog.Entry;
import org.almoner.inpatients.ledger.Moving;
import org.almoner.inpatients.ledger.SpellRows;
import org.almoner.inpatients.ledger.Times;
import org.almoner.inpatients.ledger.Undo;
import org.almoner.inpatients.ledger.Violations;
import org.almoner.organisation.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is responsible for an inpatient: consultant episodes. */
@Service
@Transactional
public class Consultants {
  private final SpellRows spells;
  private final Caring caring;
  private final MovementLog log;
  private final Undo undo;
  private final Times times;
  private final Violations violations;
  private final Boards boards;
  private final ApplicationEventPublisher events;

  Consultants(
      SpellRows spells,
      Caring caring,
      MovementLog log,
      Undo undo,
      Times times,
      Violations violations,
      Boards boards,
      ApplicationEventPublisher events) {
    this.spells = spells;
    this.caring = caring;
    this.log = log;
    this.undo = undo;
    this.times = times;
    this.violations = violations;
    this.boards = boards;
    this.events = events;
  }

  /**
   * @param consultant null when the consultant stays
   * @param specialty null when the specialty stays
   * @return the movement; empty when nothing differs and so nothing was written
   */
  public Optional<UUID> change(
      SpellId id,
      @Nullable StaffId consultant,
      @Nullable String specialty,
      Instant at,
      String reason) {
    var spell = spells.locked(id);
    Moving.requireOpen(spell);
    var care = Caring.differing(spell, consultant, specialty);
    if (care == null) return Optional.empty();
    var moment = times.after(at, spell.care().since(), "last change of consultant");
    var entry = Entry.of(id, MovementKind.CONSULTANT, at, reason);
    log.write(entry);
    violations.translated(() -> caring.change(spell, care, moment, entry.id()));
    events.publishEvent(
        new ConsultantChanged(
            id, spell.patient(), entry.id(), at, care.consultant(), care.specialty()));
    boards.changed(spell.wardId(), spell.bedId());
    return Optional.of(entry.id());
  }

  /** Takes back the latest change. */
  public void cancel(SpellId id, String reason) {
    var spell = spells.locked(id);
    Moving.requireOpen(spell);
    var change = log.latest(id, MovementKind.CONSULTANT);
    log.requireLast(change);
    violations.translated(() -> undo.run(change, reason, true));
    caring.refresh(spells.locked(id));
    events.publishEvent(
        new ConsultantChangeCancelled(id, spell.patient(), change.id(), change.at(), reason));
    boards.changed(spell.wardId(), spell.bedId());
  }
}
