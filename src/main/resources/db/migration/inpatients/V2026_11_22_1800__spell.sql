create schema if not exists inpatients;

-- Ranges are [from, to) and an open one has no end. started_by and ended_by name the movement that began or ended the
-- range, so that cancelling the movement can put back exactly what was there before.

create table inpatients.spell (
  id                      uuid        primary key constraint spell_encounter references encounters.encounter (id),
  patient_id              uuid        not null constraint spell_patient references patients.patient (id),
  during                  tstzrange   not null,
  admission_method        text        not null,
  admission_source        text        not null,
  intended_management     text        not null,
  administrative_category text        not null,
  decided_on              date,
  reason                  text        not null default '',
  referrer                text        not null default '',
  request_id              uuid,
  mother_spell_id         uuid        constraint spell_mother references inpatients.spell (id),
  expected_discharge      date,
  discharge_method        text,
  discharge_destination   text,
  lodger                  text        not null default '',
  in_error                text        not null default '',
  cancelled               boolean     not null default false,
  started_by              uuid        not null,
  ended_by                uuid,
  version                 int         not null,
  changed_at              timestamptz not null,
  changed_by              text        not null,
  constraint spell_has_a_start check (not isempty(during) and not lower_inf(during) and lower_inc(during) and not upper_inc(during)),
  constraint spell_end_says_how check (cancelled or upper_inf(during) = (discharge_method is null)),
  constraint spell_end_says_where check (upper_inf(during) or cancelled or discharge_destination is not null),
  -- NHS Data Dictionary DISCHARGE METHOD 4 (died) and 5 (stillbirth) go with DISCHARGE DESTINATION 79, and only they
  constraint spell_death_has_no_destination check ((discharge_method in ('4', '5')) = (discharge_destination = '79')),
  constraint spell_expected_after_admission check (expected_discharge >= (lower(during) at time zone 'Europe/London')::date)
);
-- a unique index first: two who admit the same patient at once wait for one another here instead of deadlocking below
create unique index spell_one_open_per_patient on inpatients.spell (patient_id) where upper_inf(during) and not cancelled;
alter table inpatients.spell add constraint spell_one_at_a_time
  exclude using gist (patient_id with =, during with &&) where (not cancelled);
create index spell_ended on inpatients.spell (upper(during) desc) where not upper_inf(during) and not cancelled;
create index spell_request on inpatients.spell (request_id) where request_id is not null;
create index spell_mother on inpatients.spell (mother_spell_id) where mother_spell_id is not null;
select platform.track('inpatients.spell');

create table inpatients.consultant_episode (
  id            uuid        primary key,
  spell_id      uuid        not null constraint consultant_episode_spell references inpatients.spell (id),
  during        tstzrange   not null,
  consultant_id uuid        constraint consultant_episode_consultant references organisation.staff (id),
  specialty     text        not null,
  in_error      text        not null default '',
  cancelled     boolean     not null default false,
  started_by    uuid        not null,
  ended_by      uuid,
  version       int         not null,
  changed_at    timestamptz not null,
  changed_by    text        not null,
  constraint consultant_episode_has_a_start check (not isempty(during) and not lower_inf(during)),
  constraint consultant_episode_one_at_a_time exclude using gist (spell_id with =, during with &&) where (not cancelled)
);
create index consultant_episode_open on inpatients.consultant_episode (consultant_id) where upper_inf(during) and not cancelled;
select platform.track('inpatients.consultant_episode');

create table inpatients.ward_stay (
  id         uuid        primary key,
  spell_id   uuid        not null constraint ward_stay_spell references inpatients.spell (id),
  ward_id    uuid        not null constraint ward_stay_ward references organisation.ward (id),
  during     tstzrange   not null,
  in_error   text        not null default '',
  cancelled  boolean     not null default false,
  started_by uuid        not null,
  ended_by   uuid,
  version    int         not null,
  changed_at timestamptz not null,
  changed_by text        not null,
  constraint ward_stay_has_a_start check (not isempty(during) and not lower_inf(during)),
  constraint ward_stay_one_at_a_time exclude using gist (spell_id with =, during with &&) where (not cancelled)
);
create index ward_stay_open on inpatients.ward_stay (ward_id) where upper_inf(during) and not cancelled;
create index ward_stay_ended on inpatients.ward_stay (ward_id, upper(during)) where not upper_inf(during) and not cancelled;
select platform.track('inpatients.ward_stay');

