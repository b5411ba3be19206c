create schema if not exists audit;

-- One row per look or change. The program's role may only add rows.
create table audit.entry (
  id         uuid        primary key,
  at         timestamptz not null,
  actor_id   uuid,
  actor      text        not null,
  action     text        not null,
  patient_id uuid,
  subject    text        not null default '',
  reason     text        not null default '',
  detail     jsonb       not null default '{}'
);
create index entry_patient on audit.entry (patient_id, at desc) where patient_id is not null;
create index entry_actor on audit.entry (actor, at desc);
create index entry_at on audit.entry (at desc);
