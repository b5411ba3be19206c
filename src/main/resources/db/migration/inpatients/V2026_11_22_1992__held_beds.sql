-- What keeps beds from being used, or says that they may be used with a reason (COMPROMISED).
create view inpatients.v_bed_hold as
  select bed_id, kind, during, patient_id, reason, expected_to from inpatients.bed_hold where not cancelled;
