package org.almoner.inpatients.work;

import java.util.List;

/**
 * One kind of work that waits on the wards.
 *
 * @param owner who does it
 * @param list the list behind the figure
 * @param sql gives ward_id and due, a row for each that waits; may use :now and :today
 */
record Wait(String label, String owner, String list, String sql) {
  static final Wait NO_BED =
      new Wait(
          "Bed requests without a bed",
          "bed manager",
          "/lists/no-bed",
          """
          select q.ward_id, q.expected_at as due from inpatients.admission_request q
           where q.state = 'CREATED' and q.expected_at < :now::timestamptz + interval '1 day'
             and not exists (select from inpatients.bed_hold h where h.patient_id = q.patient_id and h.kind = 'RESERVED'
               and not h.cancelled and h.during @> :now::timestamptz)
          """);

  /** Four hours without a bed, as long as a bed is kept for somebody, is too long. */
  static final Wait WAITING_AREA =
      new Wait(
          "Patients on a ward without a bed",
          "nurse in charge, then bed manager",
          "/lists/waiting-area",
          """
          select ward_id, on_ward_since + interval '4 hours' as due from inpatients.v_inpatient
           where bed_id is null and leave_id is null
          """);

  static final Wait TRANSFER =
      new Wait(
          "Transfers not answered",
          "receiving ward",
          "/lists/transfers",
          """
          select to_ward_id as ward_id, wanted_at as due from inpatients.transfer_request where state = 'REQUESTED'
          """);

  static final Wait LEAVE =
      new Wait(
          "Patients not back from leave",
          "nurse in charge",
          "/lists/leave",
          "select ward_id, leave_return as due from inpatients.v_inpatient where leave_return < :now::timestamptz");

  static final Wait EXPECTED_DISCHARGE =
      new Wait(
          "Expected discharge passed",
          "consultant's team",
          "/lists/overdue-edd",
          """
          select ward_id, (expected_discharge + 1)::timestamp at time zone 'Europe/London' as due
            from inpatients.v_inpatient where expected_discharge < :today::date
          """);

  static final Wait DELAYED =
      new Wait(
          "Delayed discharges",
          "discharge co-ordinator",
          "/lists/delayed",
          """
          select i.ward_id, (d.from_date + 1)::timestamp at time zone 'Europe/London' as due
            from inpatients.v_inpatient i join inpatients.delay d on d.spell_id = i.spell_id and d.in_error = ''
             and d.from_date <= :today::date and (d.to_date is null or d.to_date >= :today::date)
          """);

  static final Wait CLEANING =
      new Wait(
          "Beds in cleaning too long",
          "domestic team, then nurse in charge",
          "/lists/cleaning",
          """
          select b.ward_id, coalesce(h.expected_to, lower(h.during) + interval '1 hour') as due
            from inpatients.bed_hold h join organisation.v_bed b on b.bed_id = h.bed_id
           where h.kind = 'CLEANING' and not h.cancelled and h.during @> :now::timestamptz
             and coalesce(h.expected_to, lower(h.during) + interval '1 hour') < :now::timestamptz
          """);

  /** Four hours after the patient was expected, came or was seen, the visit has an end. */
  static final Wait VISIT =
      new Wait(
          "Ward visits without an end",
          "nurse in charge",
          "/lists/attenders",
          """
          select ward_id, coalesce(seen_at, arrived_at, expected_at) + interval '4 hours' as due
            from inpatients.ward_attendance
           where state in ('EXPECTED', 'ARRIVED', 'SEEN') and expected_at < :now::timestamptz
          """);

  static final Wait NOTICE =
      new Wait(
          "Notices about patients and beds",
          "nurse in charge",
          "/wards/notices",
          "select ward_id, raised_at + interval '1 hour' as due from inpatients.notice where done_at is null");

  static final List<Wait> ALL =
      List.of(
          NO_BED,
          WAITING_AREA,
          TRANSFER,
          LEAVE,
          EXPECTED_DISCHARGE,
          DELAYED,
          CLEANING,
          VISIT,
          NOTICE);
}
