-- A record opened without a care relationship: why, until when, and what information governance made of it.
create table access.break_glass (
  id          uuid        primary key,
  account_id  uuid        not null references access.account,
  patient_id  uuid        not null,
  reason_code text        not null,
  reason      text        not null,
  sensitive   boolean     not null default false,
  started_at  timestamptz not null,
  ends_at     timestamptz not null,
  due_at      timestamptz not null,
  reviewed_at timestamptz,
  reviewed_by uuid        references access.account,
  outcome     text,
  remarks     text        not null default '',
  version     int         not null default 1,
  constraint break_glass_ends_after_start check (ends_at > started_at),
  constraint break_glass_reviewed_whole check (num_nonnulls(reviewed_at, reviewed_by, outcome) in (0, 3))
);
create index break_glass_held on access.break_glass (account_id, patient_id, ends_at desc);
create index break_glass_to_review on access.break_glass (due_at, id) where reviewed_at is null;
create index break_glass_reviewed on access.break_glass (reviewed_at desc, id) where reviewed_at is not null;
