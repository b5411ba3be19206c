package org.almoner.access.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almoner.access.BreakGlassReason;
import org.almoner.access.Role;
import org.almoner.audit.Audit;
import org.almoner.audit.AuditEntry;
import org.almoner.platform.Actors;
import org.almoner.platform.NotFound;
import org.almoner.platform.StaleEdit;
import org.almoner.shell.NavItem.Count;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Information governance's worklist of records opened by break-glass. */
@Service
@Transactional
class Reviews {
  static final int PAGE = 50;
  private static final String SELECT =
      """
      select b.*, a.username, a.display_name, r.display_name reviewer
      from access.break_glass b
      join access.account a on a.id = b.account_id
      left join access.account r on r.id = b.reviewed_by
      """;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final Audit audit;

  Reviews(JdbcClient jdbc, Clock clock, Audit audit) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.audit = audit;
  }

  /** Where the next page of the list begins. */
  record After(Instant at, UUID id) {}

  /** Those not yet reviewed, the longest overdue first. */
  @Transactional(readOnly = true)
  public List<Review> waiting(@Nullable After after) {
    return page(
        SELECT
            + """
            where b.reviewed_at is null and (:at::timestamptz is null or (b.due_at, b.id) > (:at, :id::uuid))
            order by b.due_at, b.id limit :limit
            """,
        after);
  }

  @Transactional(readOnly = true)
  public List<Review> done(@Nullable After after) {
    return page(
        SELECT
            + """
            where b.reviewed_at is not null
              and (:at::timestamptz is null or (b.reviewed_at, b.id) < (:at, :id::uuid))
            order by b.reviewed_at desc, b.id desc limit :limit
            """,
        after);
  }

  private List<Review> page(String sql, @Nullable After after) {
    return jdbc.sql(sql)
        .param("at", after == null ? null : after.at().atOffset(ZoneOffset.UTC))
        .param("id", after == null ? null : after.id())
        .param("limit", PAGE + 1)
        .query((row, n) -> read(row))
        .list();
  }

  @Transactional(readOnly = true)
  public Review byId(UUID id) {
    return jdbc.sql(SELECT + "where b.id = :id")
        .param("id", id)
        .query((row, n) -> read(row))
        .optional()
        .orElseThrow(() -> new NotFound("That break-glass"));
  }

  /**
   * @throws OwnReview when the reviewer is the person who opened the record
   */
  public void review(UUID id, int version, ReviewOutcome outcome, String remarks) {
    var review = byId(id);
    var reviewer = Actors.current().userId();
    if (review.user().equals(reviewer)) throw new OwnReview();
    int changed =
        jdbc.sql(
                """
                update access.break_glass
                set reviewed_at = :at, reviewed_by = :by, outcome = :outcome, remarks = :remarks, version = version + 1
                where id = :id and version = :version and reviewed_at is null
                """)
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .param("by", reviewer)
            .param("outcome", outcome.name())
            .param("remarks", remarks.strip())
            .param("id", id)
            .param("version", version)
            .update();
    if (changed == 0) throw new StaleEdit("This break-glass");
    audit.record(
        new AuditEntry(
            "record.review-break-glass",
            review.patient(),
            "break-glass:" + id,
            outcome.words(),
            Map.of()));
  }

  @Transactional(readOnly = true)
  public Count count() {
    return jdbc.sql(
            """
            select count(*) number, coalesce(bool_or(due_at < :now), false) overdue
            from access.break_glass where reviewed_at is null
            """)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query((row, n) -> new Count(row.getLong("number"), row.getBoolean("overdue")))
        .single();
  }

  /** What is past its time, and since when. */
  record Late(long number, @Nullable Instant since) {}

  @Transactional(readOnly = true)
  public Late late() {
    return jdbc.sql(
            """
            select count(*) number, min(due_at) since
            from access.break_glass where reviewed_at is null and due_at < :now
            """)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query(
            (row, n) ->
                new Late(
                    row.getLong("number"), instant(row.getObject("since", OffsetDateTime.class))))
        .single();
  }

  /** The active people who have one of these roles. */
  @Transactional(readOnly = true)
  public List<String> people(Collection<Role> roles) {
    return jdbc.sql(
            """
            select display_name || ' (' || username || ')' from access.account
            where active and roles && :roles::text[] order by username limit 50
            """)
        .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
        .query(String.class)
        .list();
  }

  private static Review read(ResultSet row) throws SQLException {
    var outcome = row.getString("outcome");
    return new Review(
        row.getObject("id", UUID.class),
        row.getObject("account_id", UUID.class),
        row.getString("username"),
        row.getString("display_name"),
        row.getObject("patient_id", UUID.class),
        BreakGlassReason.valueOf(row.getString("reason_code")).words()
            + ": "
            + row.getString("reason"),
        row.getBoolean("sensitive"),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        row.getObject("ends_at", OffsetDateTime.class).toInstant(),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        instant(row.getObject("reviewed_at", OffsetDateTime.class)),
        row.getString("reviewer"),
        outcome == null ? null : ReviewOutcome.valueOf(outcome),
        row.getString("remarks"),
        row.getInt("version"));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
