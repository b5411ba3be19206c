package org.almoner.inpatients.reassign;

import static org.almoner.inpatients.ledger.Times.db;

import java.time.Instant;
import java.util.Map;
import org.almoner.audit.Audit;
import org.almoner.audit.AuditEntry;
import org.almoner.encounters.Encounter;
import org.almoner.encounters.EncounterId;
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
import org.jspecify.annotations.Nullable;
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
  private final Audit audit;
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
      Audit audit,
      JdbcClient jdbc,
      ApplicationEventPublisher events) {
    this.spells = spells;
    this.patients = patients;
    this.encounters = encounters;
    this.log = log;
    this.violations = violations;
    this.times = times;
    this.boards = boards;
    this.audit = audit;
    this.jdbc = jdbc;
    this.events = events;
  }

  /**
   * Gives the visit, a stay or an attendance, from one patient to another.
   *
   * @throws NotPossibleNow when it is not the first patient's any more, or of a kind that is not
   *     given
   */
  public void give(EncounterId id, PatientId from, PatientId to, String reason) {
    if (reason.isBlank()) throw new InvalidInput("reason", "Give a reason.");
    var visit = encounters.byId(id).filter(e -> e.patient().equals(from));
    if (visit.isEmpty())
      throw new NotPossibleNow(
          "visit_given_meanwhile",
          "This visit is another patient's meanwhile. Open both records to see it as it is.");
    give(visit.get(), to, reason);
  }

  /** The same, when the encounter was looked at already. */
  public void give(Encounter visit, PatientId to, String reason) {
    switch (visit.kind()) {
      case INPATIENT -> move(new SpellId(visit.id().value()), to, reason);
      case EMERGENCY, OUTPATIENT -> attendance(visit, to, reason);
      case WARD_ATTENDER, DAY_HOSPITAL, COMMUNITY ->
          throw new NotPossibleNow(
              "visit_not_given",
              "A visit of this kind is not given away. Cancel it and record it for the right patient.");
    }
  }

  private void attendance(Encounter visit, PatientId to, String reason) {
    mayHave(to, visit.endedAt());
    encounters.moveTo(visit.id(), to);
    audited("encounter.reassign.from", visit.patient(), visit, reason);
    audited("encounter.reassign.to", to, visit, reason);
  }

  private void audited(String action, PatientId patient, Encounter visit, String why) {
    audit.record(new AuditEntry(action, patient.value(), "encounter:" + visit.id(), why, Map.of()));
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
    mayHave(to, spell.dischargedAt());
  }

  /** A visit of somebody who had died, or whose record became another, cannot be. */
  private void mayHave(PatientId to, @Nullable Instant ended) {
    var who = patients.summary(to);
    if (who.survivor() != null) throw new PatientMerged();
    var died = who.died();
    if (died != null && (ended == null || died.isBefore(ended)))
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
