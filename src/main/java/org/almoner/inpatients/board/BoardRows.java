package org.almoner.inpatients.board;

import static org.almoner.inpatients.words.WhoRow.id;
import static org.almoner.inpatients.words.WhoRow.instant;
import static org.almoner.inpatients.words.WhoRow.words;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.almoner.inpatients.words.WhoRow;
import org.almoner.platform.Cui;
import org.almoner.platform.NotFound;
import org.almoner.platform.RoundTrips;
import org.springframework.stereotype.Repository;

/** What a board reads: six statements in one round trip, whatever the size of the ward. */
@Repository
class BoardRows {
  private static final String HEAD =
      """
      select w.ward_id, w.ward_name, s.name as specialty
        from organisation.v_ward w join organisation.v_specialty s on s.code = w.specialty
       where w.ward_id = :ward and w.open
      """;

  private static final String BEDS =
      """
      select b.bed_id, b.bed_code, b.kind, b.grid_row, b.grid_column,
             b.bay_id, b.bay_name, b.bay_sex, b.side_rooms, b.bay_row, b.bay_column,
             case when not exists (select from inpatients.bed_stay o
                                    where o.bed_id = b.bed_id and upper_inf(o.during) and not o.cancelled)
                  then (select max(upper(s.during)) from inpatients.bed_stay s
                         where s.bed_id = b.bed_id and not s.cancelled) end as last_used
        from organisation.v_bed b
       where b.ward_id = :ward and b.open
       order by b.bay_row, b.bay_column, b.grid_row, b.grid_column
      """;

  private static final String PEOPLE =
      """
      select i.spell_id, i.bed_id, i.admitted_at, i.reason, i.expected_discharge, i.specialty,
             i.leave_id, i.leave_return, i.off_ward_place, i.off_ward_return,
             s.surname as doctor_surname,
             d.medically_fit, d.confirmed_for, d.ready_at, d.transport,
             tw.ward_name as to_ward, t.wanted_at, p.allergy_state,
             i.specialty <> h.specialty and not exists (select from organisation.v_ward_specialty o
                          where o.ward_id = i.ward_id and o.specialty = i.specialty) as outlier,
             %s
        from inpatients.v_inpatient i
        join patients.v_patient p on p.patient_id = i.patient_id
        join organisation.v_ward h on h.ward_id = i.ward_id
        left join organisation.v_staff s on s.staff_id = i.consultant_id
        left join inpatients.discharge_plan d on d.id = i.spell_id
        left join inpatients.transfer_request t on t.spell_id = i.spell_id and t.state = 'REQUESTED'
        left join organisation.v_ward tw on tw.ward_id = t.to_ward_id
       where i.ward_id = :ward
       order by p.surname, p.given
      """
          .formatted(WhoRow.COLUMNS);

  private static final String HOLDS =
      """
      select h.bed_id, h.kind, lower(h.during) as began, upper(h.during) as until, h.expected_to, h.reason,
             h.patient_id, p.surname, p.given, q.expected_at
        from inpatients.bed_hold h
        join organisation.v_bed b on b.bed_id = h.bed_id
        left join patients.v_patient p on p.patient_id = h.patient_id
        left join inpatients.admission_request q on q.id = h.request_id
       where b.ward_id = :ward and h.during @> cast(:now as timestamptz) and not h.cancelled
      """;

  private static final String ALERTS =
      """
      select a.patient_id, a.category, a.title
        from inpatients.v_inpatient i join patients.v_alert a on a.patient_id = i.patient_id
       where i.ward_id = :ward and a.from_day <= :today and (a.until_day is null or a.until_day >= :today)
       order by a.category, a.title
      """;

  private static final String ARRIVALS =
      """
      select a.id, a.transfer, a.due, a.place, a.reason,
             (select b.bed_code from inpatients.bed_hold h join organisation.v_bed b on b.bed_id = h.bed_id
               where h.patient_id = a.patient_id and h.kind = 'RESERVED' and not h.cancelled
                 and b.ward_id = :ward and h.during @> cast(:now as timestamptz) limit 1) as reserved, %s
        from (select q.id, false as transfer, q.expected_at as due, q.kind as place, q.reason, q.patient_id
                from inpatients.admission_request q where q.ward_id = :ward and q.state = 'CREATED'
              union all
              select t.id, true, t.wanted_at, w.ward_name, i.reason, i.patient_id
                from inpatients.transfer_request t
                join inpatients.v_inpatient i on i.spell_id = t.spell_id
                join organisation.v_ward w on w.ward_id = i.ward_id
               where t.to_ward_id = :ward and t.state = 'REQUESTED') a
        join patients.v_patient p on p.patient_id = a.patient_id
       order by a.due, p.surname
       limit 40
      """
          .formatted(WhoRow.COLUMNS);

