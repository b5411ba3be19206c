package org.almoner.inpatients;

import static org.almoner.inpatients.ledger.Times.db;
import static org.almoner.inpatients.ledger.Times.dbOrNull;

import java.time.Instant;
import org.almoner.inpatients.Refused.NotPossibleNow;
import org.almoner.inpatients.Refused.WrongTime;
import org.almoner.inpatients.WardEvent.OffWardChanged;
import org.almoner.inpatients.ledger.Boards;
import org.almoner.inpatients.ledger.Changes;
import org.almoner.inpatients.ledger.Moving;
import org.almoner.inpatients.ledger.Rows;
import org.almoner.inpatients.ledger.SpellRows;
import org.almoner.inpatients.ledger.Times;
import org.almoner.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Patients off their ward for a while: imaging, theatre, therapy, the garden. The bed stays theirs.
 */
@Service
@Transactional
public class OffWard {
  private final SpellRows spells;
  private final JdbcClient jdbc;
  private final Changes changes;
  private final Times times;
  private final Boards boards;
  private final ApplicationEventPublisher events;

  OffWard(
      SpellRows spells,
      JdbcClient jdbc,
      Changes changes,
      Times times,
      Boards boards,
      ApplicationEventPublisher events) {
    this.spells = spells;
    this.jdbc = jdbc;
    this.changes = changes;
    this.times = times;
    this.boards = boards;
    this.events = events;
  }

  public void leave(SpellId id, String place, Instant at, @Nullable Instant expectedReturn) {
    var spell = spells.locked(id);
    Moving.requireOpen(spell);
    if (spell.leave() != null || spell.offWard() != null)
      throw new NotPossibleNow("off_ward_one_at_a_time", "This patient is away already.");
    var moment = times.after(at, lastBack(spell), "last return");
    if (expectedReturn != null && expectedReturn.isBefore(moment))
      throw new WrongTime("off_ward_return", "The expected return is before the time of leaving.");
    changes
        .sql(
            """
            insert into inpatients.off_ward (id, spell_id, during, place, expected_return, version, changed_at, changed_by)
            values (:id, :spell, tstzrange(:at, null), :place, :back::timestamptz, 1, :now, :by)
            """)
        .param("id", Ids.next())
        .param("spell", id.value())
        .param("at", db(moment))
        .param("place", place)
        .param("back", dbOrNull(expectedReturn))
        .update();
    announce(spell, "left", at, place);
  }

  private Instant lastBack(Spell spell) {
    return jdbc.sql(
            """
            select coalesce(max(upper(during)), cast(:admitted as timestamptz)) as back from (
              select during from inpatients.off_ward where spell_id = :spell and not cancelled
              union all
              select during from inpatients.home_leave where spell_id = :spell and not cancelled) a
            """)
        .param("spell", spell.id().value())
        .param("admitted", db(spell.admittedAt()))
        .query((row, n) -> Rows.instantOf(row, "back"))
        .single();
  }

  public void back(SpellId id, Instant at) {
    var spell = away(id);
    var moment = times.after(at, spell.offWard().since(), "time of leaving");
    changes
        .sql(
            """
            update inpatients.off_ward set during = tstzrange(lower(during), :at),
              version = version + 1, changed_at = :now, changed_by = :by
            where spell_id = :spell and upper_inf(during) and not cancelled
            """)
        .param("spell", id.value())
        .param("at", db(moment))
        .update();
    announce(spell, "back", at, spell.offWard().place());
  }

  /** The patient never left. */
  public void cancel(SpellId id, String reason) {
    var spell = away(id);
    changes
        .sql(
            """
            update inpatients.off_ward set cancelled = true, in_error = :reason,
              version = version + 1, changed_at = :now, changed_by = :by
            where spell_id = :spell and upper_inf(during) and not cancelled
            """)
        .param("spell", id.value())
        .param("reason", reason)
        .update();
    announce(spell, "cancelled", spell.offWard().since(), spell.offWard().place());
  }

  private Spell away(SpellId id) {
    var spell = spells.locked(id);
    if (spell.offWard() == null)
      throw new NotPossibleNow("not_off_ward", "This patient is on the ward. Refresh the board.");
    return spell;
  }

  private void announce(Spell spell, String change, Instant at, String place) {
    events.publishEvent(new OffWardChanged(spell.id(), spell.patient(), change, at, place));
    boards.changed(spell.wardId(), spell.bedId());
  }
}
