package org.almoner.patients.merge;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almoner.patients.RowMover;
import org.almoner.platform.Actors;
import org.almoner.platform.Constraints;
import org.almoner.platform.Cui;
import org.almoner.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person has still to decide about records that are, were or may be one. */
@Service
@Transactional
class MergeWork {
  private static final String NAME =
      "upper(%1$s.surname) || coalesce(', ' || nullif(%1$s.given, ''), '') || ', ' ||"
          + " %1$s.hospital_number";
  private static final String CANDIDATES =
      """
      select d.id, a.id, %s, b.id, %s, d.score, d.reason, d.noted_at from patients.possible_duplicate d
      join patients.patient a on a.id = d.patient_id and a.survivor_id is null
      join patients.patient b on b.id = d.candidate_id and b.survivor_id is null
      where d.settled_at is null and a.id <> b.id order by d.score desc, d.noted_at limit 100
      """
          .formatted(NAME.formatted("a"), NAME.formatted("b"));
  private static final String QUESTIONS =
      """
      select q.id, q.merge_id, q.about, q.changed_at, %s, %s, coalesce(q.settled_as, '') from patients.unmerge_question q
      join patients.merge m on m.id = q.merge_id
      join patients.patient s on s.id = m.survivor_id join patients.patient l on l.id = m.loser_id
      where %s order by q.settled_at nulls first, q.id limit 200
      """
          .formatted(NAME.formatted("s"), NAME.formatted("l"), "%s");
  private final JdbcClient jdbc;
  private final RowMover mover;
  private final Clock clock;

  MergeWork(JdbcClient jdbc, RowMover mover, Clock clock) {
    this.jdbc = jdbc;
    this.mover = mover;
    this.clock = clock;
  }

  /** Open pairs, the most alike first. */
  @Transactional(readOnly = true)
  public List<MergesPage.Candidate> candidates() {
    return jdbc.sql(CANDIDATES)
        .query(
            (row, n) ->
                new MergesPage.Candidate(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getInt(6),
                    row.getString(7),
                    Cui.minute(row.getObject(8, OffsetDateTime.class).toInstant())))
        .list();
  }

  /** Open questions, or all of one merge. */
  @Transactional(readOnly = true)
  public List<MergesPage.Question> questions(@Nullable UUID merge) {
    return jdbc.sql(
            QUESTIONS.formatted(merge == null ? "q.settled_at is null" : "q.merge_id = :merge"))
        .params(merge == null ? Map.of() : Map.of("merge", merge))
        .query(
            (row, n) ->
                new MergesPage.Question(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    Cui.minute(row.getObject(4, OffsetDateTime.class).toInstant()),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7)))
        .list();
  }

  @Transactional(readOnly = true)
  public List<MergesPage.Latest> latest() {
    return jdbc.sql(
            """
            select m.id, %s, %s, m.merged_at, m.unmerged_at is null from patients.merge m
            join patients.patient s on s.id = m.survivor_id join patients.patient l on l.id = m.loser_id
            order by m.id desc limit 20
            """
                .formatted(NAME.formatted("s"), NAME.formatted("l")))
        .query(
            (row, n) ->
                new MergesPage.Latest(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    Cui.minute(row.getObject(4, OffsetDateTime.class).toInstant()),
                    row.getBoolean(5)))
        .list();
  }

  private record Asked(
      UUID merge, String table, String column, UUID row, UUID survivor, UUID loser) {}

  /** Leaves the row where it is, or moves it to the other record. */
  public UUID answer(UUID question, boolean moves) {
    var asked =
        jdbc.sql(
                """
                select q.merge_id, q.table_name, q.column_name, q.row_id, m.survivor_id, m.loser_id
                from patients.unmerge_question q join patients.merge m on m.id = q.merge_id
                where q.id = :id and q.settled_at is null for update of q
                """)
            .param("id", question)
            .query(
                (row, n) ->
                    new Asked(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, UUID.class),
                        row.getObject(5, UUID.class),
                        row.getObject(6, UUID.class)))
            .optional()
            .orElseThrow(() -> new NotFound("The question"));
    if (moves) move(asked);
    settle(question, moves);
    return asked.merge();
  }

  private void move(Asked asked) {
    try {
      mover.change(
          asked.table(),
          asked.column() + " = :loser",
          "id = :row and %s = :survivor".formatted(asked.column()),
          Map.of("loser", asked.loser(), "survivor", asked.survivor(), "row", asked.row()));
    } catch (DataIntegrityViolationException e) {
      throw CannotMerge.entryStays(String.valueOf(Constraints.violated(e)), e);
    }
  }

  private void settle(UUID question, boolean moved) {
    jdbc.sql(
            """
            update patients.unmerge_question set settled_at = :at, settled_by = :display, settled_as = :as,
              version = version + 1, changed_at = :at, changed_by = :by where id = :id
            """)
        .param("id", question)
        .param("as", moved ? "moved" : "stays")
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("display", Actors.current().displayName())
        .param("by", Actors.current().name())
        .update();
  }

  /** The pair is two people. */
  public void different(UUID candidate) {
    jdbc.sql(
            "update patients.possible_duplicate set settled_at = :at, settled_by = :by where id ="
                + " :id and settled_at is null")
        .param("id", candidate)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", Actors.current().name())
        .update();
  }
}
