package org.almoner.inpatients.lists;

import static org.almoner.inpatients.lists.Inside.INPATIENTS;
import static org.almoner.inpatients.lists.StayList.columns;

import java.util.List;
import org.almoner.inpatients.lists.StayList.Ask;
import org.almoner.inpatients.lists.StayList.Column;
import org.almoner.inpatients.lists.StayList.Opens;
import org.almoner.terminology.CodeSet;

/** Lists of people: who is here, who comes, who goes, who was here at midnight. */
final class PatientLists {
  static final String WHO =
      "p.patient_id, p.surname, p.given, p.title, p.born, p.gender, p.nhs_number,"
          + " p.hospital_number";
  static final String PLACE =
      "w.ward_name || case when b.bed_code is not null then ', ' || b.bed_code when i.leave_id is"
          + " not null then ', on leave' else ', waiting area' end as place";
  static final String DOCTOR =
      "coalesce(nullif(trim(s.title || ' ' || s.surname), ''), 'Nobody yet')";

  private PatientLists() {}

  static List<StayList> all() {
    return List.of(
        current(),
        expected(),
        transfers(),
        pending(),
        discharges(),
        census(),
        outliers(),
        mixedSex(),
        delayed());
  }

  /** A moment as the screen shows it. */
  static String moment(String sql) {
    return "to_char(" + sql + " at time zone 'Europe/London', 'DD-Mon-YYYY HH24:MI')";
  }

  private static StayList current() {
    return new StayList(
        "inpatients",
        "Current inpatients",
        "ward and bed",
        "Nobody is in hospital.",
        columns("Problem", "Consultant, specialty", "Admitted", "Expected discharge"),
        Ask.NOTHING,
        Opens.STAY,
        "select w.ward_name || '|' || coalesce(b.bay_code || '|' || lpad(b.bed_code, 8), '~') as"
            + " sort_key, i.spell_id as row_id, i.ward_id, i.consultant_id, i.specialty, "
            + PLACE
            + ", i.reason as c1, "
            + DOCTOR
            + " || ', ' || coalesce(f.name, i.specialty) as c2, "
            + moment("i.admitted_at")
            + " as c3, coalesce(to_char(i.expected_discharge, 'DD-Mon-YYYY'), 'Not set') as c4, "
            + WHO
            + " "
            + INPATIENTS);
  }

  static final String REQUESTS =
      """
        from inpatients.admission_request q
        join patients.v_patient p on p.patient_id = q.patient_id
        left join organisation.v_ward w on w.ward_id = q.ward_id
        left join organisation.v_staff s on s.staff_id = q.consultant_id
        left join lateral (select b.bed_code from inpatients.bed_hold h join organisation.v_bed b on b.bed_id = h.bed_id
          where h.patient_id = q.patient_id and h.kind = 'RESERVED' and not h.cancelled
            and h.during @> cast(:now as timestamptz) limit 1) r on true
       where q.state = 'CREATED'
      """;

  private static StayList expected() {
    return new StayList(
        "expected",
        "Expected",
        "time expected",
        "Nobody is expected. Requests from ED, GPs and clinics appear here.",
        columns("Expected", "From, problem", "Consultant", "Bed"),
        Ask.NOTHING,
        Opens.ADMIT,
        "select to_char(q.expected_at at time zone 'UTC', 'YYYYMMDDHH24MISS') as sort_key, q.id as"
            + " row_id, q.ward_id, q.consultant_id, q.specialty, coalesce(w.ward_name, 'No ward"
            + " yet') as place, "
            + moment("q.expected_at")
            + " as c1, q.kind || '. ' || q.reason as c2, "
            + DOCTOR
            + " as c3, coalesce(r.bed_code || ' reserved', 'Needs a bed') as c4, "
            + WHO
            + " "
            + REQUESTS);
  }

