create schema if not exists encounters;

-- The thin spine that clinical work hangs on. What kind it is decides which module holds the rest under the same id.
create table encounters.encounter (
  id             uuid        primary key,
  patient_id     uuid        not null constraint encounter_patient references patients.patient (id),
  kind           text        not null,
  visit_number   text        not null,
  state          text        not null,
  started_at     timestamptz not null,
  ended_at       timestamptz,
  responsible_id uuid        constraint encounter_responsible references organisation.staff (id),
  specialty      text,
  version        int         not null,
  changed_at     timestamptz not null,
  changed_by     text        not null,
  constraint encounter_kind_known
    check (kind in ('INPATIENT', 'EMERGENCY', 'OUTPATIENT', 'WARD_ATTENDER', 'DAY_HOSPITAL', 'COMMUNITY')),
  constraint encounter_visit_number_given check (length(btrim(visit_number)) between 1 and 50),
  constraint encounter_state_known check (state in ('OPEN', 'ENDED', 'CANCELLED')),
  constraint encounter_end_says_state check (state = 'CANCELLED' or (state = 'ENDED') = (ended_at is not null)),
  constraint encounter_ends_after_start check (ended_at >= started_at)
);
-- a cancelled admission's number may be used again: the sending system admits the patient anew under it
create unique index encounter_visit_number_once on encounters.encounter (visit_number) where state <> 'CANCELLED';
create index encounter_patient on encounters.encounter (patient_id, started_at desc);
create index encounter_responsible on encounters.encounter (responsible_id) where state = 'OPEN';
select platform.track('encounters.encounter');

create sequence encounters.visit_number as bigint start with 1000001;

create view encounters.v_encounter as
  select id as encounter_id, patient_id, kind, visit_number, state, started_at, ended_at, responsible_id, specialty
    from encounters.encounter;
