create schema if not exists hl7;

-- A system that sends, as it names itself in MSH-3 and MSH-4, and how its messages are to be read.
create table hl7.sender (
  id              uuid        primary key,
  version         int         not null,
  changed_at      timestamptz not null,
  changed_by      text        not null,
  application     text        not null,
  facility        text        not null,
  name            text        not null,
  open            boolean     not null,
  visit_field     text        not null constraint sender_visit_field check (visit_field in ('PV1-19', 'PV1-50')),
  location_form   text        not null
    constraint sender_location_form check (location_form in ('site-ward^bay^bed', 'ward^bay^bed^site')),
  effective_field text        not null constraint sender_effective_field check (effective_field in ('EVN-6', 'EVN-2')),
  enhanced_mode   boolean     not null,
  parked_answer   text        not null constraint sender_parked_answer check (parked_answer in ('AE', 'AA')),
  silent_after    int         not null constraint sender_silent_after check (silent_after > 0),
  constraint sender_names_itself_once unique (application, facility)
);
select platform.track('hl7.sender');

-- Their code for one of ours.
create table hl7.mapping (
  id         uuid        primary key,
  version    int         not null,
  changed_at timestamptz not null,
  changed_by text        not null,
  sender_id  uuid        not null constraint mapping_sender references hl7.sender,
  code_table text        not null,
  theirs     text        not null,
  ours       text        not null,
  constraint mapping_once unique (sender_id, code_table, theirs)
);
select platform.track('hl7.mapping');

-- Codes that nobody has mapped yet.
create table hl7.unmapped (
  sender_id  uuid        not null constraint unmapped_sender references hl7.sender,
  code_table text        not null,
  theirs     text        not null,
  words      text        not null,
  messages   int         not null,
  first_seen timestamptz not null,
  last_seen  timestamptz not null,
  constraint unmapped_pk primary key (sender_id, code_table, theirs)
);

-- Everything that arrived, byte for byte, and what became of it. Nothing refers to a row here by a database key,
-- so that the table can be partitioned by received_at.
create table hl7.message (
  id            uuid        primary key,
  sender_id     uuid        not null,
  received_at   timestamptz not null,
  remote        text        not null,
  raw           bytea       not null,
  digest        bytea       not null,
  message_type  text        not null,
  trigger_event text        not null,
  control_id    text        not null,
  hl7_version   text        not null,
  sent_at       timestamptz,
  patient_id    uuid,
  identifiers   text[]      not null,
  visit         text        not null,
  outcome       text        not null
    constraint message_outcome check (outcome in ('applied', 'parked', 'rejected', 'duplicate', 'ignored', 'discarded')),
  reason        text        not null,
  note          text        not null,
  error_at      text        not null,
  error_code    int         not null,
  answer        text        not null,
  ack           text        not null,
  waits_for     text        not null,
  tried_at      timestamptz not null,
  attention     boolean     not null,
  settled_by    text        not null,
  duration_us   int         not null,
  changes       jsonb       not null,
  original_id   uuid
);
create index message_newest on hl7.message (received_at desc, id desc);
create index message_sender on hl7.message (sender_id, received_at desc, id desc) include (outcome);
create index message_patient on hl7.message (patient_id, received_at desc, id desc) where patient_id is not null;
create index message_attention on hl7.message (received_at, id) where attention;
create index message_waits on hl7.message (waits_for, received_at, id) where outcome = 'parked';
create index message_parked_visit on hl7.message (sender_id, visit) where outcome = 'parked' and visit <> '';
create index message_control on hl7.message (control_id, sender_id, received_at desc);
create index message_type on hl7.message (message_type, trigger_event, received_at desc, id desc);
alter table hl7.message alter column raw set storage extended;

-- Exactly once: what a sender has sent under a control id.
create table hl7.seen (
  sender_id  uuid  not null,
  control_id text  not null,
  digest     bytea not null,
  message_id uuid  not null,
  constraint seen_once primary key (sender_id, control_id)
);
