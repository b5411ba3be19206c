create schema if not exists patients;

-- Names are compared in one form: upper case, no accents, letters only. A name without Latin letters keeps its own.
create function patients.letters(name text) returns text language sql immutable strict parallel safe
  set search_path = pg_catalog, public as $$
  select coalesce(
    nullif(regexp_replace(upper(public.unaccent('public.unaccent'::regdictionary, name)), '[^A-Z]', '', 'g'), ''),
    regexp_replace(upper(name), '[[:space:][:punct:][:digit:]]', '', 'g'))
$$;

-- NHS number: ten digits, modulus 11 (NHS Data Dictionary, NHS NUMBER). Ten equal digits pass the sum and are never issued.
create function patients.is_nhs_number(digits text) returns boolean language sql immutable strict parallel safe
  set search_path = pg_catalog as $$
  select digits ~ '^[0-9]{10}$' and digits !~ '^([0-8])\1{9}$'
    and (11 - (select sum(substr(digits, i, 1)::int * (11 - i)) from generate_series(1, 9) i) % 11) % 11
        = substr(digits, 10, 1)::int
$$;

create sequence patients.hospital_number as bigint start with 1000001;

create table patients.patient (
  id              uuid        primary key,
  version         int         not null,
  changed_at      timestamptz not null,
  changed_by      text        not null,
  registered_at   timestamptz not null,
  registered_by   text        not null,
  registration    text        not null,
  hospital_number text        not null,
  nhs_number      text,
  nhs_status      text        not null,
  title           text        not null default '',
  given           text        not null default '',
  middle          text        not null default '',
  surname         text        not null,
  suffix          text        not null default '',
  preferred_name  text        not null default '',
  born            date,
  born_estimated  boolean     not null default false,
  born_at         time,
  gender          text        not null,
  birth_sex       text        not null default '',
  gender_identity text        not null default '',
  pronouns        text        not null default '',
  ethnic_category text        not null default '99',
  religion        text        not null default 'N',
  marital_status  text        not null default '9',
  nationality     text        not null default '',
  occupation      text        not null default '',
  language        text        not null default '',
  interpreter     boolean     not null default false,
  overseas_status text        not null default '9',
  sensitive       boolean     not null default false,
  allergy_state   text        not null default 'NOT_RECORDED',
  died_at         timestamptz,
  survivor_id     uuid,
  constraint patient_nhs_number_valid check (nhs_number is null or patients.is_nhs_number(nhs_number)),
  constraint patient_nhs_status check (nhs_status in ('01', '02', '03', '04', '05', '06', '07', '08')),
  constraint patient_verified_has_number check (nhs_number is not null or nhs_status not in ('01', '02')),
  constraint patient_gender check (gender in ('1', '2', '9', 'X')),
  constraint patient_registration check (registration in ('COMPLETE', 'INCOMPLETE', 'UNKNOWN')),
  constraint patient_allergy_state check (allergy_state in ('NOT_RECORDED', 'NONE_KNOWN', 'KNOWN', 'UNAVAILABLE')),
  constraint patient_has_surname check (surname <> ''),
  constraint patient_interpreter_language check (not interpreter or language <> ''),
  constraint patient_survivor foreign key (survivor_id) references patients.patient (id),
  constraint patient_survivor_is_another check (survivor_id <> id)
);
select platform.track('patients.patient');
create unique index patient_nhs_number_once on patients.patient (nhs_number) where survivor_id is null;
create unique index patient_hospital_number_once on patients.patient (hospital_number);
create index patient_nhs_number_merged on patients.patient (nhs_number) where survivor_id is not null;
create index patient_survivor on patients.patient (survivor_id) where survivor_id is not null;
create index patient_incomplete on patients.patient (registered_at)
  where registration <> 'COMPLETE' and survivor_id is null;