  private static StayList transfers() {
    return new StayList(
        "transfers",
        "Pending transfers",
        "time wanted",
        "No transfer is waiting.",
        columns("To", "Wanted", "Reason", "Asked"),
        Ask.NOTHING,
        Opens.STAY,
        "select to_char(t.wanted_at at time zone 'UTC', 'YYYYMMDDHH24MISS') as sort_key, i.spell_id"
            + " as row_id, t.to_ward_id as ward_id, i.consultant_id, i.specialty, "
            + PLACE
            + ", tw.ward_name as c1, "
            + moment("t.wanted_at")
            + " as c2, t.reason as c3, "
            + moment("t.requested_at")
            + " as c4, "
            + WHO
            + " "
            + INPATIENTS
            + "cross join lateral (select * from inpatients.transfer_request x where x.spell_id ="
            + " i.spell_id and x.state = 'REQUESTED' offset 0) t join organisation.v_ward tw on"
            + " tw.ward_id = t.to_ward_id");
  }

  /** Confirmed, ready, or expected to leave by tomorrow. */
  private static StayList pending() {
    return new StayList(
        "pending-discharges",
        "Pending discharges",
        "soonest to leave",
        "Nobody is expected to leave by tomorrow.",
        columns("Confirmed for", "Ready since", "Expected discharge", "Transport"),
        Ask.NOTHING,
        Opens.STAY,
        "select to_char(coalesce(d.confirmed_for, d.ready_at, i.expected_discharge + time '17:00')"
            + " at time zone 'UTC', 'YYYYMMDDHH24MISS') as sort_key, i.spell_id as row_id,"
            + " i.ward_id, i.consultant_id, i.specialty, "
            + PLACE
            + ", coalesce("
            + moment("d.confirmed_for")
            + ", 'Not confirmed') as c1, coalesce("
            + moment("d.ready_at")
            + ", 'Not ready') as c2, coalesce(to_char(i.expected_discharge, 'DD-Mon-YYYY'), 'Not"
            + " set') as c3, d.transport as c4, "
            + WHO
            + " "
            + INPATIENTS
            + "left join lateral (select * from inpatients.discharge_plan x where x.id = i.spell_id"
            + " offset 0) d on true where d.confirmed_for is"
            + " not null or d.ready_at is not null or i.expected_discharge <= :today + 1");
  }

  private static StayList discharges() {
    return new StayList(
        "discharges",
        "Recent discharges",
        "latest discharge",
        "Nobody was discharged in this time.",
        List.of(
            Column.of("Discharged"),
            new Column("Method", CodeSet.DISCHARGE_METHOD),
            new Column("Destination", CodeSet.DISCHARGE_DESTINATION),
            Column.of("Length of stay")),
        Ask.SINCE,
        Opens.STAY,
        "select lpad((9999999999 - floor(extract(epoch from v.discharged_at)))::bigint::text, 10,"
            + " '0') as sort_key, v.spell_id as row_id, x.ward_id, e.responsible_id as"
            + " consultant_id, e.specialty, w.ward_name as place, "
            + moment("v.discharged_at")
            + " as c1, v.discharge_method as c2, v.discharge_destination as c3, "
            + WorkLists.NIGHTS
            + " as c4, "
            + WHO
            + """
             from inpatients.v_spell v
             join patients.v_patient p on p.patient_id = v.patient_id
             join encounters.v_encounter e on e.encounter_id = v.spell_id
             join lateral (select z.ward_id from inpatients.ward_stay z where z.spell_id = v.spell_id and not z.cancelled
                order by lower(z.during) desc limit 1) x on true
             join organisation.v_ward w on w.ward_id = x.ward_id
            where not v.cancelled and v.discharged_at >= cast(:since as timestamptz)
            """);
  }

  private static StayList census() {
    return new StayList(
        "census",
        "Midnight census",
        "ward and bed",
        "Nobody was in hospital at that midnight.",
        columns("Consultant, specialty", "Admitted", "Bed type", "State"),
        Ask.DAY,
        Opens.STAY,
        "select w.ward_name || '|' || coalesce(lpad(b.bed_code, 8), '~') as sort_key, s0.id as"
            + " row_id, y.ward_id, c.consultant_id, c.specialty, w.ward_name || coalesce(', ' ||"
            + " b.bed_code, ', no bed') as place, "
            + DOCTOR
            + " || ', ' || coalesce(f.name, c.specialty) as c1, "
            + moment("lower(s0.during)")
            + " as c2, coalesce(lower(b.kind), 'none') as c3, case when l.id is null then 'On the"
            + " ward' else 'Home leave' end as c4, "
            + WHO
            + """
             from inpatients.spell s0
             join patients.v_patient p on p.patient_id = s0.patient_id
             join inpatients.ward_stay y on y.spell_id = s0.id and not y.cancelled and y.during @> cast(:at as timestamptz)
             join organisation.v_ward w on w.ward_id = y.ward_id
             join inpatients.consultant_episode c on c.spell_id = s0.id and not c.cancelled and c.during @> cast(:at as timestamptz)
             left join inpatients.bed_stay d on d.spell_id = s0.id and not d.cancelled and d.during @> cast(:at as timestamptz)
             left join organisation.v_bed b on b.bed_id = d.bed_id
             left join inpatients.home_leave l on l.spell_id = s0.id and not l.cancelled and l.during @> cast(:at as timestamptz)
             left join organisation.v_staff s on s.staff_id = c.consultant_id
             left join organisation.v_specialty f on f.code = c.specialty
            where not s0.cancelled and s0.during @> cast(:at as timestamptz)
            """);
  }