  private final RoundTrips trips;

  BoardRows(RoundTrips trips) {
    this.trips = trips;
  }

  All of(UUID ward, Instant now) {
    var trip =
        trips
            .start()
            .param("ward", ward)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("today", Cui.date(now));
    var head = trip.ask(HEAD, BoardRows::head);
    var beds = trip.ask(BEDS, BoardRows::bed);
    var people = trip.ask(PEOPLE, BoardRows::occupancy);
    var holds = trip.ask(HOLDS, BoardRows::hold);
    var alerts = trip.ask(ALERTS, BoardRows::alert);
    var arrivals = trip.ask(ARRIVALS, BoardRows::arrival);
    trip.go();
    return new All(
        head.first().orElseThrow(() -> new NotFound("That ward")),
        beds.get(),
        people.get(),
        holds.get(),
        alerts.get(),
        arrivals.get());
  }

  private static WardHead head(ResultSet r, int n) throws SQLException {
    return new WardHead(words(r, "ward_name"), words(r, "specialty"));
  }

  private static BedRow bed(ResultSet r, int n) throws SQLException {
    var bay =
        new BedRow.Bay(
            r.getObject("bay_id", UUID.class),
            words(r, "bay_name"),
            words(r, "bay_sex"),
            r.getBoolean("side_rooms"),
            r.getInt("bay_row"),
            r.getInt("bay_column"));
    return new BedRow(
        r.getObject("bed_id", UUID.class),
        words(r, "bed_code"),
        words(r, "kind"),
        r.getInt("grid_row"),
        r.getInt("grid_column"),
        bay,
        instant(r, "last_used"));
  }

  private static BedRow.Occupancy occupancy(ResultSet r, int n) throws SQLException {
    var stay =
        new BedRow.Stay(
            r.getObject("admitted_at", OffsetDateTime.class).toInstant(),
            words(r, "reason"),
            r.getObject("expected_discharge", LocalDate.class),
            words(r, "doctor_surname"),
            words(r, "specialty"));
    var away =
        new BedRow.Away(
            id(r, "leave_id") != null,
            instant(r, "leave_return"),
            words(r, "off_ward_place"),
            instant(r, "off_ward_return"));
    var going =
        new BedRow.Going(
            r.getObject("medically_fit", Boolean.class),
            instant(r, "confirmed_for"),
            instant(r, "ready_at"),
            words(r, "transport"),
            words(r, "to_ward"),
            instant(r, "wanted_at"));
    return new BedRow.Occupancy(
        r.getObject("spell_id", UUID.class),
        id(r, "bed_id"),
        WhoRow.of(r),
        words(r, "allergy_state"),
        stay,
        away,
        going,
        r.getBoolean("outlier"));
  }

  private static BedRow.Hold hold(ResultSet r, int n) throws SQLException {
    return new BedRow.Hold(
        r.getObject("bed_id", UUID.class),
        words(r, "kind"),
        r.getObject("began", OffsetDateTime.class).toInstant(),
        instant(r, "until"),
        instant(r, "expected_to"),
        words(r, "reason"),
        id(r, "patient_id"),
        words(r, "surname"),
        words(r, "given"),
        instant(r, "expected_at"));
  }

  private static BedRow.Alert alert(ResultSet r, int n) throws SQLException {
    return new BedRow.Alert(
        r.getObject("patient_id", UUID.class), words(r, "category"), words(r, "title"));
  }

  private static BedRow.Arrival arrival(ResultSet r, int n) throws SQLException {
    return new BedRow.Arrival(
        r.getObject("id", UUID.class),
        r.getBoolean("transfer"),
        WhoRow.of(r),
        r.getObject("due", OffsetDateTime.class).toInstant(),
        words(r, "place"),
        words(r, "reason"),
        r.getString("reserved"));
  }

  /** The ward itself. */
  record WardHead(String name, String specialty) {}

  /** A ward, its beds, who is there and who is to come. */
  record All(
      WardHead head,
      List<BedRow> beds,
      List<BedRow.Occupancy> people,
      List<BedRow.Hold> holds,
      List<BedRow.Alert> alerts,
      List<BedRow.Arrival> arrivals) {}
}
