create schema if not exists observations;

-- A published early-warning score as data. A version is never changed: a new publication is a new version, and entries
-- keep the version they were scored by.
create table observations.algorithm (
  id        text primary key,
  name      text not null,
  source    text not null,
  used_from date not null
);

-- What a value is worth. A value belongs to one band at most, whatever is loaded: overlapping bands would score it twice.
create table observations.band (
  algorithm_id text     not null constraint band_algorithm references observations.algorithm (id),
  parameter    text     not null,
  supply       text     not null constraint band_supply check (supply in ('AIR', 'OXYGEN', 'ANY')),
  lowest       numeric  not null,
  highest      numeric  not null,
  points       smallint not null constraint band_points check (points between 0 and 3),
  constraint band_has_a_width check (lowest <= highest),
  constraint band_once exclude using gist
    (algorithm_id with =, parameter with =, supply with =, numrange(lowest, highest, '[]') with &&)
);
create table observations.code_points (
  algorithm_id text     not null constraint code_points_algorithm references observations.algorithm (id),
  parameter    text     not null,
  code         text     not null,
  points       smallint not null constraint code_points_range check (points between 0 and 3),
  primary key (algorithm_id, parameter, code)
);

-- What a total asks for. single_parameter: three points in one parameter, when no row with a higher total applies.
create table observations.response (
  algorithm_id     text     not null constraint response_algorithm references observations.algorithm (id),
  risk             text     not null constraint response_risk check (risk in ('ZERO', 'LOW', 'LOW_MEDIUM', 'MEDIUM', 'HIGH')),
  rank             smallint not null,
  from_total       smallint not null,
  single_parameter boolean  not null,
  words            text     not null,
  monitoring       text     not null,
  asks             text     not null,
  primary key (algorithm_id, risk)
);

create function observations.published_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'a published score is not changed; load a new version'
    using errcode = 'check_violation', constraint = 'published_is_kept';
end $$;

insert into observations.algorithm values
  ('NEWS2-2017', 'NEWS2', 'Royal College of Physicians, National Early Warning Score (NEWS) 2, December 2017', '2017-12-19');
insert into observations.band (algorithm_id, parameter, supply, lowest, highest, points)
select 'NEWS2-2017', parameter, supply, lowest, highest, points from (values
  ('RESPIRATIONS', 'ANY', 0, 8, 3), ('RESPIRATIONS', 'ANY', 9, 11, 1), ('RESPIRATIONS', 'ANY', 12, 20, 0),
  ('RESPIRATIONS', 'ANY', 21, 24, 2), ('RESPIRATIONS', 'ANY', 25, 999, 3),
  ('SPO2_SCALE_1', 'ANY', 0, 91, 3), ('SPO2_SCALE_1', 'ANY', 92, 93, 2), ('SPO2_SCALE_1', 'ANY', 94, 95, 1),
  ('SPO2_SCALE_1', 'ANY', 96, 100, 0),
  ('SPO2_SCALE_2', 'ANY', 0, 83, 3), ('SPO2_SCALE_2', 'ANY', 84, 85, 2), ('SPO2_SCALE_2', 'ANY', 86, 87, 1),
  ('SPO2_SCALE_2', 'ANY', 88, 92, 0), ('SPO2_SCALE_2', 'AIR', 93, 100, 0),
  ('SPO2_SCALE_2', 'OXYGEN', 93, 94, 1), ('SPO2_SCALE_2', 'OXYGEN', 95, 96, 2), ('SPO2_SCALE_2', 'OXYGEN', 97, 100, 3),
  ('SYSTOLIC', 'ANY', 0, 90, 3), ('SYSTOLIC', 'ANY', 91, 100, 2), ('SYSTOLIC', 'ANY', 101, 110, 1),
  ('SYSTOLIC', 'ANY', 111, 219, 0), ('SYSTOLIC', 'ANY', 220, 999, 3),
  ('PULSE', 'ANY', 0, 40, 3), ('PULSE', 'ANY', 41, 50, 1), ('PULSE', 'ANY', 51, 90, 0), ('PULSE', 'ANY', 91, 110, 1),
  ('PULSE', 'ANY', 111, 130, 2), ('PULSE', 'ANY', 131, 999, 3),
  ('TEMPERATURE', 'ANY', 0, 35.0, 3), ('TEMPERATURE', 'ANY', 35.1, 36.0, 1), ('TEMPERATURE', 'ANY', 36.1, 38.0, 0),
  ('TEMPERATURE', 'ANY', 38.1, 39.0, 1), ('TEMPERATURE', 'ANY', 39.1, 99.9, 2)
) b (parameter, supply, lowest, highest, points);
insert into observations.code_points values
  ('NEWS2-2017', 'SUPPLY', 'AIR', 0), ('NEWS2-2017', 'SUPPLY', 'OXYGEN', 2),
  ('NEWS2-2017', 'CONSCIOUSNESS', 'A', 0), ('NEWS2-2017', 'CONSCIOUSNESS', 'C', 3), ('NEWS2-2017', 'CONSCIOUSNESS', 'V', 3),
  ('NEWS2-2017', 'CONSCIOUSNESS', 'P', 3), ('NEWS2-2017', 'CONSCIOUSNESS', 'U', 3);
