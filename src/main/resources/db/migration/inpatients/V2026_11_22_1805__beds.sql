-- Why a bed cannot be had. CLOSED: nobody lies there until it is reopened; CLEANING: until it is done; RESERVED: kept for
-- one patient until it lapses by itself; BLOCKED: who is there stays, nobody new comes; COMPROMISED: usable, with a reason.
create table inpatients.bed_hold (
  id          uuid        primary key,
  bed_id      uuid        not null constraint bed_hold_bed references organisation.bed (id),
  kind        text        not null,
  during      tstzrange   not null,
  reason      text        not null default '',
  expected_to timestamptz,
  patient_id  uuid        constraint bed_hold_patient references patients.patient (id),
  request_id  uuid,
  closure_id  uuid,
  lapse_noted boolean     not null default false,
  cancelled   boolean     not null default false,
  started_by  uuid,
  ended_by    uuid,
  version     int         not null,
  changed_at  timestamptz not null,
  changed_by  text        not null,
  constraint bed_hold_kind_known check (kind in ('CLOSED', 'CLEANING', 'RESERVED', 'BLOCKED', 'COMPROMISED')),
  constraint bed_hold_has_a_start check (not isempty(during) and not lower_inf(during)),
  constraint bed_hold_reserved_for_somebody check ((kind = 'RESERVED') = (patient_id is not null)),
  constraint bed_hold_reserved_until check (kind <> 'RESERVED' or not upper_inf(during)),
  constraint bed_hold_reason_given check (kind in ('RESERVED', 'CLEANING') or length(btrim(reason)) > 0),
  constraint bed_hold_expected_after_start check (expected_to >= lower(during)),
  constraint bed_hold_one_of_a_kind exclude using gist (bed_id with =, kind with =, during with &&) where (not cancelled)
);
create index bed_hold_patient on inpatients.bed_hold (patient_id) where patient_id is not null and not cancelled;
create index bed_hold_closure on inpatients.bed_hold (closure_id) where closure_id is not null;
create index bed_hold_lapsing on inpatients.bed_hold (upper(during))
  where kind = 'RESERVED' and not cancelled and not lapse_noted and ended_by is null;
select platform.track('inpatients.bed_hold');

-- A whole ward (bay_id null) or a bay closed to new patients or closed altogether.
create table inpatients.area_closure (
  id          uuid        primary key,
  ward_id     uuid        not null constraint area_closure_ward references organisation.ward (id),
  bay_id      uuid        constraint area_closure_bay references organisation.bay (id),
  kind        text        not null,
  during      tstzrange   not null,
  reason      text        not null,
  expected_to timestamptz,
  version     int         not null,
  changed_at  timestamptz not null,
  changed_by  text        not null,
  constraint area_closure_kind_known check (kind in ('CLOSED', 'BLOCKED')),
  constraint area_closure_reason_given check (length(btrim(reason)) > 0),
  constraint area_closure_has_a_start check (not isempty(during) and not lower_inf(during)),
  constraint area_closure_expected_after_start check (expected_to >= lower(during)),
  constraint area_closure_once exclude using gist (ward_id with =, (coalesce(bay_id, ward_id)) with =, during with &&)
);
select platform.track('inpatients.area_closure');

create table inpatients.mixed_sex_breach (
  id          uuid        primary key,
  spell_id    uuid        not null constraint mixed_sex_breach_spell references inpatients.spell (id),
  movement_id uuid        not null constraint mixed_sex_breach_movement references inpatients.movement (id),
  ward_id     uuid        not null constraint mixed_sex_breach_ward references organisation.ward (id),
  bay_id      uuid        not null constraint mixed_sex_breach_bay references organisation.bay (id),
  began_at    timestamptz not null,
  men         int         not null,
  women       int         not null,
  others      int         not null,
  reason      text        not null,
  cancelled   boolean     not null default false,
  version     int         not null,
  changed_at  timestamptz not null,
  changed_by  text        not null,
  constraint mixed_sex_breach_reason_given check (length(btrim(reason)) > 0)
);
create index mixed_sex_breach_ward on inpatients.mixed_sex_breach (ward_id, began_at desc);
create index mixed_sex_breach_movement on inpatients.mixed_sex_breach (movement_id);
select platform.track('inpatients.mixed_sex_breach');

