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
import java.util.Optional;
import java.util.UUID;
import org.almoner.inpatients.words.WhoRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a board reads: six statements, whatever the size of the ward. */
@Repository
class BoardRows {
  private final JdbcClient jdbc;

  BoardRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<WardHead> ward(UUID ward) {
    return jdbc.sql(
            """
            select w.ward_id, w.ward_name, s.name as specialty
              from organisation.v_ward w join organisation.v_specialty s on s.code = w.specialty
             where w.ward_id = :ward and w.open
            """)
        .param("ward", ward)
        .query((r, n) -> new WardHead(ward, words(r, "ward_name"), words(r, "specialty")))
        .optional();
  }

  List<BedRow> beds(UUID ward) {
    return jdbc.sql(
            """
            select b.bed_id, b.bed_code, b.kind, b.grid_row, b.grid_column,
                   y.bay_id, y.bay_name, y.bay_sex, y.side_rooms, y.grid_row as bay_row, y.grid_column as bay_column,
                   (select max(upper(s.during)) from inpatients.bed_stay s where s.bed_id = b.bed_id and not s.cancelled) as last_used
              from organisation.v_bed b join organisation.v_bay y on y.bay_id = b.bay_id
             where b.ward_id = :ward and b.open
             order by bay_row, bay_column, b.grid_row, b.grid_column
            """)
        .param("ward", ward)
        .query(BoardRows::bed)
        .list();
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

  List<BedRow.Occupancy> occupants(UUID ward) {
    return jdbc.sql(
            """
            select i.spell_id, i.bed_id, i.admitted_at, i.reason, i.expected_discharge, i.specialty,
                   i.leave_id, i.leave_return, i.off_ward_place, i.off_ward_return,
                   s.surname as doctor_surname,
                   d.medically_fit, d.confirmed_for, d.ready_at, d.transport,
                   tw.ward_name as to_ward, t.wanted_at, p.allergy_state,
                   not exists (select from organisation.v_ward_specialty o
                                where o.ward_id = i.ward_id and o.specialty = i.specialty) as outlier,
                   %s
              from inpatients.v_inpatient i
              join patients.v_patient p on p.patient_id = i.patient_id
              left join organisation.v_staff s on s.staff_id = i.consultant_id
              left join inpatients.discharge_plan d on d.id = i.spell_id
              left join inpatients.transfer_request t on t.spell_id = i.spell_id and t.state = 'REQUESTED'
              left join organisation.v_ward tw on tw.ward_id = t.to_ward_id
             where i.ward_id = :ward
             order by p.surname, p.given
            """
                .formatted(WhoRow.COLUMNS))
        .param("ward", ward)
        .query(BoardRows::occupancy)
        .list();
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

  List<BedRow.Hold> holds(UUID ward, Instant now) {
    return jdbc.sql(
            """
            select h.bed_id, h.kind, lower(h.during) as began, upper(h.during) as until, h.expected_to, h.reason,
                   h.patient_id, p.surname, p.given, q.expected_at
              from inpatients.bed_hold h
              join organisation.v_bed b on b.bed_id = h.bed_id
              left join patients.v_patient p on p.patient_id = h.patient_id
              left join inpatients.admission_request q on q.id = h.request_id
             where b.ward_id = :ward and h.during @> cast(:now as timestamptz) and not h.cancelled
            """)
        .param("ward", ward)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(BoardRows::hold)
        .list();
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

  List<BedRow.Alert> alerts(UUID ward, LocalDate today) {
    return jdbc.sql(
            """
            select a.patient_id, a.category, a.title
              from inpatients.v_inpatient i join patients.v_alert a on a.patient_id = i.patient_id
             where i.ward_id = :ward and a.from_day <= :today and (a.until_day is null or a.until_day >= :today)
             order by a.category, a.title
            """)
        .param("ward", ward)
        .param("today", today)
        .query(
            (r, n) ->
                new BedRow.Alert(
                    r.getObject("patient_id", UUID.class), words(r, "category"), words(r, "title")))
        .list();
  }

  /** Requests for a bed here and transfers asked for, soonest first. */
  List<BedRow.Arrival> arrivals(UUID ward, Instant now) {
    return jdbc.sql(
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
                .formatted(WhoRow.COLUMNS))
        .param("ward", ward)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(BoardRows::arrival)
        .list();
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
  record WardHead(UUID id, String name, String specialty) {}
}
