package org.almoner.patients;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.almoner.patients.PatientRecords.MovedRow;
import org.almoner.platform.Actors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Moves rows from one patient to another and back. Tables need a column id uuid; version,
 * changed_at and changed_by are kept where they exist.
 */
@Component
public class RowMover {
  private final JdbcClient jdbc;
  private final Clock clock;
  private final JsonMapper json;
  private final Map<String, Boolean> versioned = new ConcurrentHashMap<>();

  RowMover(JdbcClient jdbc, Clock clock, JsonMapper json) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.json = json;
  }

  /**
   * The records of a module whose rows need nothing but another patient's id.
   *
   * @param columns each as "schema.table.column"
   */
  public PatientRecords columns(String... columns) {
    return new Columns(this, List.of(columns));
  }

  /** Every row whose column names {@code from} names {@code to} instead. */
  public List<MovedRow> move(String column, PatientId from, PatientId to) {
    var name = column.substring(column.lastIndexOf('.') + 1);
    return change(
        column.substring(0, column.lastIndexOf('.')),
        name + " = :to",
        name + " = :from",
        Map.of("from", from.value(), "to", to.value()));
  }

  /**
   * Changes rows and tells what they were.
   *
   * @param set assignments, for instance "preferred = false"
   * @param where which rows, the table being called t
   */
  public List<MovedRow> change(String table, String set, String where, Map<String, ?> params) {
    return jdbc.sql(
            """
            with old as (select t.id, to_jsonb(t) as j from %1$s t where %3$s for update),
            fresh as (update %1$s t set %2$s%4$s from old where t.id = old.id returning t.id, to_jsonb(t) as j)
            select old.id, d.before, d.after from old join fresh using (id) cross join lateral (
              select jsonb_object_agg(key, value)::text as before, jsonb_object_agg(key, fresh.j -> key)::text as after
              from jsonb_each(old.j) where value is distinct from fresh.j -> key
                and key not in ('version', 'changed_at', 'changed_by')) d
            where d.before is not null
            """
                .formatted(table, set, where, stamp(table)))
        .params(params)
        .params(stampValues(table))
        .query(
            (row, n) ->
                new MovedRow(
                    table, row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
        .list();
  }

  /** Gives the rows, last changed first, the values they had; a value changed since stays. */
  public void restore(List<MovedRow> rows) {
    var reversed = new ArrayList<>(rows);
    Collections.reverse(reversed);
    var from = 0;
    for (int i = 1; i <= reversed.size(); i++)
      if (i == reversed.size() || !alike(reversed.get(from), reversed.get(i))) {
        restoreAlike(reversed.subList(from, i));
        from = i;
      }
  }

  private static boolean alike(MovedRow a, MovedRow b) {
    return a.table().equals(b.table())
        && a.before().equals(b.before())
        && a.after().equals(b.after());
  }

  private void restoreAlike(List<MovedRow> rows) {
    var first = rows.getFirst();
    var columns = json.readTree(first.before()).propertyNames();
    var set =
        columns.stream()
            .map(
                c ->
                    "%1$s = case when t.%1$s is not distinct from a.%1$s then b.%1$s else t.%1$s end"
                        .formatted(c))
            .collect(Collectors.joining(", "));
    jdbc.sql(
            """
            update %1$s t set %2$s%3$s
            from jsonb_populate_record(null::%1$s, :before::jsonb) b, jsonb_populate_record(null::%1$s, :after::jsonb) a
            where t.id = any (:ids)
            """
                .formatted(first.table(), set, stamp(first.table())))
        .param("before", first.before())
        .param("after", first.after())
        .param("ids", rows.stream().map(MovedRow::row).toArray(UUID[]::new))
        .params(stampValues(first.table()))
        .update();
  }

  private String stamp(String table) {
    return isVersioned(table)
        ? ", version = t.version + 1, changed_at = :stampAt, changed_by = :stampBy"
        : "";
  }

  private Map<String, ?> stampValues(String table) {
    return isVersioned(table)
        ? Map.of(
            "stampAt", clock.instant().atOffset(ZoneOffset.UTC), "stampBy", Actors.current().name())
        : Map.of();
  }

  private boolean isVersioned(String table) {
    return versioned.computeIfAbsent(
        table,
        name ->
            jdbc.sql(
                    """
                    select exists (select from pg_attribute
                                   where attrelid = :table::regclass and attname = 'version' and not attisdropped)
                    """)
                .param("table", name)
                .query(Boolean.class)
                .single());
  }

  private record Columns(RowMover mover, List<String> columns) implements PatientRecords {
    @Override
    public List<MovedRow> move(PatientId from, PatientId to) {
      return columns.stream().flatMap(c -> mover.move(c, from, to).stream()).toList();
    }

    @Override
    public void moveBack(List<MovedRow> rows) {
      mover.restore(rows);
    }
  }
}
