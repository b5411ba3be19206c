package org.almoner.organisation.keeping;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.almoner.platform.Actors;
import org.almoner.platform.Ids;
import org.almoner.platform.NotFound;
import org.almoner.platform.StaleEdit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Adds, changes, closes and reopens a row of any kind: version, author, history and audit alike.
 */
@Repository
public class Keeping {
  private final JdbcClient jdbc;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Keeping(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.events = events;
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Adds a row that is valid from today. */
  public UUID add(Kind kind, Map<String, ? extends @Nullable Object> values) {
    var row = new LinkedHashMap<String, @Nullable Object>(values);
    if (kind != Kind.TRUST) row.put("valid_from", today());
    var id = Ids.next();
    row.put("id", id);
    row.put("version", 1);
    stamp(row);
    var columns = String.join(", ", row.keySet());
    var places = row.keySet().stream().map(c -> ":" + c).collect(Collectors.joining(", "));
    run(kind, "insert into %s (%s) values (%s)".formatted(kind.table(), columns, places), row);
    events.publishEvent(new OrganisationChanged(kind, id, "add", ""));
    return id;
  }

  public void change(
      Kind kind, UUID id, int version, Map<String, ? extends @Nullable Object> values) {
    set(kind, id, version, values);
    events.publishEvent(new OrganisationChanged(kind, id, "change", ""));
  }

  void close(Kind kind, UUID id, int version, String reason) {
    var values = Map.of("valid_to", today(), "close_reason", reason);
    set(kind, id, version, values);
    events.publishEvent(new OrganisationChanged(kind, id, "close", reason));
  }

  void reopen(Kind kind, UUID id, int version, String reason) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    values.put("valid_to", null);
    values.put("close_reason", null);
    set(kind, id, version, values);
    events.publishEvent(new OrganisationChanged(kind, id, "reopen", reason));
  }

  private void set(
      Kind kind, UUID id, int version, Map<String, ? extends @Nullable Object> values) {
    var row = new LinkedHashMap<String, @Nullable Object>(values);
    stamp(row);
    var sets = row.keySet().stream().map(c -> c + " = :" + c).collect(Collectors.joining(", "));
    row.put("id", id);
    row.put("version", version);
    var sql =
        "update %s set %s, version = version + 1 where id = :id and version = :version"
            .formatted(kind.table(), sets);
    if (run(kind, sql, row) == 0) {
      lock(kind, id);
      throw new StaleEdit("This " + kind.words());
    }
  }

  /**
   * Holds the row against everybody else who changes or refers to it, until the transaction ends.
   */
  void lock(Kind kind, UUID id) {
    jdbc.sql("select id from %s where id = :id for update".formatted(kind.table()))
        .param("id", id)
        .query(UUID.class)
        .optional()
        .orElseThrow(() -> new NotFound("That " + kind.words()));
  }

  private int run(Kind kind, String sql, Map<String, ? extends @Nullable Object> row) {
    try {
      return jdbc.sql(sql).params(row).update();
    } catch (DataIntegrityViolationException e) {
      throw Rules.refusal(kind, e);
    }
  }

  private void stamp(Map<String, @Nullable Object> row) {
    row.put("changed_at", clock.instant().atOffset(ZoneOffset.UTC));
    row.put("changed_by", Actors.current().name());
  }
}
