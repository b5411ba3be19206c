-- A ward attender is in one place at a time, the steps of a visit follow one another, and its end says how it ended.
create unique index ward_attendance_one_at_a_time on inpatients.ward_attendance (patient_id) where state in ('ARRIVED', 'SEEN');
alter table inpatients.ward_attendance
  add constraint ward_attendance_in_order check (seen_at >= arrived_at and left_at >= arrived_at),
  add constraint ward_attendance_outcome_given check (state <> 'COMPLETED' or length(btrim(outcome)) > 0);
create index ward_attendance_unfinished on inpatients.ward_attendance (expected_at)
  where state in ('EXPECTED', 'ARRIVED', 'SEEN');
