package org.almoner.hl7.log;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.almoner.platform.Actors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** SQL for messages that were not applied when they came. */
@Repository
class Parked {
  private final JdbcClient jdbc;
  private final Clock clock;
  private final JsonMapper json;

  Parked(JdbcClient jdbc, Clock clock, JsonMapper json) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.json = json;
  }

  record Stored(
      UUID id, UUID senderId, Instant receivedAt, String remote, byte[] raw, String outcome) {}

  Optional<Stored> find(UUID id) {
    return jdbc.sql(
            "select id, sender_id, received_at, remote, raw, outcome from hl7.message where id = :id")
        .param("id", id)
        .query(Stored.class)
        .optional();
  }

  /** Holds the row until the end of the transaction, when it still waits or was refused. */
  boolean hold(UUID id) {
    return jdbc.sql(
            "select id from hl7.message where id = :id and outcome in ('parked', 'rejected') for update")
        .param("id", id)
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  List<UUID> waitingFor(Collection<String> keys) {
    return jdbc.sql(
            """
            select id from hl7.message where outcome = 'parked' and waits_for = any(:keys)
            order by received_at, id
            """)
        .param("keys", keys.toArray(String[]::new))
        .query(UUID.class)
        .list();
  }

  /**
   * Parked messages that may wait for what was done without a message.
   *
   * @param spells stays that changed
   * @param people whether somebody was registered or changed
   * @param codes whether a ward, bed, consultant or specialty was entered or opened
   */
  List<UUID> nudged(Collection<UUID> spells, boolean people, boolean codes) {
    return jdbc.sql(
            """
            select p.id from hl7.message p
            where p.outcome = 'parked' and p.waits_for <> 'person'
              and (:people and p.waits_for like 'patient:%' or :codes and p.waits_for like 'code:%'
                or p.visit <> '' and p.visit in (
                  select e.visit_number from encounters.v_encounter e where e.encounter_id = any(:spells))
                or p.waits_for like 'visit:%' and substr(p.waits_for, 44) in (
                  select e.visit_number from encounters.v_encounter e where e.encounter_id = any(:spells)))
            order by p.received_at, p.id limit 500
            """)
        .param("people", people)
        .param("codes", codes)
        .param("spells", spells.toArray(UUID[]::new))
        .query(UUID.class)
        .list();
  }

  /** Parked messages whose visit had news since they were tried, and all others now and then. */
  List<UUID> due() {
    return jdbc.sql(
            """
            select p.id from hl7.message p
            where p.outcome = 'parked' and p.waits_for <> 'person' and p.tried_at < :since
              and (p.tried_at < :longSince
                or exists (select from hl7.message m where m.outcome = 'applied' and m.sender_id = p.sender_id
                  and m.visit = p.visit and m.visit <> '' and m.received_at > p.tried_at - interval '1 minute'))
            order by p.tried_at, p.received_at, p.id limit 200
            """)
        .param("since", clock.instant().minusSeconds(30).atOffset(ZoneOffset.UTC))
        .param("longSince", clock.instant().minusSeconds(600).atOffset(ZoneOffset.UTC))
        .query(UUID.class)
        .list();
  }

  void applied(Inbound inbound, long micros) {
    jdbc.sql(
            """
            update hl7.message set outcome = 'applied', waits_for = '', tried_at = :at, attention = false,
              settled_by = :by, patient_id = :patient, note = :note, changes = :changes::jsonb, duration_us = :micros
            where id = :id
            """)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", Actors.current().name())
        .param("patient", inbound.patient(), java.sql.Types.OTHER)
        .param("note", inbound.notes())
        .param("changes", json.writeValueAsString(inbound.changes()))
        .param("micros", (int) Math.min(Integer.MAX_VALUE, micros))
        .param("id", inbound.arrival().id())
        .update();
  }

  /**
   * @return whether it waits for something else than before
   */
  boolean stillWaits(UUID id, Verdict verdict) {
    return jdbc.sql(
            """
            with before as (select waits_for from hl7.message where id = :id)
            update hl7.message set waits_for = :waits, reason = :reason, error_at = :errorAt, error_code = :code,
              tried_at = :at
            where id = :id and outcome in ('parked', 'rejected')
            returning (select waits_for from before) <> :waits
            """)
        .param("waits", verdict.waitsFor())
        .param("reason", verdict.text())
        .param("errorAt", verdict.errorAt())
        .param("code", verdict.errorCode())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("id", id)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /** A later message of the same kind says what an earlier parked one would have said. */
  void superseded(Arrival by) {
    jdbc.sql(
            """
            update hl7.message set outcome = 'discarded', attention = false, waits_for = '', settled_by = :by,
              reason = reason || ' A later message of the same kind was applied instead.'
            where outcome = 'parked' and sender_id = :sender and visit = :visit and visit <> ''
              and trigger_event = :trigger and id < :id
            """)
        .param("by", Actors.current().name())
        .param("sender", by.sender().id())
        .param("visit", by.visit())
        .param("trigger", by.message().trigger())
        .param("id", by.id())
        .update();
  }

  /** A person says that it shall not be applied, or that a note has been seen. */
  boolean settle(UUID id, String outcome, String reason) {
    return jdbc.sql(
                """
            update hl7.message set outcome = :outcome, attention = false, waits_for = '', settled_by = :by,
              reason = case when :reason = '' then reason else reason || ' ' || :reason end
            where id = :id and attention
            """)
            .param("outcome", outcome)
            .param("reason", reason)
            .param("by", Actors.current().name())
            .param("id", id)
            .update()
        > 0;
  }
}
