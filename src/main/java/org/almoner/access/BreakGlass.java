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
  private final Clock clock;
  private final Audit audit;
  private final Duration lasts;
  private final Duration reviewWithin;

  BreakGlass(
      JdbcClient jdbc,
      Clock clock,
      Audit audit,
      @Value("${almoner.break-glass.lasts:4h}") Duration lasts,
      @Value("${almoner.break-glass.review-within:72h}") Duration reviewWithin) {
    this.jdbc = jdbc;
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
    return jdbc.sql(
            """
            select reason_code, reason, ends_at from access.break_glass
            where account_id = :user and patient_id = :patient and ends_at > :now
            order by ends_at desc limit 1
            """)
        .param("user", user)
        .param("patient", patient)
        .param("now", at(clock.instant()))
        .query(
            (row, n) ->
                active(
                    BreakGlassReason.valueOf(row.getString("reason_code")),
                    row.getString("reason"),
                    row.getObject("ends_at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  private Active active(BreakGlassReason code, String text, Instant until) {
    return new Active(
        code.words() + ": " + text, until, Cui.length(Duration.between(clock.instant(), until)));
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
