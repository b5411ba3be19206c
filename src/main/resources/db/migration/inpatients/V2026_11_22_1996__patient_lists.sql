-- A list that somebody keeps for themselves, or shares with everybody who works on a ward.
create table inpatients.patient_list (
  id         uuid        primary key,
  owner_id   uuid        not null constraint patient_list_owner references access.account (id),
  name       text        not null,
  ward_id    uuid        constraint patient_list_ward references organisation.ward (id),
  closed_at  timestamptz,
  version    int         not null,
  changed_at timestamptz not null,
  changed_by text        not null,
  constraint patient_list_name_given check (length(btrim(name)) between 1 and 60)
);
create unique index patient_list_name_once on inpatients.patient_list (owner_id, lower(btrim(name))) where closed_at is null;
create index patient_list_shared on inpatients.patient_list (ward_id) where ward_id is not null and closed_at is null;
select platform.track('inpatients.patient_list');

create table inpatients.listed_patient (
  id         uuid        primary key,
  list_id    uuid        not null constraint listed_patient_list references inpatients.patient_list (id),
  patient_id uuid        not null constraint listed_patient_patient references patients.patient (id),
  note       text        not null default '',
  added_at   timestamptz not null,
  added_by   text        not null,
  removed_at timestamptz,
  version    int         not null,
  changed_at timestamptz not null,
  changed_by text        not null,
  constraint listed_patient_note_length check (length(note) <= 200)
);
create unique index listed_patient_once on inpatients.listed_patient (list_id, patient_id) where removed_at is null;
create index listed_patient_of on inpatients.listed_patient (patient_id) where removed_at is null;
select platform.track('inpatients.listed_patient');