-- A ward stay without a bed stay at some moment is a patient in the ward's waiting area, or on leave with the bed given up.
create table inpatients.bed_stay (
  id           uuid        primary key,
  spell_id     uuid        not null constraint bed_stay_spell references inpatients.spell (id),
  ward_stay_id uuid        not null constraint bed_stay_ward_stay references inpatients.ward_stay (id),
  bed_id       uuid        not null constraint bed_stay_bed references organisation.bed (id),
  during       tstzrange   not null,
  in_error     text        not null default '',
  cancelled    boolean     not null default false,
  started_by   uuid        not null,
  ended_by     uuid,
  version      int         not null,
  changed_at   timestamptz not null,
  changed_by   text        not null,
  constraint bed_stay_has_a_start check (not isempty(during) and not lower_inf(during))
);
create unique index bed_stay_one_open_per_bed on inpatients.bed_stay (bed_id) where upper_inf(during) and not cancelled;
alter table inpatients.bed_stay add constraint bed_stay_one_patient_per_bed
  exclude using gist (bed_id with =, during with &&) where (not cancelled);
alter table inpatients.bed_stay add constraint bed_stay_one_bed_at_a_time
  exclude using gist (spell_id with =, during with &&) where (not cancelled);
select platform.track('inpatients.bed_stay');

create table inpatients.home_leave (
  id              uuid        primary key,
  spell_id        uuid        not null constraint home_leave_spell references inpatients.spell (id),
  during          tstzrange   not null,
  expected_return timestamptz not null,
  bed_retained    boolean     not null,
  note            text        not null default '',
  in_error        text        not null default '',
  cancelled       boolean     not null default false,
  started_by      uuid        not null,
  ended_by        uuid,
  version         int         not null,
  changed_at      timestamptz not null,
  changed_by      text        not null,
  constraint home_leave_has_a_start check (not isempty(during) and not lower_inf(during)),
  constraint home_leave_return_after_start check (expected_return >= lower(during)),
  constraint home_leave_one_at_a_time exclude using gist (spell_id with =, during with &&) where (not cancelled)
);
select platform.track('inpatients.home_leave');

-- Off the ward for a while (imaging, theatre, therapy): the bed stays theirs.
create table inpatients.off_ward (
  id              uuid        primary key,
  spell_id        uuid        not null constraint off_ward_spell references inpatients.spell (id),
  during          tstzrange   not null,
  place           text        not null,
  expected_return timestamptz,
  in_error        text        not null default '',
  cancelled       boolean     not null default false,
  ended_by        uuid,
  version         int         not null,
  changed_at      timestamptz not null,
  changed_by      text        not null,
  constraint off_ward_has_a_start check (not isempty(during) and not lower_inf(during)),
  constraint off_ward_place_given check (length(btrim(place)) between 1 and 100),
  constraint off_ward_one_at_a_time exclude using gist (spell_id with =, during with &&) where (not cancelled)
);
select platform.track('inpatients.off_ward');

-- Everything that happened to a spell, in the order it was recorded. effective_at: when it happened; recorded_at: when told.
create table inpatients.movement (
  id            uuid        primary key,
  seq           bigint      generated always as identity,
  spell_id      uuid        not null constraint movement_spell references inpatients.spell (id),
  kind          text        not null,
  effective_at  timestamptz not null,
  recorded_at   timestamptz not null,
  actor         text        not null,
  moves_place   boolean     not null,
  changes_care  boolean     not null,
  from_ward_id  uuid        constraint movement_from_ward references organisation.ward (id),
  from_bed_id   uuid        constraint movement_from_bed references organisation.bed (id),
  to_ward_id    uuid        constraint movement_to_ward references organisation.ward (id),
  to_bed_id     uuid        constraint movement_to_bed references organisation.bed (id),
  partner_id    uuid,
  request_id    uuid,
  reason        text        not null default '',
  cancelled_at  timestamptz,
  cancelled_by  text,
  cancel_reason text,
  version       int         not null,
  changed_at    timestamptz not null,
  changed_by    text        not null,
  constraint movement_kind_known check (kind in ('ADMISSION', 'MOVE', 'SWAP', 'CONSULTANT', 'LEAVE_OUT', 'LEAVE_BACK', 'DISCHARGE', 'CORRECTION')),
  constraint movement_cancelled_with_reason check ((cancelled_at is null) = (cancelled_by is null) and (cancelled_at is null) = (cancel_reason is null))
);
create index movement_spell on inpatients.movement (spell_id, seq desc);
create index movement_effective on inpatients.movement (effective_at desc);
select platform.track('inpatients.movement');