-- Any other number a person is known by: another hospital's, a feed's, a superseded NHS number.
create table patients.identifier (
  id         uuid        primary key,
  version    int         not null,
  changed_at timestamptz not null,
  changed_by text        not null,
  patient_id uuid        not null constraint identifier_patient references patients.patient (id),
  type       text        not null,
  assigner   text        not null default '',
  value      text        not null,
  value_n    text        not null generated always as (upper(regexp_replace(value, '[^A-Za-z0-9]', '', 'g'))) stored,
  live       boolean     not null default true,
  constraint identifier_has_value check (length(value) between 1 and 50)
);
select platform.track('patients.identifier');
create unique index identifier_once on patients.identifier (type, assigner, value_n) where live;
create index identifier_value on patients.identifier (value_n);
create index identifier_patient on patients.identifier (patient_id);

create table patients.other_name (
  id         uuid        primary key,
  version    int         not null,
  changed_at timestamptz not null,
  changed_by text        not null,
  patient_id uuid        not null constraint other_name_patient references patients.patient (id),
  kind       text        not null,
  title      text        not null default '',
  given      text        not null default '',
  middle     text        not null default '',
  surname    text        not null default '',
  from_date  date,
  to_date    date,
  in_error   text        not null default '',
  constraint other_name_kind check (kind in ('FORMER', 'BIRTH', 'ALIAS', 'PROFESSIONAL')),
  constraint other_name_says_something check (given <> '' or surname <> ''),
  constraint other_name_dates check (to_date >= from_date)
);
select platform.track('patients.other_name');
create index other_name_patient on patients.other_name (patient_id);

create table patients.address (
  id         uuid        primary key,
  version    int         not null,
  changed_at timestamptz not null,
  changed_by text        not null,
  patient_id uuid        not null constraint address_patient references patients.patient (id),
  kind       text        not null,
  sensitive  boolean     not null default false,
  line1      text        not null default '',
  line2      text        not null default '',
  line3      text        not null default '',
  line4      text        not null default '',
  line5      text        not null default '',
  postcode   text        not null default '',
  postcode_n text        collate "C" not null generated always as (upper(replace(postcode, ' ', ''))) stored,
  country    text        not null default '',
  from_date  date,
  to_date    date,
  in_error   text        not null default '',
  constraint address_kind check (kind in ('HOME', 'TEMPORARY', 'CORRESPONDENCE')),
  constraint address_says_something check (line1 <> '' or postcode <> ''),
  constraint address_lines check (greatest(length(line1), length(line2), length(line3), length(line4), length(line5)) <= 35),
  constraint address_dates check (to_date >= from_date),
  constraint address_one_of_a_kind_at_a_time exclude using gist
    (patient_id with =, kind with =, daterange(from_date, to_date) with &&) where (in_error = '')
);
select platform.track('patients.address');
create index address_patient on patients.address (patient_id);
create index address_postcode on patients.address (postcode_n) where to_date is null and in_error = '';

create table patients.contact (
  id         uuid        primary key,
  version    int         not null,
  changed_at timestamptz not null,
  changed_by text        not null,
  patient_id uuid        not null constraint contact_patient references patients.patient (id),
  channel    text        not null,
  value      text        not null,
  preferred  boolean     not null default false,
  note       text        not null default '',
  ended_on   date,
  constraint contact_channel check (channel in ('MOBILE', 'HOME_PHONE', 'WORK_PHONE', 'EMAIL', 'TEXTPHONE')),
  constraint contact_has_value check (value <> '')
);
select platform.track('patients.contact');
create index contact_patient on patients.contact (patient_id);
create unique index contact_one_preferred on patients.contact (patient_id) where preferred and ended_on is null;

