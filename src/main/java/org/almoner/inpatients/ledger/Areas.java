package org.almoner.inpatients.ledger;

import static org.almoner.inpatients.ledger.Times.db;
import static org.almoner.inpatients.ledger.Times.dbOrNull;

import java.time.Instant;
import java.util.UUID;
import org.almoner.inpatients.Refused.NotPossibleNow;
import org.almoner.inpatients.Refused.WardUnavailable;
import org.almoner.organisation.BayId;
import org.almoner.organisation.WardId;
import org.almoner.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Closes wards and bays with their beds, and opens them again. */
@Component
public class Areas {
  private final JdbcClient jdbc;
  private final Changes changes;
  private final Times times;

  Areas(JdbcClient jdbc, Changes changes, Times times) {
    this.jdbc = jdbc;
    this.changes = changes;
    this.times = times;
  }

  /** A closure that ended. */
  public record Area(WardId ward, String kind) {}

  public UUID begin(
      WardId ward,
      @Nullable BayId bay,
      String kind,
      Instant at,
      String reason,
      @Nullable Instant expected) {
    var id = Ids.next();
    alone(ward);
    if (kind.equals("CLOSED") && bay == null) refuseWaiting(ward);
    if (kind.equals("CLOSED")) refuseKept(ward, bay);
    changes
        .sql(
            """
            insert into inpatients.area_closure (id, ward_id, bay_id, kind, during, reason, expected_to, version, changed_at,
              changed_by)
            values (:id, :ward, :bay::uuid, :kind, tstzrange(:at, null), :reason, :expected::timestamptz, 1, :now, :by)
            """)
        .param("id", id)
        .param("ward", ward.value())
        .param("bay", bay == null ? null : bay.value())
        .param("kind", kind)
        .param("at", db(at))
        .param("reason", reason)
        .param("expected", dbOrNull(expected))
        .update();
    // a blocked ward keeps newcomers out at its door; its patients may still change beds
    if (bay != null || kind.equals("CLOSED")) holdBeds(id, ward, bay, kind, at, reason, expected);
    return id;
  }

  private void holdBeds(
      UUID closure,
      WardId ward,
      @Nullable BayId bay,
      String kind,
      Instant at,
      String reason,
      @Nullable Instant expected) {
    changes
        .sql(
            """
            insert into inpatients.bed_hold (id, bed_id, kind, during, reason, expected_to, closure_id, version, changed_at,
              changed_by)
            select gen_random_uuid(), b.bed_id, :kind, tstzrange(:at, null), :reason, :expected::timestamptz, :closure, 1,
              :now, :by
            from organisation.v_bed b
            where b.ward_id = :ward and (:bay::uuid is null or b.bay_id = :bay::uuid) and b.open
              and not exists (select from inpatients.bed_hold h where h.bed_id = b.bed_id and h.kind = :kind
                and h.during && tstzrange(:at, null) and not h.cancelled)
            order by b.bed_id
            """)
        .param("closure", closure)
        .param("ward", ward.value())
        .param("bay", bay == null ? null : bay.value())
        .param("kind", kind)
        .param("at", db(at))
        .param("reason", reason)
        .param("expected", dbOrNull(expected))
        .update();
  }

  private void refuseWaiting(WardId ward) {
    var waiting =
        jdbc.sql(
                """
                select count(*) from inpatients.ward_stay
                where ward_id = :ward and upper_inf(during) and not cancelled
                """)
            .param("ward", ward.value())
            .query(Integer.class)
            .single();
    if (waiting > 0)
      throw new NotPossibleNow(
          "ward_has_patients",
          "%d patients are on this ward. Move them first, or block the ward to new patients."
              .formatted(waiting));
  }

  /** A ward out of use, closed or blocked takes nobody, so nobody is asked to send them. */
  public void requireTaking(WardId ward) {
    requireInUse(ward);
    jdbc.sql(
            """
            select kind, lower(during) as since from inpatients.area_closure
            where ward_id = :ward and bay_id is null and during @> cast(:now as timestamptz)
            """)
        .param("ward", ward.value())
        .param("now", db(times.present()))
        .query((row, n) -> closed(row.getString("kind"), Rows.instantOf(row, "since")))
        .optional()
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }

  private WardUnavailable closed(String kind, Instant since) {
    var what = kind.equals("BLOCKED") ? "is closed to new patients" : "is closed";
    return new WardUnavailable(what + " since " + times.words(since), null);
  }

  public void requireInUse(WardId ward) {
    var open =
        jdbc.sql("select open from organisation.v_ward where ward_id = :ward")
            .param("ward", ward.value())
            .query(Boolean.class)
            .optional()
            .orElse(false);
    if (!open) throw new WardUnavailable("is no longer in use", null);
  }

  private void refuseKept(WardId ward, @Nullable BayId bay) {
    var kept =
        jdbc.sql(
                """
                select count(*) from inpatients.bed_hold h join organisation.v_bed b on b.bed_id = h.bed_id
                where b.ward_id = :ward and (:bay::uuid is null or b.bay_id = :bay::uuid)
                  and h.kind = 'RESERVED' and not h.cancelled and upper(h.during) > :now
                """)
            .param("ward", ward.value())
            .param("bay", bay == null ? null : bay.value())
            .param("now", db(times.present()))
            .query(Integer.class)
            .single();
    if (kept > 0)
      throw new NotPossibleNow(
          "area_reserved",
          (kept == 1 ? "1 bed there is" : kept + " beds there are")
              + " kept for patients who come. Release or change the reservations first, or block"
              + " instead of closing.");
  }

  /** Nobody enters the ward between looking and closing. */
  private void alone(WardId ward) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:ward::text, 19))")
        .param("ward", ward.value())
        .query((row, n) -> 0)
        .single();
  }

  public Area end(UUID closure, Instant at) {
    changes
        .sql(
            """
            update inpatients.bed_hold set
              during = case when lower(during) < :at then tstzrange(lower(during), :at) else during end,
              cancelled = lower(during) >= :at, version = version + 1, changed_at = :now, changed_by = :by
            where closure_id = :closure and upper_inf(during) and not cancelled
            """)
        .param("closure", closure)
        .param("at", db(at))
        .update();
    return changes
        .sql(
            """
            update inpatients.area_closure set
              during = tstzrange(lower(during), greatest(:at, lower(during) + interval '1 microsecond')),
              version = version + 1, changed_at = :now, changed_by = :by
            where id = :closure and upper_inf(during) returning ward_id, kind
            """)
        .param("closure", closure)
        .param("at", db(at))
        .query((row, n) -> new Area(new WardId(row.getObject(1, UUID.class)), row.getString(2)))
        .optional()
        .orElseThrow(
            () -> new NotPossibleNow("area_open", "It was opened meanwhile. Refresh the board."));
  }
}
