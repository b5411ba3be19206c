package org.almoner.inpatients.flow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
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
  /** One line per ward. Who leaves when is the rule that "How?" states. */
  private static final String WARDS =
      """
      with bed as materialized (
        select b.ward_id, b.bed_id, s.id is not null as taken,
               (select h.kind || ' ' || coalesce(to_char(h.expected_to at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), '')
                  from inpatients.bed_hold h
                 where h.bed_id = b.bed_id and not h.cancelled and h.during @> cast(:now as timestamptz) and h.kind <> 'COMPROMISED'
                 order by array_position(array['CLOSED', 'BLOCKED', 'CLEANING', 'RESERVED'], h.kind) limit 1) as held
          from organisation.v_bed b
          left join inpatients.bed_stay s on s.bed_id = b.bed_id and upper_inf(s.during) and not s.cancelled
         where b.open and (:ward::uuid is null or b.ward_id = :ward)),
      """;

  private static final String LEAVING =
      """
      leaving as materialized (
        select i.ward_id, least(t.wanted_at, case
                 when d.ready_at is not null then cast(:now as timestamptz)
                 when d.confirmed_for is not null then d.confirmed_for
                 when i.expected_discharge >= :today then (i.expected_discharge + time '17:00') at time zone 'Europe/London'
               end) as at
          from inpatients.v_inpatient i
          left join inpatients.discharge_plan d on d.id = i.spell_id
          left join inpatients.transfer_request t on t.spell_id = i.spell_id and t.state = 'REQUESTED'
         where i.bed_id is not null),
      coming as materialized (
        select q.ward_id, q.expected_at as at from inpatients.admission_request q where q.state = 'CREATED' and q.ward_id is not null
        union all
        select t.to_ward_id, t.wanted_at from inpatients.transfer_request t where t.state = 'REQUESTED'
        union all
        select i.ward_id, coalesce(i.leave_return, cast(:now as timestamptz)) from inpatients.v_inpatient i where i.bed_id is null)
      """;

  private static final String COUNTS =
      """
      select w.ward_id, w.ward_name, w.site_name, f.name as specialty, count(b.bed_id) as beds,
             count(*) filter (where b.taken) as occupied,
             count(*) filter (where b.bed_id is not null and not b.taken and b.held is null) as free,
             count(*) filter (where not b.taken and b.held like 'RESERVED%') as reserved,
             count(*) filter (where not b.taken and b.held like 'CLEANING%') as cleaning,
             count(*) filter (where not b.taken and (b.held like 'CLOSED%' or b.held like 'BLOCKED%')) as closed,
             array(select l.at from leaving l where l.ward_id = w.ward_id and l.at < cast(:last as timestamptz)) as leaving,
             array(select c.at from coming c where c.ward_id = w.ward_id and c.at < cast(:last as timestamptz)) as coming
        from organisation.v_ward w
        join organisation.v_specialty f on f.code = w.specialty
        left join bed b on b.ward_id = w.ward_id
       where w.open and (:ward::uuid is null or w.ward_id = :ward)
       group by w.ward_id, w.ward_name, w.site_name, f.name
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
    return jdbc.sql(WARDS + LEAVING + COUNTS)
        .param("ward", ward)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("today", Cui.date(now))
        .param("last", moments.getLast().plusSeconds(86_400).atOffset(ZoneOffset.UTC))
        .query((r, n) -> ward(r, now, moments))
        .list();
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
