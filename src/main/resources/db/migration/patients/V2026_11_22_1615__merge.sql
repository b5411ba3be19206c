-- Two records found to be one person: the loser's rows go to the survivor, and each row moved is kept here, so that an
-- unmerge can put exactly those back.
create table patients.merge (
  id             uuid        primary key,
  survivor_id    uuid        not null constraint merge_survivor references patients.patient (id),
  loser_id       uuid        not null constraint merge_loser references patients.patient (id),
  reason         text        not null constraint merge_says_why check (length(btrim(reason)) > 0),
  choices        jsonb       not null default '{}',
  merged_at      timestamptz not null,
  merged_by      text        not null,
  unmerged_at    timestamptz,
  unmerged_by    text,
  unmerge_reason text,
  version        int         not null,
  changed_at     timestamptz not null,
  changed_by     text        not null,
  constraint merge_of_two check (survivor_id <> loser_id),
  constraint merge_undone_by_somebody_for_a_reason check
    ((unmerged_at is null) = (unmerged_by is null) and (unmerged_at is null) = (unmerge_reason is null))
);
select platform.track('patients.merge');
create unique index merge_once on patients.merge (loser_id) where unmerged_at is null;
create index merge_of_survivor on patients.merge (survivor_id);

-- A row that a merge changed: the values of the columns it changed, before and after.
create table patients.merge_move (
  merge_id   uuid  not null constraint move_of_merge references patients.merge (id),
  position   int   not null,
  table_name text  not null,
  row_id     uuid  not null,
  before     jsonb not null,
  after      jsonb not null,
  primary key (merge_id, position)
);

-- What an unmerge could not decide: rows made on the survivor while the two were one.
create table patients.unmerge_question (
  id          uuid        primary key,
  merge_id    uuid        not null constraint question_of_merge references patients.merge (id),
  table_name  text        not null,
  column_name text        not null,
  row_id      uuid        not null,
  about       text        not null,
  settled_at  timestamptz,
  settled_by  text,
  settled_as  text        constraint unmerge_question_answer check (settled_as in ('stays', 'moved')),
  version     int         not null,
  changed_at  timestamptz not null,
  changed_by  text        not null
);
select platform.track('patients.unmerge_question');
create index unmerge_question_open on patients.unmerge_question (merge_id) where settled_at is null;

-- A row for a patient whose record was merged away is refused; the callback after migration puts these on every column
-- that refers to patients.patient. "for key share" waits for a merge in progress and reads its outcome.
create function patients.refuse_if_merged(whose uuid) returns void language plpgsql as $$
declare survivor uuid;
begin
  select survivor_id into survivor from patients.patient where id = whose for key share;
  if survivor is not null then
    raise exception 'record % was merged into %', whose, survivor
      using errcode = 'check_violation', constraint = 'record_was_merged';
  end if;
end $$;
create function patients.refuse_merged() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' or new.patient_id is distinct from old.patient_id then
    perform patients.refuse_if_merged(new.patient_id);
  end if;
  return new;
end $$;
create function patients.refuse_merged_in() returns trigger language plpgsql as $$
declare named uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
begin
  if named is not null and (tg_op = 'INSERT' or named is distinct from (to_jsonb(old) ->> tg_argv[0])::uuid) then
    perform patients.refuse_if_merged(named);
  end if;
  return new;
end $$;
