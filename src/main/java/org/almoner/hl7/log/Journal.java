package org.almoner.hl7.log;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.almoner.hl7.mapping.Sender;
import org.almoner.hl7.message.Problem;
import org.almoner.hl7.message.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** SQL for hl7.message and hl7.seen: what arrived and what became of it. */
@Repository
class Journal {
  private static final int LONGEST_KEY = 200;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final JsonMapper json;

  Journal(JdbcClient jdbc, Clock clock, JsonMapper json) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.json = json;
  }

  /**
   * What is known when a message is opened.
   *
   * @param locked whether every lock was free
   * @param behind an earlier parked message of the same visit
   */
  record Opened(
      boolean locked,
      byte @Nullable [] digest,
      @Nullable UUID messageId,
      @Nullable String outcome,
      @Nullable String answer,
      @Nullable String reason,
      @Nullable String errorAt,
      @Nullable Integer errorCode,
      @Nullable UUID behind) {}

  /** Takes the locks and looks for an earlier arrival, in one round trip. */
  Opened open(Arrival arrival) {
    return jdbc.sql(
            """
            with locked as materialized (select pg_try_advisory_xact_lock(k) as free from unnest(:locks) k)
            select l.free as locked, s.digest, s.message_id, m.outcome, m.answer, m.reason, m.error_at, m.error_code,
              (select p.id from hl7.message p
               where p.outcome = 'parked' and p.sender_id = :sender and p.visit = :visit and p.visit <> ''
                 and p.id < :id
               order by p.received_at, p.id limit 1) as behind
            from (select coalesce(bool_and(free), true) as free from locked) l
            left join hl7.seen s on s.sender_id = :sender and s.control_id = :control
            left join hl7.message m on m.id = s.message_id
            """)
        .param("locks", arrival.locks())
        .param("sender", arrival.sender().id())
        .param("control", key(arrival.message().controlId()))
        .param("visit", key(arrival.visit()))
        .param("id", arrival.id())
        .query(Opened.class)
        .single();
  }

  /** Waits until nobody else works on what these locks stand for. */
  void lock(long[] locks) {
    jdbc.sql("select count(pg_advisory_xact_lock(k)::text) from unnest(:locks) k")
        .param("locks", locks)
        .query(Long.class)
        .single();
  }

  /**
   * Writes a first arrival down.
   *
   * @return whether parked messages wait for what it brought
   */
  boolean first(Arrival arrival, Verdict verdict, String ack, Inbound inbound) {
    var keys = verdict.outcome() == Outcome.APPLIED ? inbound.wakes() : List.<String>of();
    return row(
            """
            with seen as (
              insert into hl7.seen (sender_id, control_id, digest, message_id)
              select :sender, :control, :digest, :id where :control <> ''),
            """
                + INSERT,
            arrival,
            verdict,
            ack,
            inbound,
            null)
        .param("keys", keys.toArray(String[]::new))
        .query(Boolean.class)
        .single();
  }

  /** Writes an arrival down whose control id may be used again. */
  void unremembered(Arrival arrival, Verdict verdict, String ack, Inbound inbound) {
    row("with " + INSERT, arrival, verdict, ack, inbound, null)
        .param("keys", new String[0])
        .query(Boolean.class)
        .single();
  }

  /** Writes a repeated arrival down; it was answered as before and changed nothing. */
  void repeated(Arrival arrival, Verdict verdict, String ack, UUID original) {
    row("with " + INSERT, arrival, verdict, ack, new Inbound(arrival, null, Set.of()), original)
        .param("keys", new String[0])
        .query(Boolean.class)
        .single();
  }

  private static final String INSERT =
      """
      message as (
        insert into hl7.message (id, sender_id, received_at, remote, raw, digest, message_type, trigger_event,
          control_id, hl7_version, sent_at, patient_id, identifiers, visit, account, outcome, reason, note, error_at,
          error_code, answer, ack, waits_for, tried_at, attention, settled_by, duration_us, changes, original_id)
        values (:id, :sender, :received, :remote, :raw, :digest, :type, :trigger,
          :control, :hl7Version, :sent, :patient, :identifiers, :visit, :account, :outcome, :reason, :note, :errorAt,
          :errorCode, :answer, :ack, :waitsFor, :tried, :attention, '', :duration, :changes::jsonb, :original))
      select exists (select from hl7.message where outcome = 'parked' and waits_for = any(:keys)) or
        exists (select from hl7.message where outcome = 'parked' and sender_id = :sender and visit = :visit
          and visit <> '')
      """;

  private JdbcClient.StatementSpec row(
      String sql,
      Arrival arrival,
      Verdict verdict,
      String ack,
      Inbound inbound,
      @Nullable UUID original) {
    var message = arrival.message();
    var now = clock.instant();
    return identified(jdbc.sql(sql), arrival)
        .param("sent", at(sentAt(arrival)), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("patient", inbound.patient(), Types.OTHER)
        .param("identifiers", arrival.identifiers().toArray(String[]::new))
        .param("visit", key(arrival.visit()))
        .param("account", key(arrival.account()))
        .param("outcome", verdict.outcome().code())
        .param("reason", clean(verdict.text()))
        .param("note", clean(inbound.notes()))
        .param("errorAt", verdict.errorAt())
        .param("errorCode", verdict.errorCode())
        .param("answer", verdict.answer())
        .param("ack", clean(ack))
        .param("waitsFor", clean(verdict.waitsFor()))
        .param("tried", at(now))
        .param("attention", verdict.attention())
        .param("duration", (int) Math.min(Integer.MAX_VALUE, arrival.micros()))
        .param("changes", clean(json.writeValueAsString(inbound.changes())))
        .param("original", original, Types.OTHER)
        .param("type", key(message.type()))
        .param("trigger", key(message.trigger()));
  }

  private static JdbcClient.StatementSpec identified(
      JdbcClient.StatementSpec sql, Arrival arrival) {
    return sql.param("id", arrival.id())
        .param("sender", arrival.sender().id())
        .param("received", at(arrival.at()))
        .param("remote", arrival.remote())
        .param("raw", arrival.raw())
        .param("digest", arrival.digest())
        .param("control", key(arrival.message().controlId()))
        .param("hl7Version", key(arrival.message().version()));
  }

  /** The sender of this message with this body was already told that its id is taken. */
  boolean alreadyTold(Sender sender, String control, byte[] digest) {
    return jdbc.sql(
            "select exists (select from hl7.message where control_id = :control and sender_id = :sender"
                + " and digest = :digest)")
        .param("control", key(control))
        .param("sender", sender.id())
        .param("digest", digest)
        .query(Boolean.class)
        .single();
  }

  private static @Nullable Instant sentAt(Arrival arrival) {
    var header = arrival.message().header();
    if (header.field(7).text().isEmpty()) return null;
    try {
      return Times.instant(header, 7);
    } catch (Problem e) {
      return null;
    }
  }

  private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  /** What is looked up by: an index takes no text without end. */
  private static String key(String text) {
    return clean(text.length() > LONGEST_KEY ? text.substring(0, LONGEST_KEY) : text);
  }

  /** PostgreSQL has no NUL in text. */
  private static String clean(String text) {
    return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
  }

  static boolean same(Opened opened, Arrival arrival) {
    return Arrays.equals(opened.digest(), arrival.digest());
  }
}
