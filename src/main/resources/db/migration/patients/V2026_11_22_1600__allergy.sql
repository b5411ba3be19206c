-- Substances a hospital meets most, with their SNOMED CT codes; anything else is free text until terminology is loaded.
create table patients.allergen (
  code text primary key,
  term text not null,
  type text not null constraint allergen_type check (type in ('medication', 'food', 'environment', 'other'))
);
insert into patients.allergen (code, term, type) values
  ('764146007', 'Penicillin', 'medication'),
  ('372687004', 'Amoxicillin', 'medication'),
  ('387487009', 'Clarithromycin', 'medication'),
  ('387170002', 'Trimethoprim', 'medication'),
  ('372735009', 'Vancomycin', 'medication'),
  ('387406002', 'Sulfonamide', 'medication'),
  ('387458008', 'Aspirin', 'medication'),
  ('387207008', 'Ibuprofen', 'medication'),
  ('7034005', 'Diclofenac', 'medication'),
  ('372665008', 'Non-steroidal anti-inflammatory agent', 'medication'),
  ('387517004', 'Paracetamol', 'medication'),
  ('387494007', 'Codeine', 'medication'),
  ('373529000', 'Morphine', 'medication'),
  ('111088007', 'Latex', 'environment'),
  ('288328004', 'Bee venom', 'environment'),
  ('256349002', 'Peanut', 'food'),
  ('13577000', 'Nut', 'food'),
  ('102263004', 'Egg', 'food'),
  ('3718001', 'Cow''s milk', 'food'),
  ('44027008', 'Seafood', 'food');

create table patients.allergic_reaction (
  code text primary key,
  term text not null
);
insert into patients.allergic_reaction (code, term) values
  ('39579001', 'Anaphylaxis'),
  ('41291007', 'Angioedema'),
  ('4386001', 'Bronchospasm'),
  ('56018004', 'Wheezing'),
  ('267036007', 'Breathlessness'),
  ('126485001', 'Urticaria'),
  ('271807003', 'Rash'),
  ('418363000', 'Itching'),
  ('422587007', 'Nausea'),
  ('422400008', 'Vomiting'),
  ('62315008', 'Diarrhoea'),
  ('73442001', 'Stevens-Johnson syndrome');

-- One row is one allergy with its reactions, so that its history shows the whole of it. Certainty, severity and status
-- follow FHIR UK Core AllergyIntolerance.
create table patients.allergy (
  id            uuid        primary key,
  patient_id    uuid        not null constraint allergy_patient references patients.patient (id),
  allergen_code text        constraint allergy_allergen references patients.allergen (code),
  allergen      text        not null constraint allergy_names_an_allergen check (length(btrim(allergen)) between 1 and 200),
  type          text        not null constraint allergy_type
                            check (type in ('medication', 'food', 'environment', 'other', 'not-known')),
  reactions     jsonb       not null default '[]',
  certainty     text        not null constraint allergy_certainty check (certainty in ('unconfirmed', 'likely', 'confirmed')),
  source        text        not null constraint allergy_source
                            check (source in ('patient', 'relative', 'gp', 'observed', 'transfer', 'system')),
  identified    text        constraint allergy_identified check (identified ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  note          text        not null default '',
  status        text        not null constraint allergy_status check (status in ('active', 'resolved', 'refuted')),
  error_reason  text        constraint allergy_error_says_why check (length(btrim(error_reason)) > 0),
  doubled       boolean     not null default false, -- a merge put it beside another entry of the same allergen
  recorded_at   timestamptz not null,
  recorded_by   text        not null,
  version       int         not null,
  changed_at    timestamptz not null,
  changed_by    text        not null
);
select platform.track('patients.allergy');
create index allergy_of_patient on patients.allergy (patient_id);
create unique index allergy_once on patients.allergy (patient_id, lower(allergen))
  where status = 'active' and error_reason is null and not doubled;

-- "No known allergies" is something a person states, at a time, from a source; it stands until ended.
create table patients.no_known_allergies (
  id         uuid        primary key,
  patient_id uuid        not null constraint no_known_allergies_patient references patients.patient (id),
  source     text        not null constraint no_known_allergies_source
                         check (source in ('patient', 'relative', 'gp', 'observed', 'transfer', 'system')),
  stated_at  timestamptz not null,
  stated_by  text        not null,
  ended_at   timestamptz,
  ended_why  text        constraint no_known_allergies_end_says_why check ((ended_at is null) = (ended_why is null)),
  version    int         not null,
  changed_at timestamptz not null,
  changed_by text        not null
);
select platform.track('patients.no_known_allergies');
create unique index no_known_allergies_once on patients.no_known_allergies (patient_id) where ended_at is null;
create index no_known_allergies_of_patient on patients.no_known_allergies (patient_id);

-- An active allergy and "no known allergies" never stand together, whoever writes them and however close in time:
-- both take the patient's row first. The state on the patient's row follows in the same transaction.
create function patients.keep_allergy_state(whose uuid) returns void language plpgsql as $$
declare
  known boolean;
  none_known boolean;
begin
  perform 1 from patients.patient where id = whose for no key update;
  known := exists (select from patients.allergy a
                   where a.patient_id = whose and a.status = 'active' and a.error_reason is null);
  none_known := exists (select from patients.no_known_allergies n where n.patient_id = whose and n.ended_at is null);
  if known and none_known then
    raise exception 'patient % has allergies and none known', whose
      using errcode = 'check_violation', constraint = 'allergy_beside_none_known';
  end if;
  update patients.patient p set allergy_state = s.state
  from (select case when known then 'KNOWN' when none_known then 'NONE_KNOWN' else 'NOT_RECORDED' end) s (state)
  where p.id = whose and p.allergy_state <> s.state;
end $$;
create function patients.allergies_changed() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.patient_id <> new.patient_id then
    perform patients.keep_allergy_state(old.patient_id);
  end if;
  perform patients.keep_allergy_state(new.patient_id);
  return null;
end $$;
create trigger beside_none_known after insert or update on patients.allergy
  for each row execute function patients.allergies_changed();
create trigger beside_allergies after insert or update on patients.no_known_allergies
  for each row execute function patients.allergies_changed();

create view patients.v_allergy as
  select id as allergy_id, patient_id, allergen_code, allergen, type, reactions, certainty
  from patients.allergy where status = 'active' and error_reason is null;
