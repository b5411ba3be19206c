package org.almoner.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.almoner.audit.Audit;
import org.almoner.audit.AuditEntry;
import org.almoner.platform.Cui;
import org.almoner.platform.Ids;
import org.almoner.platform.InvalidInput;
import org.almoner.platform.Reads;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records opened with a reason instead of a care relationship, for a limited time. */
@Service
@Transactional
public class BreakGlass {
  private static final int SHORTEST_REASON = 10;
  private static final int LONGEST_REASON = 500;
  private final JdbcClient jdbc;
  private final BreakGlassRows rows;
  private final Clock clock;
  private final Audit audit;
  private final Duration lasts;
  private final Duration reviewWithin;

  BreakGlass(
      JdbcClient jdbc,
      BreakGlassRows rows,
      Clock clock,
      Audit audit,
      @Value("${almoner.break-glass.lasts:4h}") Duration lasts,
      @Value("${almoner.break-glass.review-within:72h}") Duration reviewWithin) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.clock = clock;
    this.audit = audit;
    this.lasts = lasts;
    this.reviewWithin = reviewWithin;
  }

  /**
   * @param reason as the person gave it
   * @param left for the bar under the banner, for instance "3hr 12min"
   */
  public record Active(String reason, Instant until, String left) {}

  /** The reason under which this person now has the record open, if they needed one. */
  @Reads
  public Optional<Active> active(UUID user, UUID patient) {
    return jdbc.sql(BreakGlassRows.OPEN)
        .param("user", user)
        .param("patient", patient)
        .param("now", at(clock.instant()))
        .query(BreakGlassRows::open)
        .optional()
        .map(this::active);
  }

  /** The same for the person at the screen, read with the rest of the page about the record. */
  @Reads
  public Optional<Active> mine(UUID patient) {
    return rows.mine(patient).map(this::active);
  }

  private Active active(BreakGlassRows.Open open) {
    return new Active(
        open.code().words() + ": " + open.reason(),
        open.until(),
        Cui.length(Duration.between(clock.instant(), open.until())));
  }

  /** Opens the record for this person from now on, and puts it before information governance. */
  public void open(
      UUID user, UUID patient, BreakGlassReason code, String reason, boolean sensitive) {
    if (reason.strip().length() < SHORTEST_REASON)
      throw new InvalidInput("reason", "Say in a few words why you need this record now.");
    if (reason.length() > LONGEST_REASON)
      throw new InvalidInput("reason", "Use at most " + LONGEST_REASON + " characters.");
    var now = clock.instant();
    var id = Ids.next();
    jdbc.sql(
            """
            insert into access.break_glass
              (id, account_id, patient_id, reason_code, reason, sensitive, started_at, ends_at, due_at)
            values (:id, :user, :patient, :code, :reason, :sensitive, :now, :end, :due)
            """)
        .param("id", id)
        .param("user", user)
        .param("patient", patient)
        .param("code", code.name())
        .param("reason", reason.strip())
        .param("sensitive", sensitive)
        .param("now", at(now))
        .param("end", at(now.plus(lasts)))
        .param("due", at(now.plus(reviewWithin)))
        .update();
    audit.record(
        new AuditEntry(
            "record.break-glass",
            patient,
            "break-glass:" + id,
            code.words() + ": " + reason.strip(),
            Map.of("sensitive", sensitive)));
  }

  /** How long a given reason lasts, in words. */
  public String lasts() {
    return Cui.length(lasts);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
