package org.almoner.inpatients.lists;

import static org.almoner.inpatients.lists.Inside.INPATIENTS;
import static org.almoner.inpatients.lists.PatientLists.DOCTOR;
import static org.almoner.inpatients.lists.PatientLists.PLACE;
import static org.almoner.inpatients.lists.PatientLists.REQUESTS;
import static org.almoner.inpatients.lists.PatientLists.WHO;
import static org.almoner.inpatients.lists.PatientLists.moment;
import static org.almoner.inpatients.lists.StayList.columns;

import java.util.List;
import org.almoner.inpatients.lists.StayList.Ask;
import org.almoner.inpatients.lists.StayList.Opens;

/** Lists of what went past its time or stands still: somebody must act on each row. */
final class WorkLists {
  private static final String HOLDS =
      """
        from inpatients.bed_hold h
        join organisation.v_bed b on b.bed_id = h.bed_id
        left join patients.v_patient p on p.patient_id = h.patient_id
       where not h.cancelled
      """;
  private static final String HELD_PLACE =
      " b.ward_id, null::uuid as consultant_id, null::text as specialty, b.ward_name || ', ' ||"
          + " b.bed_code as place, ";

  static final String NIGHTS =
      counted(
          "(v.discharged_at at time zone 'Europe/London')::date"
              + " - (v.admitted_at at time zone 'Europe/London')::date",
          "night",
          "nights");
  static final String MEN_AND_WOMEN =
      counted("m.men", "man", "men") + " || ', ' || " + counted("m.women", "woman", "women");

  private WorkLists() {}

  /** A number and what it counts, in SQL: 1 night, 2 nights. */
  private static String counted(String number, String one, String many) {
    return "(%1$s) || case (%1$s) when 1 then ' %2$s' else ' %3$s' end"
        .formatted(number, one, many);
  }

  static List<StayList> all() {
    return List.of(
        closedBeds(),
        lapsed(),
        noBed(),
        waitingArea(),
        leave(),
        overdue(),
        cleaning(),
        attenders());
  }

  private static StayList closedBeds() {
    return new StayList(
        "closed-beds",
        "Closed beds",
        "longest closed",
        "No bed is closed.",
        columns("State", "Reason", "Since", "Reopens"),
        Ask.NOTHING,
        Opens.WARD,
        "select to_char(lower(h.during) at time zone 'UTC', 'YYYYMMDDHH24MISS') as sort_key,"
            + " h.bed_id as row_id,"
            + HELD_PLACE
            + "initcap(h.kind) as c1, h.reason as c2, "
            + moment("lower(h.during)")
            + " as c3, coalesce("
            + moment("h.expected_to")
            + ", 'Not known') as c4, "
            + WHO
            + " "
            + HOLDS
            + "and h.kind in ('CLOSED', 'BLOCKED') and h.during @> cast(:now as timestamptz)");
  }

  private static StayList lapsed() {
    return new StayList(
        "lapsed",
        "Reservations that lapsed",
        "latest to lapse",
        "No reservation lapsed in this time.",
        columns("Kept from", "Lapsed", "Reason", "Patient now"),
        Ask.SINCE,
        Opens.STAY,
        "select lpad((9999999999 - floor(extract(epoch from upper(h.during))))::bigint::text, 10,"
            + " '0') as sort_key, h.id as row_id,"
            + HELD_PLACE
            + moment("lower(h.during)")
            + " as c1, "
            + moment("upper(h.during)")
            + " as c2, h.reason as c3, case when exists (select from inpatients.v_inpatient n where"
            + " n.patient_id = h.patient_id) then 'Inpatient' else 'Still waiting' end as c4, "
            + WHO
            + " "
            + HOLDS
            + "and h.kind = 'RESERVED' and h.ended_by is null and upper(h.during) <= cast(:now as"
            + " timestamptz) and upper(h.during) >= cast(:since as timestamptz)");
  }

  private static StayList noBed() {
    return new StayList(
        "no-bed",
        "Waiting without a bed",
        "longest waiting",
        "Everybody expected today has a bed reserved.",
        columns("Asked", "Expected", "From, problem", "Consultant"),
        Ask.NOTHING,
        Opens.ADMIT,
        "select to_char(q.requested_at at time zone 'UTC', 'YYYYMMDDHH24MISS') as sort_key, q.id as"
            + " row_id, q.ward_id, q.consultant_id, q.specialty, coalesce(w.ward_name, 'No ward"
            + " yet') as place, "
            + moment("q.requested_at")
            + " as c1, "
            + moment("q.expected_at")
            + " as c2, q.kind || '. ' || q.reason as c3, "
            + DOCTOR
            + " as c4, "
            + WHO
            + " "
            + REQUESTS
            + "and r.bed_code is null and q.expected_at < cast(:now as timestamptz) + interval '1"
            + " day'");
  }