create table patients.related_person (
  id                 uuid        primary key,
  version            int         not null,
  changed_at         timestamptz not null,
  changed_by         text        not null,
  patient_id         uuid        not null constraint related_person_patient references patients.patient (id),
  role               text        not null,
  relationship       text        not null,
  rank               int         not null default 1,
  title              text        not null default '',
  given              text        not null default '',
  surname            text        not null default '',
  phone              text        not null default '',
  address            text        not null default '',
  copy_letters       boolean     not null default false,
  related_patient_id uuid        constraint related_person_is_patient references patients.patient (id),
  note               text        not null default '',
  ended_on           date,
  constraint related_person_role check (role in ('NEXT_OF_KIN', 'EMERGENCY', 'GUARDIAN', 'CARER', 'FAMILY')),
  constraint related_person_named check (surname <> '' or given <> '' or related_patient_id is not null),
  constraint related_person_is_another check (related_patient_id <> patient_id)
);
select platform.track('patients.related_person');
create index related_person_patient on patients.related_person (patient_id);
create index related_person_related on patients.related_person (related_patient_id) where related_patient_id is not null;
create unique index related_person_one_next_of_kin on patients.related_person (patient_id)
  where role = 'NEXT_OF_KIN' and ended_on is null;

create table patients.gp_registration (
  id            uuid        primary key,
  version       int         not null,
  changed_at    timestamptz not null,
  changed_by    text        not null,
  patient_id    uuid        not null constraint gp_registration_patient references patients.patient (id),
  practice_code text        not null,
  gp_code       text        not null default 'G9999998',
  from_date     date,
  to_date       date,
  in_error      text        not null default '',
  constraint gp_registration_dates check (to_date >= from_date),
  constraint gp_registration_one_at_a_time exclude using gist
    (patient_id with =, daterange(from_date, to_date) with &&) where (in_error = '')
);
select platform.track('patients.gp_registration');
create index gp_registration_patient on patients.gp_registration (patient_id);

-- Accessible Information Standard (DCB1605) needs and reasonable adjustments.
create table patients.need (
  id         uuid        primary key,
  version    int         not null,
  changed_at timestamptz not null,
  changed_by text        not null,
  patient_id uuid        not null constraint need_patient references patients.patient (id),
  kind       text        not null,
  words      text        not null,
  code       text        not null default '',
  from_date  date        not null,
  review_on  date,
  ended_on   date,
  constraint need_kind check (kind in ('COMMUNICATION_SUPPORT', 'CONTACT_METHOD', 'INFORMATION_FORMAT', 'PROFESSIONAL', 'ADJUSTMENT')),
  constraint need_has_words check (words <> '')
);
select platform.track('patients.need');
create index need_patient on patients.need (patient_id);

-- What the person decided about sharing and contact. Each decision is a new row: the newest of a kind stands.
create table patients.consent (
  id          uuid        primary key,
  patient_id  uuid        not null constraint consent_patient references patients.patient (id),
  kind        text        not null,
  decision    text        not null,
  decided_on  date        not null,
  reason      text        not null default '',
  recorded_at timestamptz not null,
  recorded_by text        not null,
  constraint consent_kind check (kind in ('RECORD_SHARING', 'CALL_BACK', 'REMINDERS', 'COPY_LETTERS', 'RESEARCH')),
  constraint consent_decision check (decision in ('CONSENT', 'DISSENT', 'NO_PREFERENCE'))
);
create index consent_patient on patients.consent (patient_id, kind, recorded_at desc);

-- Registered although somebody alike was shown: to be looked at again by whoever merges records.
create table patients.possible_duplicate (
  id           uuid        primary key,
  patient_id   uuid        not null constraint possible_duplicate_patient references patients.patient (id),
  candidate_id uuid        not null constraint possible_duplicate_candidate references patients.patient (id),
  score        int         not null,
  reason       text        not null,
  noted_at     timestamptz not null,
  noted_by     text        not null,
  settled_at   timestamptz,
  settled_by   text        not null default ''
);
create index possible_duplicate_open on patients.possible_duplicate (noted_at) where settled_at is null;
create index possible_duplicate_patient on patients.possible_duplicate (patient_id);
create index possible_duplicate_candidate on patients.possible_duplicate (candidate_id);

create view patients.v_patient as
  select id as patient_id, surname, given, middle, title, preferred_name, born, born_estimated, gender, nhs_number, nhs_status,
         hospital_number, died_at, survivor_id, allergy_state, sensitive, registration
  from patients.patient;