insert into observations.response values
  ('NEWS2-2017', 'ZERO', 0, 0, false, 'Low', 'At least every 12 hours', 'Continue routine NEWS2 monitoring.'),
  ('NEWS2-2017', 'LOW', 1, 1, false, 'Low', 'At least every 4 to 6 hours',
   'A registered nurse assesses the patient and decides whether monitoring more often or escalation of care is needed.'),
  ('NEWS2-2017', 'LOW_MEDIUM', 2, 3, true, 'Low to medium', 'At least every hour',
   'The registered nurse informs the medical team caring for the patient, who review and decide whether escalation of care is needed.'),
  ('NEWS2-2017', 'MEDIUM', 3, 5, false, 'Medium, urgent response', 'At least every hour',
   'The registered nurse immediately informs the medical team. Urgent assessment by a clinician with competence in acute illness. Think sepsis.'),
  ('NEWS2-2017', 'HIGH', 4, 7, false, 'High, emergency response', 'Continuous monitoring of vital signs',
   'The registered nurse immediately informs the medical team, at least at specialist registrar level. Emergency assessment by a team with critical care competence. Consider level 2 or 3 care. Think sepsis.');
create trigger published_is_kept before update or delete on observations.algorithm
  for each row execute function observations.published_is_kept();
create trigger published_is_kept before update or delete on observations.band
  for each row execute function observations.published_is_kept();
create trigger published_is_kept before update or delete on observations.code_points
  for each row execute function observations.published_is_kept();
create trigger published_is_kept before update or delete on observations.response
  for each row execute function observations.published_is_kept();

-- SpO2 scale 2 for one stay: a decision of a doctor, for hypercapnic respiratory failure, that can be withdrawn.
create table observations.scale_authorisation (
  id               uuid        primary key,
  spell_id         uuid        not null constraint scale_of_spell references inpatients.spell (id),
  reason           text        not null constraint scale_says_why check (length(btrim(reason)) > 0),
  authorised_at    timestamptz not null,
  authorised_by    text        not null,
  withdrawn_at     timestamptz,
  withdrawn_by     text,
  withdrawn_reason text        constraint scale_end_says_why check (length(btrim(withdrawn_reason)) > 0),
  version          int         not null,
  changed_at       timestamptz not null,
  changed_by       text        not null,
  constraint scale_ends_whole check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_reason is null)),
  constraint scale_ends_after_it_begins check (withdrawn_at >= authorised_at)
);
select platform.track('observations.scale_authorisation');
create unique index scale_once on observations.scale_authorisation (spell_id) where withdrawn_at is null;
create index scale_of_spell_index on observations.scale_authorisation (spell_id);

