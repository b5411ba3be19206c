-- A patient index read from a file. What each line says is kept only until it is applied; a rejected line stays to be
-- corrected.
create table patients.import_file (
  id         uuid        primary key,
  name       text        not null,
  checked_at timestamptz not null,
  checked_by text        not null,
  version    int         not null,
  changed_at timestamptz not null,
  changed_by text        not null
);
select platform.track('patients.import_file');

create table patients.import_line (
  file_id     uuid not null constraint line_of_import references patients.import_file (id),
  line        int  not null,
  outcome     text not null constraint import_line_outcome
                   check (outcome in ('create', 'update', 'unchanged', 'duplicate', 'reject')),
  said        jsonb,
  column_name text,
  value       text,
  why         text,
  applied_at  timestamptz,
  primary key (file_id, line),
  constraint import_line_reject_says_why check (outcome not in ('reject', 'duplicate') or why is not null),
  constraint import_line_keeps_until_applied check (applied_at is not null or said is not null)
);
create index import_line_waiting on patients.import_line (file_id, line)
  where applied_at is null and outcome in ('create', 'update');
