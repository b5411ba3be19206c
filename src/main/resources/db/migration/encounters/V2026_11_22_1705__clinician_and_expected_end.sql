-- When an attendance is expected to end: an emergency department or a clinic says so before it does (HL7 v2 A16).
alter table encounters.encounter add column expected_end timestamptz;
alter table encounters.encounter add constraint encounter_expected_after_start check (expected_end >= started_at);

create or replace view encounters.v_encounter as
  select id as encounter_id, patient_id, kind, visit_number, state, started_at, ended_at, responsible_id, specialty,
         expected_end
    from encounters.encounter;

-- Who was responsible before each change, so that a change can be taken back. Stays keep their own consultant episodes.
create table encounters.clinician_change (
  id             uuid        primary key,
  encounter_id   uuid        not null constraint clinician_change_encounter references encounters.encounter (id),
  responsible_id uuid        constraint clinician_change_responsible references organisation.staff (id),
  specialty      text,
  cancelled_at   timestamptz,
  version        int         not null,
  changed_at     timestamptz not null,
  changed_by     text        not null
);
create index clinician_change_latest on encounters.clinician_change (encounter_id, id desc) where cancelled_at is null;
select platform.track('encounters.clinician_change');