  private static StayList waitingArea() {
    return new StayList(
        "waiting-area",
        "On a ward without a bed",
        "longest waiting",
        "Everybody on a ward is in a bed.",
        columns("On the ward since", "Problem", "Consultant", "Expected discharge"),
        Ask.NOTHING,
        Opens.STAY,
        "select to_char(i.on_ward_since at time zone 'UTC', 'YYYYMMDDHH24MISS') as sort_key,"
            + " i.spell_id as row_id, i.ward_id, i.consultant_id, i.specialty, "
            + PLACE
            + ", "
            + moment("i.on_ward_since")
            + " as c1, i.reason as c2, "
            + DOCTOR
            + " as c3, coalesce(to_char(i.expected_discharge, 'DD-Mon-YYYY'), 'Not set') as c4, "
            + WHO
            + " "
            + INPATIENTS
            + "where i.bed_id is null and i.leave_id is null");
  }

  private static StayList leave() {
    return new StayList(
        "leave",
        "On leave",
        "first expected back",
        "Nobody is on home leave.",
        columns("Expected back", "Left", "Bed", "Consultant"),
        Ask.NOTHING,
        Opens.STAY,
        "select to_char(i.leave_return at time zone 'UTC', 'YYYYMMDDHH24MISS') as sort_key,"
            + " i.spell_id as row_id, i.ward_id, i.consultant_id, i.specialty, "
            + PLACE
            + ", "
            + moment("i.leave_return")
            + " || case when i.leave_return < cast(:now as timestamptz) then ', not back' else ''"
            + " end as c1, "
            + moment("i.on_leave_since")
            + " as c2, case when b.bed_code is null then 'Given up' else b.bed_code || ' kept' end"
            + " as c3, "
            + DOCTOR
            + " as c4, "
            + WHO
            + " "
            + INPATIENTS
            + "where i.leave_id is not null");
  }

  private static StayList overdue() {
    return new StayList(
        "overdue-edd",
        "Expected discharge passed",
        "longest passed",
        "No expected discharge date has passed.",
        columns("Expected discharge", "Days past", "Problem", "Consultant"),
        Ask.NOTHING,
        Opens.STAY,
        "select to_char(i.expected_discharge, 'YYYYMMDD') as sort_key, i.spell_id as row_id,"
            + " i.ward_id, i.consultant_id, i.specialty, "
            + PLACE
            + ", to_char(i.expected_discharge, 'DD-Mon-YYYY') as c1, (:today -"
            + " i.expected_discharge)::text as c2, i.reason as c3, "
            + DOCTOR
            + " as c4, "
            + WHO
            + " "
            + INPATIENTS
            + "where i.expected_discharge < :today");
  }

  /** Nobody came, or the visit was begun and has no outcome. */
  private static StayList attenders() {
    return new StayList(
        "attenders",
        "Ward visits without an end",
        "longest waiting",
        "Every ward visit has its outcome.",
        columns("Expected", "State", "Comes for", "Seen by"),
        Ask.NOTHING,
        Opens.ATTENDERS,
        "select to_char(a.expected_at at time zone 'UTC', 'YYYYMMDDHH24MISS') as sort_key, a.id as"
            + " row_id, a.ward_id, a.seen_by as consultant_id, null::text as specialty, w.ward_name"
            + " as place, "
            + moment("a.expected_at")
            + " as c1, initcap(a.state) as c2, a.reason as c3, trim(s.title || ' ' || s.surname)"
            + " as c4, "
            + WHO
            + """
             from inpatients.ward_attendance a
             join patients.v_patient p on p.patient_id = a.patient_id
             join organisation.v_ward w on w.ward_id = a.ward_id
             left join organisation.v_staff s on s.staff_id = a.seen_by
            where a.state in ('EXPECTED', 'ARRIVED', 'SEEN') and a.expected_at < cast(:now as timestamptz)
            """);
  }

  private static StayList cleaning() {
    return new StayList(
        "cleaning",
        "Cleaning overdue",
        "longest waiting",
        "No bed waits for cleaning past its time.",
        columns("Asked", "Due", "Reason", "Late since"),
        Ask.NOTHING,
        Opens.WARD,
        "select to_char(lower(h.during) at time zone 'UTC', 'YYYYMMDDHH24MISS') as sort_key,"
            + " h.bed_id as row_id,"
            + HELD_PLACE
            + moment("lower(h.during)")
            + " as c1, "
            + moment("coalesce(h.expected_to, lower(h.during) + interval '1 hour')")
            + " as c2, h.reason as c3, "
            + moment("coalesce(h.expected_to, lower(h.during) + interval '1 hour')")
            + " as c4, "
            + WHO
            + " "
            + HOLDS
            + "and h.kind = 'CLEANING' and h.during @> cast(:now as timestamptz) and"
            + " coalesce(h.expected_to, lower(h.during) + interval '1 hour') < cast(:now as"
            + " timestamptz)");
  }
}
