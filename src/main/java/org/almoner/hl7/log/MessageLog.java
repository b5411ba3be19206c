package org.almoner.hl7.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almoner.hl7.mllp.OldestWaiting;
import org.almoner.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the console reads. */
@Repository
public class MessageLog implements OldestWaiting {
  public static final int PAGE = 50;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final JsonMapper json;
  private final Overdue overdue;

  MessageLog(JdbcClient jdbc, Clock clock, JsonMapper json, Overdue overdue) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.json = json;
    this.overdue = overdue;
  }

  /** One line of the list. */
  public record Line(
      UUID id,
      UUID senderId,
      Instant receivedAt,
      String type,
      String controlId,
      Outcome outcome,
      String reason,
      String errorAt,
      boolean attention) {}

  /** How a sender does now; the counts are of today and of the last five minutes. */
  public record Sending(
      UUID senderId,
      @Nullable Instant last,
      @Nullable Instant lastSent,
      long today,
      long lately,
      long waiting) {}

  /** One message in full. */
  public record Detail(
      Line line,
      byte[] raw,
      @Nullable UUID patient,
      String note,
      String answer,
      String ack,
      String waitsFor,
      String settledBy,
      int micros,
      List<Change> changes,
      String remote) {}

  /** Newest first, one more than a page so that the next one is known. */
  public List<Line> lines(Filter filter) {
    var where = new ArrayList<String>();
    var params = new HashMap<String, Object>();
    conditions(filter, where, params);
    var condition = where.isEmpty() ? "" : "where " + String.join(" and ", where);
    return jdbc.sql(
            """
            select id, sender_id, received_at, message_type, trigger_event, control_id, outcome, reason, error_at,
              attention
            from hl7.message %s order by received_at desc, id desc limit %d
            """
                .formatted(condition, PAGE + 1))
        .params(params)
        .query(MessageLog::line)
        .list();
  }

  private static void conditions(Filter f, List<String> where, Map<String, Object> params) {
    add(where, params, "sender_id = :sender", "sender", f.sender());
    add(
        where,
        params,
        "outcome = :outcome",
        "outcome",
        f.outcome() == null ? null : f.outcome().code());
    if (f.worklist()) where.add("attention");
    if (f.patient() != null) add(where, params, "patient_id = :patient", "patient", f.patient());
    else if (!f.number().isEmpty())
      add(
          where,
          params,
          "(control_id = :number or attention and :number = any(identifiers))",
          "number",
          f.number());
    var type = f.type().toUpperCase(java.util.Locale.ROOT).split("[ ^]+", 2);
    if (!type[0].isEmpty()) add(where, params, "message_type = :type", "type", type[0]);
    if (type.length > 1) add(where, params, "trigger_event = :trigger", "trigger", type[1]);
    add(where, params, "received_at >= :from", "from", at(f.from()));
    add(where, params, "received_at < :to", "to", at(f.to()));
    add(
        where,
        params,
        "(received_at, id) < (select m.received_at, m.id from hl7.message m where m.id = :before)",
        "before",
        f.before());
  }

  private static void add(
      List<String> where,
      Map<String, Object> params,
      String condition,
      String name,
      @Nullable Object value) {
    if (value == null) return;
    where.add(condition);
    params.put(name, value);
  }

  private static Line line(ResultSet row, int n) throws SQLException {
    return new Line(
        row.getObject("id", UUID.class),
        row.getObject("sender_id", UUID.class),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        (row.getString("message_type") + " " + row.getString("trigger_event")).strip(),
        row.getString("control_id"),
        Outcome.of(row.getString("outcome")),
        row.getString("reason"),
        row.getString("error_at"),
        row.getBoolean("attention"));
  }

  public Detail detail(UUID id) {
    return jdbc.sql("select * from hl7.message where id = :id")
        .param("id", id)
        .query(this::detailRow)
        .optional()
        .orElseThrow(() -> new NotFound("The message"));
  }

  private Detail detailRow(ResultSet row, int n) throws SQLException {
    return new Detail(
        line(row, n),
        row.getBytes("raw"),
        row.getObject("patient_id", UUID.class),
        row.getString("note"),
        row.getString("answer"),
        row.getString("ack"),
        row.getString("waits_for"),
        row.getString("settled_by"),
        row.getInt("duration_us"),
        json.readValue(row.getString("changes"), new TypeReference<List<Change>>() {}),
        row.getString("remote"));
  }

  /** Every sender that ever sent. */
  public List<Sending> sending() {
    var now = clock.instant();
    var midnight = now.atZone(clock.getZone()).toLocalDate().atStartOfDay(clock.getZone());
    return jdbc.sql(
            """
            select s.id as sender_id, l.received_at as last, l.sent_at as last_sent,
              (select count(*) from hl7.message m where m.sender_id = s.id and m.received_at >= :today) as today,
              (select count(*) from hl7.message m where m.sender_id = s.id and m.received_at >= :lately) as lately,
              (select count(*) from hl7.message m where m.attention and m.sender_id = s.id) as waiting
            from hl7.sender s
            left join lateral (select received_at, sent_at from hl7.message m where m.sender_id = s.id
              order by received_at desc, id desc limit 1) l on true
            """)
        .param("today", at(midnight.toInstant()))
        .param("lately", at(now.minusSeconds(300)))
        .query(MessageLog::sendingRow)
        .list();
  }

  private static Sending sendingRow(ResultSet row, int n) throws SQLException {
    return new Sending(
        row.getObject("sender_id", UUID.class),
        instant(row, "last"),
        instant(row, "last_sent"),
        row.getLong("today"),
        row.getLong("lately"),
        row.getLong("waiting"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  /** How many messages a person should look at, and since when the oldest waits. */
  public Waiting waiting() {
    return jdbc.sql(
            """
            select count(*) as number, count(*) filter (where outcome = 'parked') as parked, min(received_at) as oldest,
              count(*) filter (where received_at < :late) as overdue
            from hl7.message where attention
            """)
        .param("late", at(overdue.before()))
        .query(
            (row, n) ->
                new Waiting(
                    row.getLong("number"),
                    row.getLong("parked"),
                    row.getLong("overdue"),
                    instant(row, "oldest")))
        .single();
  }

  @Override
  public @Nullable Instant oldest() {
    return waiting().oldest();
  }

  /** The worklist in figures. */
  public record Waiting(long number, long parked, long overdue, @Nullable Instant oldest) {}
}
