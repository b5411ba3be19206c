package org.almoner.inpatients.flow;

import static org.almoner.inpatients.words.WhoRow.instant;
import static org.almoner.inpatients.words.WhoRow.words;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.almoner.inpatients.words.Who;
import org.almoner.inpatients.words.WhoRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The three lists beside the flow table, longest wait first; each row carries the count of all. */
@Repository
class SideRows {
  private static final int SHOWN = 6;

  /** The few shown are found first; names and places are looked up for them alone. */
  static final String READY =
      """
      select i.n, i.spell_id as row_id, i.since, i.confirmed_for as due, w.ward_name || coalesce(' ' || b.bed_code, '') as place,
             coalesce(y.cause, '') as what, i.transport as second, %s
        from (select count(*) over () as n, o.*, coalesce(d.ready_at, d.fit_at, r.reviewed_at) as since, d.confirmed_for, d.transport
                from inpatients.v_inside o
                left join lateral (select * from inpatients.discharge_plan x where x.id = o.spell_id offset 0) d on true
                left join lateral (select z.meets, z.reviewed_at from inpatients.reside_review z
                   where z.spell_id = o.spell_id and z.in_error = '' order by z.reviewed_at desc limit 1) r on true
               where d.ready_at is not null or d.medically_fit or r.meets is false
               order by since limit %d) i
        cross join lateral (select * from patients.v_patient x where x.patient_id = i.patient_id offset 0) p
        cross join lateral (select * from organisation.v_ward x where x.ward_id = i.ward_id offset 0) w
        left join lateral (select * from organisation.v_bed x where x.bed_id = i.bed_id offset 0) b on true
        left join lateral (select x.cause from inpatients.delay x
           where x.spell_id = i.spell_id and x.in_error = '' and x.to_date is null order by x.from_date limit 1) y on true
       order by i.since
      """
          .formatted(WhoRow.COLUMNS, SHOWN);

  static final String OUTLIERS =
      """
      select i.n, i.spell_id as row_id, i.on_ward_since as since, null::timestamptz as due,
             w.ward_name as place, coalesce(f.name, i.specialty) as what,
             coalesce(trim(s.title || ' ' || s.surname), '') as second, %s
        from (select count(*) over () as n, o.* from inpatients.v_inside o
               where (o.ward_id, o.specialty) not in (select k.ward_id, k.specialty from organisation.v_ward_specialty k)
               order by o.on_ward_since limit %d) i
        cross join lateral (select * from patients.v_patient x where x.patient_id = i.patient_id offset 0) p
        cross join lateral (select * from organisation.v_ward x where x.ward_id = i.ward_id offset 0) w
        left join lateral (select * from organisation.v_specialty x where x.code = i.specialty offset 0) f on true
        left join lateral (select * from organisation.v_staff x where x.staff_id = i.consultant_id offset 0) s on true
       order by i.on_ward_since
      """
          .formatted(WhoRow.COLUMNS, SHOWN);

  private final JdbcClient jdbc;

  SideRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param what ward wanted, problem or place
   * @param second bed reserved, or what they wait for
   */
  record Waiter(
      long all,
      Who who,
      Instant since,
      @Nullable Instant due,
      String place,
      String what,
      String second,
      UUID row) {}

  /** Whoever was asked for waits since then; whoever has a date to come in, from that date on. */
  List<Waiter> waiting(Instant now) {
    return jdbc.sql(
            """
            select count(*) over () as n, q.id as row_id,
                   case when q.kind in ('TCI', 'REPATRIATION') then q.expected_at else q.requested_at end as since,
                   null::timestamptz as due,
                   coalesce(w.ward_name, 'No ward yet') as place, q.kind || '|' || q.reason as what,
                   coalesce((select b.bed_code from inpatients.bed_hold h join organisation.v_bed b on b.bed_id = h.bed_id
                      where h.patient_id = q.patient_id and h.kind = 'RESERVED' and not h.cancelled
                        and h.during @> cast(:now as timestamptz) limit 1), '') as second, %s
              from inpatients.admission_request q
              join patients.v_patient p on p.patient_id = q.patient_id
              left join organisation.v_ward w on w.ward_id = q.ward_id
             where q.state = 'CREATED' and q.expected_at < cast(:now as timestamptz) + interval '1 day'
             order by since limit %d
            """
                .formatted(WhoRow.COLUMNS, SHOWN))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(SideRows::waiter)
        .list();
  }

  /** Ready, or without criteria to reside, and still in a bed. */
  List<Waiter> ready() {
    return jdbc.sql(READY).query(SideRows::waiter).list();
  }

  List<Waiter> outliers() {
    return jdbc.sql(OUTLIERS).query(SideRows::waiter).list();
  }

  private static Waiter waiter(ResultSet r, int n) throws SQLException {
    var since = instant(r, "since");
    return new Waiter(
        r.getLong("n"),
        WhoRow.of(r),
        since == null ? Instant.EPOCH : since,
        instant(r, "due"),
        words(r, "place"),
        words(r, "what"),
        words(r, "second"),
        r.getObject("row_id", UUID.class));
  }
}
