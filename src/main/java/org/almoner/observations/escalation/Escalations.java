package org.almoner.observations.escalation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.almoner.inpatients.SpellId;
import org.almoner.inpatients.Spells;
import org.almoner.inpatients.signs.WardScreens;
import org.almoner.observations.Entry;
import org.almoner.observations.ObservationsChanged;
import org.almoner.observations.Risk;
import org.almoner.patients.PatientId;
import org.almoner.platform.Actors;
import org.almoner.platform.Ids;
import org.almoner.platform.InvalidInput;
import org.almoner.platform.StaleEdit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is asked for. Each has a team and a deadline; unanswered it goes once to the next team; an
 * answer says what was done and stops the clock.
 */
@Service
@Transactional
public class Escalations {
  private static final String OPEN = "answered_at is null and withdrawn_at is null";
  private final JdbcClient jdbc;
  private final Spells spells;
  private final WardScreens screens;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Escalations(
      JdbcClient jdbc,
      Spells spells,
      WardScreens screens,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.spells = spells;
    this.screens = screens;
    this.events = events;
    this.clock = clock;
  }

  /** Asks, unless an open one of this stay asks for as much already. */
  public void raise(PatientId patient, Entry entry, Risk risk) {
    if (!risk.escalates()) return;
    var id = Ids.next();
    int raised =
        jdbc.sql(
                """
                insert into observations.escalation (id, spell_id, entry_id, risk, raised_at, tier, team, due_at,
                  next_team, next_minutes, version, changed_at, changed_by)
                select :id, :spell, :entry, r.risk, :now, 1, r.team, :now::timestamptz + make_interval(mins => r.answer_minutes),
                       r.next_team, r.next_minutes, 1, :now, :by
                  from observations.response_rule r
                 where r.risk = :risk and not exists (
                   select from observations.escalation o join observations.response_rule q on q.risk = o.risk
                    where o.spell_id = :spell and o.answered_at is null and o.withdrawn_at is null and q.rank >= r.rank)
                on conflict do nothing
                """)
            .param("id", id)
            .param("spell", entry.spell().value())
            .param("entry", entry.id())
            .param("risk", risk.name())
            .param("now", at())
            .param("by", Actors.current().name())
            .update();
    if (raised > 0)
      tell(patient, "escalated", id, "", Map.of("risk", risk.name(), "entry", "" + entry.id()));
  }

  /** Stops the clock with what was done. */
  public void answer(PatientId patient, UUID id, int version, String answer) {
    if (answer.isBlank()) throw new InvalidInput("answer", "Say what was done.");
    var changed =
        jdbc.sql(
                """
                update observations.escalation e set answered_at = :now, answered_by = :name, answer = :answer,
                  version = e.version + 1, changed_at = :now, changed_by = :by
                 from inpatients.v_spell s
                where e.id = :id and e.version = :version and s.spell_id = e.spell_id and s.patient_id = :patient
                  and e.answered_at is null and e.withdrawn_at is null
                returning e.spell_id
                """)
            .param("now", at())
            .param("name", Actors.current().displayName())
            .param("answer", answer.strip())
            .param("by", Actors.current().name())
            .param("id", id)
            .param("version", version)
            .param("patient", patient.value())
            .query(UUID.class)
            .optional()
            .orElseThrow(() -> new StaleEdit("The escalation"));
    tell(patient, "answered", id, answer.strip(), Map.of());
    show(changed);
  }

  /** A set recorded in error asks for nobody. */
  public void withdraw(PatientId patient, UUID entry) {
    jdbc.sql(
            """
            update observations.escalation set withdrawn_at = :now, version = version + 1, changed_at = :now, changed_by = :by
             where entry_id = :entry and %s returning id
            """
                .formatted(OPEN))
        .param("now", at())
        .param("by", Actors.current().name())
        .param("entry", entry)
        .query(UUID.class)
        .list()
        .forEach(id -> tell(patient, "escalation-withdrawn", id, "", Map.of()));
  }

  /** Moves each that nobody answered in time to the next team, once. */
  public int moveOn() {
    var moved =
        jdbc.sql(
                """
                update observations.escalation e set tier = 2, team = e.next_team, moved_at = :now,
                  due_at = :now::timestamptz + make_interval(mins => e.next_minutes),
                  version = e.version + 1, changed_at = :now, changed_by = :by
                 from inpatients.v_spell s
                where e.tier = 1 and e.due_at <= :now and e.answered_at is null and e.withdrawn_at is null
                  and s.spell_id = e.spell_id
                returning e.id, e.spell_id, s.patient_id, e.team
                """)
            .param("now", at())
            .param("by", Actors.current().name())
            .query(
                (r, n) ->
                    new Moved(
                        r.getObject("id", UUID.class),
                        r.getObject("spell_id", UUID.class),
                        new PatientId(r.getObject("patient_id", UUID.class)),
                        r.getString("team")))
            .list();
    for (var one : moved) {
      tell(one.patient(), "escalated-further", one.id(), "", Map.of("team", one.team()));
      show(one.spell());
    }
    return moved.size();
  }

  private record Moved(UUID id, UUID spell, PatientId patient, String team) {}

  private void show(UUID spell) {
    spells.byId(new SpellId(spell)).ifPresent(screens::changed);
  }

  private java.time.OffsetDateTime at() {
    Instant now = clock.instant();
    return now.atOffset(ZoneOffset.UTC);
  }

  private void tell(
      PatientId patient, String what, UUID subject, String reason, Map<String, String> detail) {
    events.publishEvent(
        new ObservationsChanged(Ids.next(), patient, what, subject, reason, detail));
  }
}
