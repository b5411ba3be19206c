-- A correction of the history puts other rows in the place of these; taking it back puts these back.
alter table inpatients.ward_stay add column superseded_by uuid;
alter table inpatients.bed_stay add column superseded_by uuid;
alter table inpatients.consultant_episode add column superseded_by uuid;