-- One set of observations. Times: when it was taken and when it was written; people: who took it and who wrote it.
create table observations.entry (
  id                uuid         primary key,
  spell_id          uuid         not null constraint entry_of_spell references inpatients.spell (id),
  taken_at          timestamptz  not null,
  performer         text         not null constraint entry_names_a_performer check (length(btrim(performer)) > 0),
  recorded_at       timestamptz  not null,
  recorded_by       text         not null,
  recorder          text         not null,
  respirations      smallint     constraint entry_respirations check (respirations between 1 and 99),
  spo2              smallint     constraint entry_spo2 check (spo2 between 20 and 100),
  spo2_scale        smallint     not null constraint entry_spo2_scale check (spo2_scale in (1, 2)),
  supply            text         constraint entry_supply check (supply in ('AIR', 'OXYGEN')),
  oxygen_flow       numeric(4,1) constraint entry_oxygen_flow check (oxygen_flow between 0.1 and 80),
  oxygen_device     text         not null default '',
  systolic          smallint     constraint entry_systolic check (systolic between 30 and 320),
  diastolic         smallint     constraint entry_diastolic check (diastolic between 10 and 220),
  pulse             smallint     constraint entry_pulse check (pulse between 10 and 320),
  consciousness     text         constraint entry_consciousness check (consciousness in ('A', 'C', 'V', 'P', 'U')),
  temperature       numeric(3,1) constraint entry_temperature check (temperature between 20 and 45),
  pregnant          boolean      not null,
  omitted           jsonb        not null default '{}',
  algorithm_id      text         not null constraint entry_algorithm references observations.algorithm (id),
  points            jsonb        not null default '{}',
  total             smallint     constraint entry_total check (total between 0 and 20),
  at_least          smallint     not null,
  risk              text,
  certain           text,
  not_scored        text         not null constraint entry_not_scored
                                 check (not_scored in ('', 'INCOMPLETE', 'UNDER_16', 'PREGNANT', 'AGE_UNKNOWN')),
  error_reason      text         constraint entry_error_says_why check (length(btrim(error_reason)) > 0),
  error_at          timestamptz,
  error_by          text,
  version           int          not null,
  changed_at        timestamptz  not null,
  changed_by        text         not null,
  constraint entry_risk_of_algorithm foreign key (algorithm_id, risk) references observations.response (algorithm_id, risk),
  constraint entry_certain_of_algorithm foreign key (algorithm_id, certain) references observations.response (algorithm_id, risk),
  constraint entry_not_of_the_future check (taken_at <= recorded_at + interval '5 minutes'),
  constraint entry_pressure_in_order check (diastolic < systolic),
  constraint entry_oxygen_has_a_device check ((supply is not distinct from 'OXYGEN') = (oxygen_device <> '')
    and (oxygen_flow is null or supply is not distinct from 'OXYGEN')),
  constraint entry_scored_only_when_complete check (
    (total is null) = (not_scored <> '') and (total is null) = (risk is null)
    and (total is null or (num_nulls(respirations, spo2, supply, systolic, pulse, consciousness, temperature) = 0 and not pregnant))
    and (not_scored <> 'INCOMPLETE' or num_nulls(respirations, spo2, supply, systolic, pulse, consciousness, temperature) > 0)),
  constraint entry_total_is_its_parts check (total is null or (total = at_least and risk = certain and total =
    (points ->> 'RESPIRATIONS')::int + (points ->> 'SPO2')::int + (points ->> 'SUPPLY')::int + (points ->> 'SYSTOLIC')::int
    + (points ->> 'PULSE')::int + (points ->> 'CONSCIOUSNESS')::int + (points ->> 'TEMPERATURE')::int)),
  constraint entry_holds_something check
    (num_nonnulls(respirations, spo2, supply, systolic, diastolic, pulse, consciousness, temperature) > 0),
  constraint entry_error_whole check ((error_reason is null) = (error_at is null) and (error_reason is null) = (error_by is null))
);
select platform.track('observations.entry');
create unique index entry_once on observations.entry (spell_id, taken_at) where error_reason is null;
create index entry_of_spell_index on observations.entry (spell_id, taken_at desc);

-- Scale 2 is written only while a doctor's authorisation stood when the set was taken, and scale 1 only while none did.
create function observations.keep_scale() returns trigger language plpgsql as $$
declare authorised boolean;
begin
  authorised := exists (select from observations.scale_authorisation a where a.spell_id = new.spell_id
    and a.authorised_at <= new.taken_at and (a.withdrawn_at is null or a.withdrawn_at > new.taken_at));
  if authorised <> (new.spo2_scale = 2) then
    raise exception 'scale % is not the scale at that time', new.spo2_scale
      using errcode = 'check_violation', constraint = 'entry_scale_is_authorised';
  end if;
  return new;
end $$;
create trigger keep_scale before insert on observations.entry for each row execute function observations.keep_scale();

-- What was written stays: only "recorded in error" may be added, once.
create function observations.entry_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.error_reason is not null
     or to_jsonb(new) - '{error_reason,error_at,error_by,version,changed_at,changed_by}'::text[]
        <> to_jsonb(old) - '{error_reason,error_at,error_by,version,changed_at,changed_by}'::text[] then
    raise exception 'a set of observations is not altered' using errcode = 'check_violation', constraint = 'entry_is_kept';
  end if;
  return new;
end $$;
create trigger entry_is_kept before update or delete on observations.entry
  for each row execute function observations.entry_is_kept();

