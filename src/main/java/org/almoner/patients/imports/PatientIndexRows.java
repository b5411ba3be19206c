package org.almoner.patients.imports;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.almoner.platform.Actors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL for patients.import_file and patients.import_line. */
@Repository
class PatientIndexRows {
  private static final TypeReference<Map<String, String>> SAID = new TypeReference<>() {};
  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final JsonMapper json;

  PatientIndexRows(JdbcClient jdbc, JdbcTemplate batch, JsonMapper json) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.json = json;
  }

  void insert(UUID id, String name, Instant at) {
    jdbc.sql(
            """
            insert into patients.import_file (id, name, checked_at, checked_by, version, changed_at, changed_by)
            values (:id, :name, :at, :display, 1, :at, :by)
            """)
        .param("id", id)
        .param("name", name)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("display", Actors.current().displayName())
        .param("by", Actors.current().name())
        .update();
  }

  void insertLines(UUID file, List<Verdict> verdicts) {
    batch.batchUpdate(
        """
        insert into patients.import_line (file_id, line, outcome, said, column_name, value, why)
        values (?, ?, ?, ?::jsonb, ?, ?, ?)
        """,
        verdicts,
        500,
        (insert, verdict) -> {
          insert.setObject(1, file);
          insert.setInt(2, verdict.line().line());
          insert.setString(3, verdict.outcome().stored());
          insert.setString(4, json.writeValueAsString(verdict.line().said()));
          insert.setString(5, verdict.column());
          insert.setString(6, verdict.value());
          insert.setString(7, verdict.why());
        });
  }

  /** The next lines to apply, kept from other nodes that apply the same file. */
  List<IndexLine> waiting(UUID file, int atMost) {
    return jdbc.sql(
            """
            select line, said::text from patients.import_line
            where file_id = :file and applied_at is null and outcome in ('create', 'update')
            order by line limit :most for update
            """)
        .param("file", file)
        .param("most", atMost)
        .query((row, n) -> new IndexLine(row.getInt(1), json.readValue(row.getString(2), SAID)))
        .list();
  }

  void applied(UUID file, List<Verdict> verdicts, Instant at) {
    batch.batchUpdate(
        """
        update patients.import_line set outcome = ?, column_name = ?, value = ?, why = ?, applied_at = ?, said = null
        where file_id = ? and line = ?
        """,
        verdicts,
        500,
        (update, verdict) -> {
          update.setString(1, verdict.outcome().stored());
          update.setString(2, verdict.column());
          update.setString(3, verdict.value());
          update.setString(4, verdict.why());
          update.setObject(5, at.atOffset(ZoneOffset.UTC));
          update.setObject(6, file);
          update.setInt(7, verdict.line().line());
        });
  }

  Optional<ImportFile> one(UUID id) {
    return files("f.id = :id", Map.of("id", id)).stream().findFirst();
  }

  /** The last twenty. */
  List<ImportFile> latest() {
    return files("true", Map.of());
  }

  private List<ImportFile> files(String where, Map<String, ?> params) {
    return jdbc.sql(
            """
            select f.id, f.name, f.checked_at, f.checked_by, l.* from patients.import_file f
            cross join lateral (
              select count(*) as read, count(*) filter (where outcome = 'create') as created,
                count(*) filter (where outcome = 'update') as updated,
                count(*) filter (where outcome = 'unchanged') as unchanged,
                count(*) filter (where outcome = 'duplicate') as duplicates,
                count(*) filter (where outcome = 'reject') as rejected,
                count(*) filter (where outcome in ('create', 'update') and applied_at is null) as waiting
              from patients.import_line where file_id = f.id) l
            where %s order by f.id desc limit 20
            """
                .formatted(where))
        .params(params)
        .query(
            (row, n) ->
                new ImportFile(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    row.getObject("checked_at", OffsetDateTime.class).toInstant(),
                    row.getString("checked_by"),
                    row.getInt("read"),
                    row.getInt("created"),
                    row.getInt("updated"),
                    row.getInt("unchanged"),
                    row.getInt("duplicates"),
                    row.getInt("rejected"),
                    row.getInt("waiting")))
        .list();
  }

  /** Lines that were not taken, in the order of the file. */
  List<ImportFile.Reject> rejects(UUID file, int atMost) {
    return jdbc.sql(
            """
            select line, outcome, coalesce(column_name, ''), coalesce(value, ''), coalesce(why, '')
            from patients.import_line where file_id = :file and outcome in ('reject', 'duplicate')
            order by line limit :most
            """)
        .param("file", file)
        .param("most", atMost)
        .query(
            (row, n) ->
                new ImportFile.Reject(
                    row.getInt(1),
                    row.getString(2).equals("reject") ? "Rejected" : "Duplicate",
                    row.getString(3),
                    row.getString(4),
                    row.getString(5)))
        .list();
  }
}