create function inpatients.lock_bed(bed uuid) returns void language sql as $$
  select pg_advisory_xact_lock(hashtextextended(bed::text, 18))
$$;

-- The waiting line for a bed: whoever takes the lock first has it, the next reads who that was. The exclusion constraint
-- stays the last word.
create function inpatients.bed_stay_takes_a_free_bed() returns trigger language plpgsql as $$
declare
  other record;
begin
  if new.cancelled then
    return new;
  end if;
  if tg_op = 'UPDATE' and not old.cancelled and new.bed_id = old.bed_id and new.during <@ old.during then
    return new;
  end if;
  perform inpatients.lock_bed(new.bed_id);
  select b.id, lower(b.during) as since into other from inpatients.bed_stay b
   where b.bed_id = new.bed_id and b.during && new.during and not b.cancelled and b.id <> new.id
   order by b.during limit 1;
  if found then
    raise exclusion_violation using message = 'bed has a patient', constraint = 'bed_stay_one_patient_per_bed',
      detail = other.id || ' ' || extract(epoch from other.since);
  end if;
  select h.id, h.kind, lower(h.during) as since into other from inpatients.bed_hold h
   where h.bed_id = new.bed_id and h.during && new.during and not h.cancelled and h.kind <> 'COMPROMISED'
   order by h.during limit 1;
  if found then
    raise exclusion_violation using message = 'bed is held', constraint = 'bed_stay_not_in_a_held_bed',
      detail = other.id || ' ' || extract(epoch from other.since) || ' ' || other.kind;
  end if;
  return new;
end $$;
create trigger bed_stay_takes_a_free_bed before insert or update of bed_id, during, cancelled on inpatients.bed_stay
  for each row execute function inpatients.bed_stay_takes_a_free_bed();

create function inpatients.bed_hold_needs_an_empty_bed() returns trigger language plpgsql as $$
declare
  other record;
begin
  if new.cancelled or new.kind not in ('CLOSED', 'CLEANING') then
    perform inpatients.lock_bed(new.bed_id);
    return new;
  end if;
  if tg_op = 'UPDATE' and not old.cancelled and new.bed_id = old.bed_id and new.during <@ old.during then
    return new;
  end if;
  perform inpatients.lock_bed(new.bed_id);
  select b.id, lower(b.during) as since into other from inpatients.bed_stay b
   where b.bed_id = new.bed_id and b.during && new.during and not b.cancelled order by b.during limit 1;
  if found then
    raise exclusion_violation using message = 'bed has a patient', constraint = 'bed_hold_needs_an_empty_bed',
      detail = other.id || ' ' || extract(epoch from other.since);
  end if;
  return new;
end $$;
create trigger bed_hold_needs_an_empty_bed before insert or update of bed_id, during, cancelled on inpatients.bed_hold
  for each row execute function inpatients.bed_hold_needs_an_empty_bed();

create function inpatients.lock_ward_shared(ward uuid) returns void language sql as $$
  select pg_advisory_xact_lock_shared(hashtextextended(ward::text, 19))
$$;

create function inpatients.ward_stay_enters_an_open_ward() returns trigger language plpgsql as $$
declare
  closure record;
begin
  if new.cancelled then
    return new;
  end if;
  perform inpatients.lock_ward_shared(new.ward_id);
  select c.id, c.kind, lower(c.during) as since into closure from inpatients.area_closure c
   where c.ward_id = new.ward_id and c.bay_id is null and c.during @> lower(new.during);
  if found then
    raise exclusion_violation using message = 'ward is closed', constraint = 'ward_stay_enters_an_open_ward',
      detail = closure.id || ' ' || extract(epoch from closure.since) || ' ' || closure.kind;
  end if;
  return new;
end $$;
create trigger ward_stay_enters_an_open_ward before insert on inpatients.ward_stay
  for each row execute function inpatients.ward_stay_enters_an_open_ward();
