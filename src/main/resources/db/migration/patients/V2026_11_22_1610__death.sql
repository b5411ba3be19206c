-- A death as recorded. An undone death stays, with who undid it and why; at most one stands.
create table patients.death (
  id          uuid        primary key,
  patient_id  uuid        not null constraint death_patient references patients.patient (id),
  died_at     timestamptz not null,
  precision   text        not null constraint death_precision check (precision in ('minute', 'day', 'month', 'year')),
  source      text        not null constraint death_source check (source in ('informal', 'formal')),
  place       text        not null default '',
  cause       text        not null default '',
  coroner     boolean     not null default false,
  recorded_at timestamptz not null,
  recorded_by text        not null,
  undone_at   timestamptz,
  undone_by   text,
  undone_why  text,
  version     int         not null,
  changed_at  timestamptz not null,
  changed_by  text        not null,
  constraint death_not_in_the_future check (died_at <= recorded_at + interval '5 minutes'),
  constraint death_undone_by_somebody_for_a_reason check
    ((undone_at is null) = (undone_by is null) and (undone_at is null) = (undone_why is null))
);
select platform.track('patients.death');
create unique index death_once on patients.death (patient_id) where undone_at is null;
create index death_of_patient on patients.death (patient_id);

-- The patient's row follows the death that stands; nobody dies before birth, whichever of the two dates changes.
create function patients.keep_death(whose uuid) returns void language plpgsql as $$
declare stands timestamptz := (select died_at from patients.death where patient_id = whose and undone_at is null);
begin
  update patients.patient set died_at = stands where id = whose and died_at is distinct from stands;
end $$;
create function patients.death_changed() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.patient_id <> new.patient_id then
    perform patients.keep_death(old.patient_id);
  end if;
  perform patients.keep_death(new.patient_id);
  return null;
end $$;
create trigger death_changed after insert or update on patients.death
  for each row execute function patients.death_changed();

create function patients.death_after_birth() returns trigger language plpgsql as $$
begin
  if (new.died_at at time zone 'Europe/London')::date < new.born then
    raise exception 'patient % died before birth', new.id
      using errcode = 'check_violation', constraint = 'death_not_before_birth';
  end if;
  return new;
end $$;
create trigger death_after_birth before insert or update of died_at, born on patients.patient
  for each row when (new.died_at is not null and new.born is not null)
  execute function patients.death_after_birth();
