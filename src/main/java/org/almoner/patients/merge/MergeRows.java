package org.almoner.patients.merge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.almoner.patients.Merging.Choices;
import org.almoner.patients.PatientId;
import org.almoner.patients.PatientRecords.MovedRow;
import org.almoner.platform.Actors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** SQL for patients.merge and patients.merge_move. */
@Repository
class MergeRows {
  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final JsonMapper json;

  MergeRows(JdbcClient jdbc, JdbcTemplate batch, JsonMapper json) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.json = json;
  }

  /** Locks both, always in the same order, and tells who is merged into whom. */
  List<Locked> lock(PatientId a, PatientId b) {
    return jdbc.sql(
            "select id, version, survivor_id from patients.patient where id in (:a, :b) order by id for update")
        .param("a", a.value())
        .param("b", b.value())
        .query(
            (row, n) ->
                new Locked(
                    new PatientId(row.getObject("id", UUID.class)),
                    row.getInt("version"),
                    row.getObject("survivor_id") != null))
        .list();
  }

  record Locked(PatientId patient, int version, boolean merged) {}

  boolean related(PatientId a, PatientId b) {
    return jdbc.sql(
            """
            select exists (select from patients.related_person
                           where (patient_id, related_patient_id) in ((:a, :b), (:b, :a)) and ended_on is null)
            """)
        .param("a", a.value())
        .param("b", b.value())
        .query(Boolean.class)
        .single();
  }

  void insert(
      UUID id,
      PatientId survivor,
      PatientId loser,
      Set<Choices.Field> fromLoser,
      String reason,
      Instant at) {
    jdbc.sql(
            """
            insert into patients.merge (id, survivor_id, loser_id, reason, choices, merged_at, merged_by, version,
              changed_at, changed_by)
            values (:id, :survivor, :loser, :reason, :choices::jsonb, :at, :display, 1, :at, :by)
            """)
        .param("id", id)
        .param("survivor", survivor.value())
        .param("loser", loser.value())
        .param("reason", reason)
        .param("choices", json.writeValueAsString(java.util.Map.of("fromLoser", fromLoser)))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("display", Actors.current().displayName())
        .param("by", Actors.current().name())
        .update();
  }

  void insertMoves(UUID merge, List<MovedRow> moves) {
    var position = new int[] {0};
    batch.batchUpdate(
        """
        insert into patients.merge_move (merge_id, position, table_name, row_id, before, after)
        values (?, ?, ?, ?, ?::jsonb, ?::jsonb)
        """,
        moves,
        500,
        (insert, move) -> {
          insert.setObject(1, merge);
          insert.setInt(2, position[0]++);
          insert.setString(3, move.table());
          insert.setObject(4, move.row());
          insert.setString(5, move.before());
          insert.setString(6, move.after());
        });
  }

  List<MovedRow> moves(UUID merge) {
    return jdbc.sql(
            "select table_name, row_id, before::text, after::text from patients.merge_move"
                + " where merge_id = :merge order by position")
        .param("merge", merge)
        .query(
            (row, n) ->
                new MovedRow(
                    row.getString(1),
                    row.getObject(2, UUID.class),
                    row.getString(3),
                    row.getString(4)))
        .list();
  }

  Optional<Merge> one(UUID id) {
    return jdbc.sql("select * from patients.merge where id = :id")
        .param("id", id)
        .query(MergeRows::merge)
        .optional();
  }

  /** Merges this record took part in, the newest first. */
  List<Merge> of(PatientId patient) {
    return jdbc.sql(
            "select * from patients.merge where :patient in (survivor_id, loser_id) order by id desc")
        .param("patient", patient.value())
        .query(MergeRows::merge)
        .list();
  }

  /** A record merged away names the one that stands: later merges keep that so. */
  PatientId survivorOf(PatientId patient) {
    return jdbc.sql("select coalesce(survivor_id, id) from patients.patient where id = :id")
        .param("id", patient.value())
        .query((row, n) -> new PatientId(row.getObject(1, UUID.class)))
        .optional()
        .orElse(patient);
  }

  int unmerged(UUID id, String reason, Instant at) {
    return jdbc.sql(
            """
            update patients.merge set unmerged_at = :at, unmerged_by = :display, unmerge_reason = :reason,
              version = version + 1, changed_at = :at, changed_by = :by
            where id = :id and unmerged_at is null
            """)
        .param("id", id)
        .param("reason", reason)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("display", Actors.current().displayName())
        .param("by", Actors.current().name())
        .update();
  }

  private static Merge merge(ResultSet row, int n) throws SQLException {
    var unmerged = row.getObject("unmerged_at", OffsetDateTime.class);
    return new Merge(
        row.getObject("id", UUID.class),
        new PatientId(row.getObject("survivor_id", UUID.class)),
        new PatientId(row.getObject("loser_id", UUID.class)),
        row.getString("reason"),
        row.getObject("merged_at", OffsetDateTime.class).toInstant(),
        row.getString("merged_by"),
        unmerged == null ? null : unmerged.toInstant(),
        row.getString("unmerged_by"),
        row.getString("unmerge_reason"));
  }
}