-- How often, where it is not what the score asks for. A longer interval names the highest risk that it holds for.
create table observations.frequency (
  id          uuid        primary key,
  spell_id    uuid        not null constraint frequency_of_spell references inpatients.spell (id),
  minutes     int         not null constraint frequency_minutes check (minutes between 5 and 1440),
  reason      text        not null constraint frequency_says_why check (length(btrim(reason)) > 0),
  holds_to    text        constraint frequency_risk check (holds_to in ('ZERO', 'LOW', 'LOW_MEDIUM', 'MEDIUM', 'HIGH')),
  set_at      timestamptz not null,
  set_by      text        not null,
  ended_at    timestamptz,
  ended_by    text,
  version     int         not null,
  changed_at  timestamptz not null,
  changed_by  text        not null,
  constraint frequency_ends_whole check ((ended_at is null) = (ended_by is null))
);
select platform.track('observations.frequency');
create unique index frequency_once on observations.frequency (spell_id) where ended_at is null;

-- What the trust asks for at each risk. Intervals may be shorter than published, never longer; every change is kept.
create table observations.response_rule (
  id           uuid        primary key,
  risk         text        not null constraint response_rule_risk check (risk in ('ZERO', 'LOW', 'LOW_MEDIUM', 'MEDIUM', 'HIGH')),
  rank         smallint    not null,
  due_minutes  int         not null,
  late_minutes int         not null,
  team         text        not null default '',
  answer_minutes int,
  next_team    text        not null default '',
  next_minutes int,
  version      int         not null,
  changed_at   timestamptz not null,
  changed_by   text        not null,
  constraint response_rule_once unique (risk),
  constraint response_rule_not_longer_than_published check (due_minutes between 5 and late_minutes
    and late_minutes <= case risk when 'ZERO' then 720 when 'LOW' then 360 else 60 end),
  constraint response_rule_escalates_whole check (case when risk in ('ZERO', 'LOW')
    then team = '' and next_team = '' and answer_minutes is null and next_minutes is null
    else length(btrim(team)) > 0 and length(btrim(next_team)) > 0 and answer_minutes between 1 and 240 and next_minutes between 1 and 240 end)
);
select platform.track('observations.response_rule');
-- Deadlines: NICE NG253 asks for a clinician within 1 hour at 5 or 6 and within 30 minutes at 7 or more.
insert into observations.response_rule
  (id, risk, rank, due_minutes, late_minutes, team, answer_minutes, next_team, next_minutes, version, changed_at, changed_by)
values
  ('0b5e0000-0000-7000-8000-000000000000', 'ZERO', 0, 720, 720, '', null, '', null, 1, '2026-11-23', 'almoner'),
  ('0b5e0000-0000-7000-8000-000000000001', 'LOW', 1, 240, 360, '', null, '', null, 1, '2026-11-23', 'almoner'),
  ('0b5e0000-0000-7000-8000-000000000002', 'LOW_MEDIUM', 2, 60, 60, 'Ward doctor', 60, 'Medical registrar', 30, 1, '2026-11-23', 'almoner'),
  ('0b5e0000-0000-7000-8000-000000000003', 'MEDIUM', 3, 60, 60, 'Ward doctor', 60, 'Medical registrar', 30, 1, '2026-11-23', 'almoner'),
  ('0b5e0000-0000-7000-8000-000000000004', 'HIGH', 4, 30, 30, 'Medical registrar', 30, 'Critical care outreach', 15, 1, '2026-11-23', 'almoner');

-- A score that asks for somebody: whom, by when, and what they did.
create table observations.escalation (
  id           uuid        primary key,
  spell_id     uuid        not null constraint escalation_of_spell references inpatients.spell (id),
  entry_id     uuid        not null constraint escalation_of_entry references observations.entry (id),
  risk         text        not null constraint escalation_risk check (risk in ('LOW_MEDIUM', 'MEDIUM', 'HIGH')),
  raised_at    timestamptz not null,
  tier         smallint    not null constraint escalation_tier check (tier in (1, 2)),
  team         text        not null,
  due_at       timestamptz not null,
  next_team    text        not null,
  next_minutes int         not null,
  moved_at     timestamptz,
  answered_at  timestamptz,
  answered_by  text,
  answer       text        constraint escalation_answer_says_what check (length(btrim(answer)) > 0),
  withdrawn_at timestamptz,
  version      int         not null,
  changed_at   timestamptz not null,
  changed_by   text        not null,
  constraint escalation_moves_once check ((tier = 2) = (moved_at is not null)),
  constraint escalation_answered_whole check ((answered_at is null) = (answered_by is null) and (answered_at is null) = (answer is null)),
  constraint escalation_ends_one_way check (answered_at is null or withdrawn_at is null)
);
select platform.track('observations.escalation');
create unique index escalation_open_once on observations.escalation (spell_id, risk) where answered_at is null and withdrawn_at is null;
create index escalation_open_due on observations.escalation (due_at) where answered_at is null and withdrawn_at is null;
create index escalation_of_entry_index on observations.escalation (entry_id);
