package org.almoner.inpatients.flow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almoner.inpatients.words.When;
import org.almoner.inpatients.words.WhoRow;
import org.almoner.platform.Cui;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Beds now and likely changes of every ward: one statement for the whole trust. */
@Repository
class FlowRows {
  /**
   * Each step has its own size and none is joined to another before it is a row per ward: the
   * statement takes as long whatever statistics say, even none. Beds are looked up in the set of
   * those taken; what keeps one, by its index.
   */
  private static final String BEDS =
      """
      with place as materialized (select b.bed_id, b.ward_id, b.open from organisation.v_bed b %s),
      state as materialized (
        select p.ward_id,
               p.bed_id in (select s.bed_id from inpatients.bed_stay s where upper_inf(s.during) and not s.cancelled) as taken,
               (select h.kind from inpatients.bed_hold h
                 where h.bed_id = p.bed_id and not h.cancelled and h.during @> cast(:now as timestamptz) and h.kind <> 'COMPROMISED'
                 order by array_position(array['CLOSED', 'BLOCKED', 'CLEANING', 'RESERVED'], h.kind) limit 1) as held
          from place p where p.open),
      bed as materialized (
        select ward_id, count(*) as beds, count(*) filter (where taken) as occupied,
               count(*) filter (where not taken and held is null) as free,
               count(*) filter (where not taken and held = 'RESERVED') as reserved,
               count(*) filter (where not taken and held = 'CLEANING') as cleaning,
               count(*) filter (where not taken and held in ('CLOSED', 'BLOCKED')) as closed
          from state group by ward_id),
      """;

  /** Who leaves when is the rule that "How?" states. */
  private static final String CHANGES =
      """
      inside as materialized (
        select b.ward_id, b.spell_id,
               b.spell_id in (select x.spell_id from inpatients.bed_stay x where upper_inf(x.during) and not x.cancelled) as bedded
          from inpatients.ward_stay b where upper_inf(b.during) and not b.cancelled %s),
      leaving as materialized (
        select i.ward_id, array_agg(least(t.wanted_at, case
                 when d.ready_at is not null then cast(:now as timestamptz)
                 when d.confirmed_for is not null then d.confirmed_for
                 when s.expected_discharge >= :today then (s.expected_discharge + time '17:00') at time zone 'Europe/London'
               end)) as at
          from inside i
          cross join lateral (select x.expected_discharge from inpatients.spell x where x.id = i.spell_id limit 1) s
          left join lateral (select x.ready_at, x.confirmed_for from inpatients.discharge_plan x where x.id = i.spell_id limit 1) d on true
          left join lateral (select x.wanted_at from inpatients.transfer_request x
             where x.spell_id = i.spell_id and x.state = 'REQUESTED' limit 1) t on true
         where i.bedded group by i.ward_id),
      coming as materialized (
        select c.ward_id, array_agg(c.at) as at from (
          select q.ward_id, q.expected_at as at from inpatients.admission_request q where q.state = 'CREATED' and q.ward_id is not null
          union all
          select t.to_ward_id, t.wanted_at from inpatients.transfer_request t where t.state = 'REQUESTED'
          union all
          select i.ward_id, coalesce(l.expected_return, cast(:now as timestamptz)) from inside i
            left join lateral (select x.expected_return from inpatients.home_leave x
              where x.spell_id = i.spell_id and upper_inf(x.during) and not x.cancelled limit 1) l on true
           where not i.bedded) c
         where c.at < cast(:last as timestamptz) group by c.ward_id)
      """;

  private static final String WARDS =
      """
      select w.ward_id, w.ward_name, w.site_name, f.name as specialty, coalesce(b.beds, 0) as beds, coalesce(b.occupied, 0) as occupied,
             coalesce(b.free, 0) as free, coalesce(b.reserved, 0) as reserved, coalesce(b.cleaning, 0) as cleaning,
             coalesce(b.closed, 0) as closed, coalesce(l.at, '{}') as leaving, coalesce(c.at, '{}') as coming
        from organisation.v_ward w
        join organisation.v_specialty f on f.code = w.specialty
        left join bed b on b.ward_id = w.ward_id
        left join leaving l on l.ward_id = w.ward_id
        left join coming c on c.ward_id = w.ward_id
       where w.open %s
       order by w.site_name, length(w.ward_name), w.ward_name
      """;

  private final JdbcClient jdbc;

  FlowRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param ward one ward, or null for all
   * @param moments when the forecast is asked for, the last one latest
   */
  List<WardFlow> wards(@Nullable UUID ward, Instant now, List<Instant> moments) {
    return jdbc.sql(sql(ward != null))
        .params(params(ward, now, moments))
        .query((r, n) -> ward(r, now, moments))
        .list();
  }

  static String sql(boolean one) {
    return one
        ? BEDS.formatted("where b.ward_id = :ward")
            + CHANGES.formatted("and b.ward_id = :ward")
            + WARDS.formatted("and w.ward_id = :ward")
        : BEDS.formatted("") + CHANGES.formatted("") + WARDS.formatted("");
  }

  static Map<String, Object> params(@Nullable UUID ward, Instant now, List<Instant> moments) {
    var all = new HashMap<String, Object>();
    all.put("now", now.atOffset(ZoneOffset.UTC));
    all.put("today", Cui.date(now));
    all.put("last", moments.getLast().plusSeconds(86_400).atOffset(ZoneOffset.UTC));
    if (ward != null) all.put("ward", ward);
    return all;
  }

  private static WardFlow ward(ResultSet r, Instant now, List<Instant> moments)
      throws SQLException {
    var leaving = times(r, "leaving");
    var coming = times(r, "coming");
    var midnight = When.at(Cui.date(now).plusDays(1), java.time.LocalTime.MIDNIGHT);
    int usable = r.getInt("free") + r.getInt("reserved");
    int cleaned = r.getInt("cleaning");
    var forecasts =
        moments.stream()
            .map(
                m ->
                    new WardFlow.Forecast(
                        label(m, now), usable, cleaned, before(leaving, m), before(coming, m)))
            .toList();
    return new WardFlow(
        r.getObject("ward_id", UUID.class),
        WhoRow.words(r, "ward_name"),
        WhoRow.words(r, "specialty"),
        WhoRow.words(r, "site_name"),
        r.getInt("beds"),
        r.getInt("occupied"),
        r.getInt("free"),
        r.getInt("reserved"),
        r.getInt("cleaning"),
        r.getInt("closed"),
        before(coming, midnight),
        before(leaving, midnight),
        forecasts);
  }

  private static List<Instant> times(ResultSet r, String column) throws SQLException {
    var found = new ArrayList<Instant>();
    var array = (Object[]) r.getArray(column).getArray();
    for (var at : array) if (at instanceof java.sql.Timestamp time) found.add(time.toInstant());
    return found;
  }

  private static int before(List<Instant> times, Instant moment) {
    return (int) times.stream().filter(t -> !t.isAfter(moment)).count();
  }

  static String label(Instant moment, Instant now) {
    return Cui.date(moment).equals(Cui.date(now))
        ? Cui.time(moment)
        : When.day(Cui.date(moment), Cui.date(now)).substring(0, 3)
            + " "
            + Cui.time(moment).substring(0, 2);
  }
}
