-- Somebody who is to come in. TCI: elective with a date; DTA: decision to admit in the emergency department.
create table inpatients.admission_request (
  id                      uuid        primary key,
  patient_id              uuid        not null constraint admission_request_patient references patients.patient (id),
  kind                    text        not null,
  state                   text        not null,
  visit_number            text        not null default '',
  requested_at            timestamptz not null,
  expected_at             timestamptz not null,
  ward_id                 uuid        constraint admission_request_ward references organisation.ward (id),
  consultant_id           uuid        constraint admission_request_consultant references organisation.staff (id),
  specialty               text,
  admission_method        text        not null,
  admission_source        text        not null,
  intended_management     text        not null,
  administrative_category text        not null,
  priority                text        not null,
  needs                   text        not null default '',
  reason                  text        not null default '',
  spell_id                uuid        constraint admission_request_spell references inpatients.spell (id),
  cancel_reason           text,
  version                 int         not null,
  changed_at              timestamptz not null,
  changed_by              text        not null,
  constraint admission_request_kind_known
    check (kind in ('TCI', 'DTA', 'GP', 'REPATRIATION', 'TRANSFER_IN', 'THEATRE', 'CLINIC', 'MATERNITY', 'OTHER')),
  constraint admission_request_state_known check (state in ('CREATED', 'ADMITTED', 'CANCELLED')),
  constraint admission_request_priority_known check (priority in ('IMMEDIATE', 'URGENT', 'ROUTINE')),
  constraint admission_request_admitted_as check ((state = 'ADMITTED') = (spell_id is not null)),
  constraint admission_request_cancelled_with_reason check ((state = 'CANCELLED') = (cancel_reason is not null))
);
create index admission_request_expected on inpatients.admission_request (expected_at) where state = 'CREATED';
create index admission_request_patient on inpatients.admission_request (patient_id);
create index admission_request_visit on inpatients.admission_request (visit_number) where visit_number <> '';
select platform.track('inpatients.admission_request');
alter table inpatients.spell add constraint spell_request foreign key (request_id) references inpatients.admission_request (id);

create table inpatients.transfer_request (
  id           uuid        primary key,
  spell_id     uuid        not null constraint transfer_request_spell references inpatients.spell (id),
  state        text        not null,
  to_ward_id   uuid        not null constraint transfer_request_ward references organisation.ward (id),
  requested_at timestamptz not null,
  wanted_at    timestamptz not null,
  reason       text        not null,
  note         text        not null default '',
  left_bed     boolean     not null default false,
  bed_ready_at timestamptz,
  closed_by    uuid        constraint transfer_request_movement references inpatients.movement (id),
  closed_at    timestamptz,
  close_reason text,
  version      int         not null,
  changed_at   timestamptz not null,
  changed_by   text        not null,
  constraint transfer_request_state_known check (state in ('REQUESTED', 'ACCEPTED', 'REJECTED', 'CANCELLED')),
  constraint transfer_request_reason_given check (length(btrim(reason)) > 0),
  constraint transfer_request_accepted_as check (state <> 'ACCEPTED' or closed_by is not null),
  constraint transfer_request_closed check ((state = 'REQUESTED') = (closed_at is null))
);
create unique index transfer_request_one_at_a_time on inpatients.transfer_request (spell_id) where state = 'REQUESTED';
create index transfer_request_to_ward on inpatients.transfer_request (to_ward_id) where state = 'REQUESTED';
create index transfer_request_spell on inpatients.transfer_request (spell_id);
select platform.track('inpatients.transfer_request');

-- What is planned for the patient's going home; one row per spell, made when first something is said about it.
create table inpatients.discharge_plan (
  id              uuid        primary key constraint discharge_plan_spell references inpatients.spell (id),
  medically_fit   boolean,
  fit_at          timestamptz,
  confirmed_for   timestamptz,
  ready_at        timestamptz,
  transport       text        not null default '',
  lounge          boolean,
  lounge_reason   text        not null default '',
  pathway         text        not null default '',
  version         int         not null,
  changed_at      timestamptz not null,
  changed_by      text        not null,
  constraint discharge_plan_fit_at check ((medically_fit is true) = (fit_at is not null)),
  constraint discharge_plan_pathway_known check (pathway in ('', '0', '1', '2', '3'))
);
create index discharge_plan_confirmed on inpatients.discharge_plan (confirmed_for) where confirmed_for is not null;
select platform.track('inpatients.discharge_plan');

create table inpatients.expected_discharge (
  id          uuid        primary key,
  spell_id    uuid        not null constraint expected_discharge_spell references inpatients.spell (id),
  expected_on date        not null,
  reason      text        not null default '',
  recorded_at timestamptz not null,
  recorded_by text        not null,
  version     int         not null,
  changed_at  timestamptz not null,
  changed_by  text        not null
);
create index expected_discharge_spell on inpatients.expected_discharge (spell_id, recorded_at desc);
select platform.track('inpatients.expected_discharge');

-- Does the patient meet the criteria to reside today? Hospital discharge guidance (DHSC): reviewed at every ward round.
create table inpatients.reside_review (
  id          uuid        primary key,
  spell_id    uuid        not null constraint reside_review_spell references inpatients.spell (id),
  reviewed_at timestamptz not null,
  meets       boolean     not null,
  criterion   text        not null,
  note        text        not null default '',
  in_error    text        not null default '',
  version     int         not null,
  changed_at  timestamptz not null,
  changed_by  text        not null
);
create index reside_review_spell on inpatients.reside_review (spell_id, reviewed_at desc);
select platform.track('inpatients.reside_review');

create table inpatients.delay (
  id         uuid        primary key,
  spell_id   uuid        not null constraint delay_spell references inpatients.spell (id),
  cause      text        not null,
  from_date  date        not null,
  to_date    date,
  note       text        not null default '',
  in_error   text        not null default '',
  version    int         not null,
  changed_at timestamptz not null,
  changed_by text        not null,
  constraint delay_dates check (to_date >= from_date),
  constraint delay_cause_given check (length(btrim(cause)) > 0)
);
create index delay_spell on inpatients.delay (spell_id);
select platform.track('inpatients.delay');

-- A visit to a ward without admission. NHS Data Dictionary WARD ATTENDER.
create table inpatients.ward_attendance (
  id          uuid        primary key constraint ward_attendance_encounter references encounters.encounter (id),
  patient_id  uuid        not null constraint ward_attendance_patient references patients.patient (id),
  ward_id     uuid        not null constraint ward_attendance_ward references organisation.ward (id),
  state       text        not null,
  expected_at timestamptz not null,
  arrived_at  timestamptz,
  seen_at     timestamptz,
  seen_by     uuid        constraint ward_attendance_seen_by references organisation.staff (id),
  left_at     timestamptz,
  reason      text        not null,
  outcome     text        not null default '',
  spell_id    uuid        constraint ward_attendance_spell references inpatients.spell (id),
  version     int         not null,
  changed_at  timestamptz not null,
  changed_by  text        not null,
  constraint ward_attendance_state_known
    check (state in ('EXPECTED', 'ARRIVED', 'SEEN', 'COMPLETED', 'DID_NOT_ATTEND', 'ADMITTED', 'CANCELLED')),
  constraint ward_attendance_admitted_as check ((state = 'ADMITTED') = (spell_id is not null))
);
create index ward_attendance_ward on inpatients.ward_attendance (ward_id, expected_at);
create index ward_attendance_patient on inpatients.ward_attendance (patient_id);
select platform.track('inpatients.ward_attendance');
