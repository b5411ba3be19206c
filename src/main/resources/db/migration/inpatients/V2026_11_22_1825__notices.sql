-- NHS Data Dictionary, CONSULTANT EPISODE: another treatment function under the same consultant does not begin a new
-- episode. Such a row continues the one before it.
alter table inpatients.consultant_episode add column continues boolean not null default false;

-- What somebody on the ward must look at: a reservation that lapsed unused, a death heard from elsewhere.
create table inpatients.notice (
  id         uuid        primary key,
  kind       text        not null,
  patient_id uuid        not null constraint notice_patient references patients.patient (id),
  spell_id   uuid        constraint notice_spell references inpatients.spell (id),
  ward_id    uuid        constraint notice_ward references organisation.ward (id),
  bed_id     uuid        constraint notice_bed references organisation.bed (id),
  raised_at  timestamptz not null,
  done_at    timestamptz,
  done_by    text,
  version    int         not null,
  changed_at timestamptz not null,
  changed_by text        not null,
  constraint notice_kind_known check (kind in ('RESERVATION_LAPSED', 'DIED_IN_HOSPITAL', 'DIED_WHILE_EXPECTED')),
  constraint notice_done check ((done_at is null) = (done_by is null))
);
create index notice_open on inpatients.notice (ward_id, raised_at) where done_at is null;
create unique index notice_once on inpatients.notice (kind, patient_id, coalesce(spell_id, bed_id, patient_id)) where done_at is null;
select platform.track('inpatients.notice');
