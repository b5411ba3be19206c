package org.almoner.inpatients.ledger;

import static org.almoner.inpatients.ledger.Times.db;
import static org.almoner.inpatients.ledger.Times.dbOrNull;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.almoner.organisation.BedId;
import org.almoner.patients.PatientId;
import org.almoner.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Begins and ends what keeps a bed from being used. */
@Component
public class Holds {
  private final JdbcClient jdbc;
  private final Changes changes;

  Holds(JdbcClient jdbc, Changes changes) {
    this.jdbc = jdbc;
    this.changes = changes;
  }

  public UUID begin(
      BedId bed,
      String kind,
      Instant from,
      @Nullable Instant to,
      String reason,
      @Nullable Instant expectedTo,
      @Nullable PatientId reservedFor,
      @Nullable UUID request,
      @Nullable UUID closure) {
    var id = Ids.next();
    insert(id, bed, kind, from)
        .param("to", dbOrNull(to))
        .param("reason", reason)
        .param("expected", dbOrNull(expectedTo))
        .param("patient", reservedFor == null ? null : reservedFor.value())
        .param("request", request)
        .param("closure", closure)
        .param("movement", null)
        .update();
    return id;
  }

  /** The bed is to be cleaned because of the movement; a bed in cleaning already stays so. */
  public void clean(BedId bed, Instant from, UUID movement) {
    insert(Ids.next(), bed, "CLEANING", from)
        .param("to", null)
        .param("reason", "")
        .param("expected", null)
        .param("patient", null)
        .param("request", null)
        .param("closure", null)
        .param("movement", movement)
        .update();
  }

  private StatementSpec insert(UUID id, BedId bed, String kind, Instant from) {
    return changes
        .sql(
            """
            insert into inpatients.bed_hold (id, bed_id, kind, during, reason, expected_to, patient_id, request_id, closure_id,
              started_by, version, changed_at, changed_by)
            values (:id, :bed, :kind, tstzrange(:from, :to::timestamptz), :reason, :expected::timestamptz, :patient::uuid,
              :request::uuid, :closure::uuid, :movement::uuid, 1, :now, :by)
            """)
        .param("id", id)
        .param("bed", bed.value())
        .param("kind", kind)
        .param("from", db(from));
  }

  /** A reservation in force at some time from {@code at} on, the first of them. */
  public record Kept(PatientId patient, Instant from, Instant until) {}

  public Optional<Kept> kept(BedId bed, Instant from, @Nullable Instant until) {
    return jdbc.sql(
            """
            select patient_id, lower(during) as since, upper(during) as until from inpatients.bed_hold
            where bed_id = :bed and kind = 'RESERVED' and not cancelled and during && tstzrange(:from, :until::timestamptz)
            order by during limit 1
            """)
        .param("bed", bed.value())
        .param("from", db(from))
        .param("until", dbOrNull(until))
        .query(
            (row, n) ->
                new Kept(
                    new PatientId(row.getObject("patient_id", UUID.class)),
                    Rows.instantOf(row, "since"),
                    Rows.instantOf(row, "until")))
        .optional();
  }

  /** Since when the bed is closed or blocked. */
  public Optional<Instant> closedSince(BedId bed, Instant at) {
    return jdbc.sql(
            """
            select lower(during) as since from inpatients.bed_hold
            where bed_id = :bed and kind in ('CLOSED', 'BLOCKED') and not cancelled and during @> cast(:at as timestamptz)
            order by during limit 1
            """)
        .param("bed", bed.value())
        .param("at", db(at))
        .query((row, n) -> Rows.instantOf(row, "since"))
        .optional();
  }

  /**
   * Ends the first that is in force at that time or later; one that is kept for later is withdrawn.
   *
   * @return whether there was one to end
   */
  public boolean end(BedId bed, String kind, Instant at) {
    return changes
            .sql(
                """
                update inpatients.bed_hold set
                  during = case when lower(during) < :at then tstzrange(lower(during), :at) else during end,
                  cancelled = lower(during) >= :at, version = version + 1, changed_at = :now, changed_by = :by
                where id = (select id from inpatients.bed_hold
                  where bed_id = :bed and kind = :kind and not cancelled and (upper_inf(during) or upper(during) > :at)
                    and (kind = 'RESERVED' or lower(during) <= :at)
                  order by during limit 1)
                """)
            .param("bed", bed.value())
            .param("kind", kind)
            .param("at", db(at))
            .update()
        > 0;
  }
}
