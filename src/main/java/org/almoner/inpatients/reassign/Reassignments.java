package org.almoner.inpatients.reassign;

import static org.almoner.inpatients.ledger.Times.db;

import java.time.Instant;
import org.almoner.encounters.Encounters;
import org.almoner.inpatients.Destination;
import org.almoner.inpatients.InpatientEvent.StayReassigned;
import org.almoner.inpatients.MovementKind;
import org.almoner.inpatients.Refused.NotPossibleNow;
import org.almoner.inpatients.Refused.PatientDeceased;
import org.almoner.inpatients.Refused.PatientMerged;
import org.almoner.inpatients.Spell;
import org.almoner.inpatients.SpellId;
import org.almoner.inpatients.ledger.Boards;
import org.almoner.inpatients.ledger.MovementLog;
import org.almoner.inpatients.ledger.MovementLog.Entry;
import org.almoner.inpatients.ledger.SpellRows;
import org.almoner.inpatients.ledger.Times;
import org.almoner.inpatients.ledger.Violations;
import org.almoner.patients.PatientId;
import org.almoner.patients.Patients;
import org.almoner.platform.Actors;
import org.almoner.platform.InvalidInput;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a whole stay - its places, episodes, leaves and movements - from the patient it was
 * recorded under to the one it was all along.
 */
@Service
@Transactional
public class Reassignments {
  private final SpellRows spells;
  private final Patients patients;
  private final Encounters encounters;
  private final MovementLog log;
  private final Violations violations;
  private final Times times;
  private final Boards boards;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  Reassignments(
      SpellRows spells,
      Patients patients,
      Encounters encounters,
      MovementLog log,
      Violations violations,
      Times times,
      Boards boards,
      JdbcClient jdbc,
      ApplicationEventPublisher events) {
    this.spells = spells;
    this.patients = patients;
    this.encounters = encounters;
    this.log = log;
    this.violations = violations;
    this.times = times;
    this.boards = boards;
    this.jdbc = jdbc;
    this.events = events;
  }

  /**
   * Nothing happens when the stay is the patient's already.
   *
   * @throws org.almoner.inpatients.Refused.AlreadyInpatient when the patient has another stay at
   *     that time
   * @throws NotPossibleNow when the stay was cancelled or ended with a death
   */
  public void move(SpellId id, PatientId to, String reason) {
    if (reason.isBlank()) throw new InvalidInput("reason", "Give a reason.");
    var spell = spells.locked(id);
    if (spell.patient().equals(to)) return;
    check(spell, to);
    var entry = Entry.of(id, MovementKind.REASSIGNED, times.present(), reason);
    log.write(entry);
    violations.translated(() -> write(spell, to));
    encounters.moveTo(id.encounter(), to);
    announce(spell, entry, to);
  }

  private void check(Spell spell, PatientId to) {
    if (spell.cancelled())
      throw new NotPossibleNow("spell_not_open", "This admission was cancelled.");
    if (endedInDeath(spell))
      throw new NotPossibleNow(
          "spell_ended_in_death",
          "This stay ended with the patient's death. Undo the death and cancel the discharge first.");
    var who = patients.summary(to);
    if (who.survivor() != null) throw new PatientMerged();
    var died = who.died();
    if (died != null && (spell.dischargedAt() == null || died.isBefore(spell.dischargedAt())))
      throw new PatientDeceased(times.words(died));
  }

  private boolean endedInDeath(Spell spell) {
    return jdbc.sql(
            """
            select exists (select from inpatients.spell
              where id = :spell and not upper_inf(during) and discharge_method in ('4', '5'))
            """)
        .param("spell", spell.id().value())
        .query(Boolean.class)
        .single();
  }

  /** A request that the stay fulfilled, and what waits for somebody to look at, go with it. */
  private void write(Spell spell, PatientId to) {
    jdbc.sql(
            """
            with request as (
              update inpatients.admission_request set patient_id = :to, version = version + 1, changed_at = :now,
                changed_by = :by
              where id = :request::uuid
            ), notice as (
              update inpatients.notice set patient_id = :to, version = version + 1, changed_at = :now, changed_by = :by
              where spell_id = :spell and done_at is null
            )
            update inpatients.spell set patient_id = :to, version = version + 1, changed_at = :now, changed_by = :by
            where id = :spell
            """)
        .param("to", to.value())
        .param("spell", spell.id().value())
        .param("request", spell.request())
        .param("now", db(times.present()))
        .param("by", Actors.current().name())
        .update();
  }

  private void announce(Spell spell, Entry entry, PatientId to) {
    Instant at = entry.at();
    var from = spell.patient();
    var why = entry.reason();
    events.publishEvent(new StayReassigned(spell.id(), from, entry.id(), at, to, false, why));
    events.publishEvent(new StayReassigned(spell.id(), to, entry.id(), at, from, true, why));
    var place = new Destination(spell.wardId(), spell.bedId());
    boards.changed(place.ward(), place.bed());
  }
}