  private static StayList outliers() {
    return new StayList(
        "outliers",
        "Outliers",
        "longest on the ward",
        "Nobody lies outside their specialty's wards.",
        columns("Specialty", "Consultant", "On this ward since", "Expected discharge"),
        Ask.NOTHING,
        Opens.STAY,
        "select to_char(i.on_ward_since at time zone 'UTC', 'YYYYMMDDHH24MISS') as sort_key,"
            + " i.spell_id as row_id, i.ward_id, i.consultant_id, i.specialty, "
            + PLACE
            + ", coalesce(f.name, i.specialty) as c1, "
            + DOCTOR
            + " as c2, "
            + moment("i.on_ward_since")
            + " as c3, coalesce(to_char(i.expected_discharge, 'DD-Mon-YYYY'), 'Not set') as c4, "
            + WHO
            + " "
            + INPATIENTS
            + "where (i.ward_id, i.specialty) not in (select o.ward_id, o.specialty from"
            + " organisation.v_ward_specialty o)");
  }

  private static StayList mixedSex() {
    return new StayList(
        "mixed-sex",
        "Mixed-sex breaches",
        "latest breach",
        "No breach was recorded in this time.",
        columns("Bay", "People affected", "Began", "Reason given"),
        Ask.SINCE,
        Opens.STAY,
        "select lpad((9999999999 - floor(extract(epoch from m.began_at)))::bigint::text, 10, '0')"
            + " as sort_key, m.id as row_id, m.ward_id, null::uuid as consultant_id, null::text as"
            + " specialty, w.ward_name as place, y.bay_name as c1, "
            + WorkLists.MEN_AND_WOMEN
            + " || case when m.others > 0 then ', ' || m.others || ' others' else '' end"
            + " as c2, "
            + moment("m.began_at")
            + " as c3, m.reason as c4, "
            + WHO
            + """
             from inpatients.mixed_sex_breach m
             join inpatients.v_spell v on v.spell_id = m.spell_id
             join patients.v_patient p on p.patient_id = v.patient_id
             join organisation.v_ward w on w.ward_id = m.ward_id
             join organisation.v_bay y on y.bay_id = m.bay_id
            where not m.cancelled and m.began_at >= cast(:since as timestamptz)
            """);
  }

  private static StayList delayed() {
    return new StayList(
        "delayed",
        "Delayed discharges",
        "longest delay",
        "Nobody's discharge is delayed.",
        List.of(
            new Column("Cause", CodeSet.DISCHARGE_DELAY_REASON),
            Column.of("Delayed since"),
            Column.of("Note"),
            Column.of("Expected discharge")),
        Ask.NOTHING,
        Opens.STAY,
        "select to_char(d.from_date, 'YYYYMMDD') as sort_key, d.id as row_id, i.ward_id,"
            + " i.consultant_id, i.specialty, "
            + PLACE
            + ", d.cause as c1, to_char(d.from_date, 'DD-Mon-YYYY') as c2, d.note as c3, "
            + "coalesce(to_char(i.expected_discharge, 'DD-Mon-YYYY'), 'Not set') as c4, "
            + WHO
            + " "
            + INPATIENTS
            + "cross join lateral (select * from inpatients.delay x where x.spell_id = i.spell_id and"
            + " x.in_error = '' and x.from_date <= :today and (x.to_date is null or x.to_date >="
            + " :today) offset 0) d");
  }
}
