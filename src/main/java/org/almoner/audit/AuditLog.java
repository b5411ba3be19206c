package org.almoner.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the audit, newest first, a page at a time, always by an index. */
@Service
@Transactional(readOnly = true)
public class AuditLog {
  private final JdbcClient jdbc;

  AuditLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<Looked> find(AuditSearch search, int limit) {
    var params = params(search);
    params.put("limit", limit);
    return jdbc.sql(sql(search) + " limit :limit")
        .params(params)
        .query((row, n) -> read(row))
        .list();
  }

  /** Hands over every entry found, however many. */
  public void each(AuditSearch search, Consumer<Looked> reader) {
    jdbc.sql(sql(search))
        .withFetchSize(1_000)
        .params(params(search))
        .query((RowCallbackHandler) row -> reader.accept(read(row)));
  }

  /** How often somebody did the same with a record in one day. */
  public record DayOfLooks(LocalDate day, String actor, String action, String reason, long times) {}

  /** Who looked at one person's records, by day, newest first. */
  public List<DayOfLooks> daysOf(Set<UUID> patients, int limit) {
    return jdbc.sql(
            """
            select (at at time zone 'Europe/London')::date as day, actor, action, reason, count(*) times
            from audit.entry where patient_id = any (:patients)
            group by 1, 2, 3, 4 order by 1 desc, 2, 3, 4 limit :limit
            """)
        .param("patients", patients.toArray(UUID[]::new))
        .param("limit", limit)
        .query(
            (row, n) ->
                new DayOfLooks(
                    row.getObject("day", LocalDate.class),
                    row.getString("actor"),
                    row.getString("action"),
                    row.getString("reason"),
                    row.getLong("times")))
        .list();
  }

  /** The actions that occur, found by skipping through the index. */
  public List<String> actions(Instant since) {
    return jdbc.sql(
            """
            with recursive found as (
              (select action from audit.entry where at >= :since order by action limit 1)
              union all
              select (select e.action from audit.entry e where e.at >= :since and e.action > found.action
                      order by e.action limit 1)
              from found where found.action is not null
            )
            select action from found where action is not null
            """)
        .param("since", at(since))
        .query(String.class)
        .list();
  }

  static String sql(AuditSearch search) {
    var sql =
        new StringBuilder(
            """
            select id, at, actor_id, actor, action, patient_id, subject, reason from audit.entry
            where at >= :from and at < :until""");
    if (search.patients().size() == 1) sql.append(" and patient_id = :patient");
    if (search.patients().size() > 1) sql.append(" and patient_id = any (:patients)");
    if (search.actor() != null) sql.append(" and actor = :actor");
    if (search.action() != null) sql.append(" and action = :action");
    if (search.record() != null)
      sql.append(" and subject <> '' and split_part(subject, ':', 1) = :record");
    if (search.after() != null) sql.append(" and (at, id) < (:afterAt, :afterId)");
    return sql.append(" order by at desc, id desc").toString();
  }

  static Map<String, Object> params(AuditSearch search) {
    Map<String, Object> params = new HashMap<>();
    params.put("from", at(search.from()));
    params.put("until", at(search.until()));
    if (search.patients().size() == 1) params.put("patient", search.patients().iterator().next());
    if (search.patients().size() > 1)
      params.put("patients", search.patients().toArray(UUID[]::new));
    if (search.actor() != null) params.put("actor", search.actor());
    if (search.action() != null) params.put("action", search.action());
    if (search.record() != null) params.put("record", search.record());
    if (search.after() != null) {
      params.put("afterAt", at(search.after().at()));
      params.put("afterId", search.after().id());
    }
    return params;
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Looked read(ResultSet row) throws SQLException {
    return new Looked(
        row.getObject("id", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("actor_id", UUID.class),
        row.getString("actor"),
        row.getString("action"),
        row.getObject("patient_id", UUID.class),
        row.getString("subject"),
        row.getString("reason"));
  }
}
