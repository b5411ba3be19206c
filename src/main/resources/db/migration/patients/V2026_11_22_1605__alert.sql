create table patients.alert_kind (
  code     text primary key,
  category text not null,
  name     text not null
);
insert into patients.alert_kind (code, category, name) values
  ('mrsa', 'infection', 'MRSA carrier'),
  ('cpe', 'infection', 'Carbapenemase-producing organism'),
  ('c-diff', 'infection', 'Clostridioides difficile'),
  ('vre', 'infection', 'Vancomycin-resistant enterococcus'),
  ('difficult-airway', 'anaesthetic', 'Difficult airway'),
  ('malignant-hyperthermia', 'anaesthetic', 'Malignant hyperthermia'),
  ('suxamethonium-apnoea', 'anaesthetic', 'Suxamethonium apnoea'),
  ('anticoagulated', 'clinical', 'Anticoagulated'),
  ('steroid-dependent', 'clinical', 'Steroid dependent'),
  ('pacemaker', 'clinical', 'Implanted cardiac device'),
  ('asplenia', 'clinical', 'No working spleen'),
  ('falls', 'clinical', 'Falls risk'),
  ('aggression', 'staff-safety', 'Violence or aggression to staff'),
  ('visit-in-pairs', 'staff-safety', 'See in pairs'),
  ('child-protection', 'safeguarding', 'Child protection plan'),
  ('looked-after', 'safeguarding', 'Looked-after child'),
  ('domestic-abuse', 'safeguarding', 'Domestic abuse'),
  ('adult-at-risk', 'safeguarding', 'Adult at risk'),
  ('trial', 'research', 'In a clinical trial'),
  ('self-admit', 'administrative', 'May admit themselves');

create table patients.alert (
  id              uuid        primary key,
  patient_id      uuid        not null constraint alert_patient references patients.patient (id),
  category        text        not null constraint alert_category check (category in
                    ('infection', 'anaesthetic', 'clinical', 'staff-safety', 'safeguarding', 'research', 'administrative')),
  kind            text        constraint alert_of_kind references patients.alert_kind (code),
  title           text        not null constraint alert_has_a_title check (length(btrim(title)) between 1 and 120),
  note            text        not null default '',
  source          text        not null default '',
  from_day        date        not null,
  until_day       date        constraint alert_ends_after_it_starts check (until_day >= from_day),
  confirmed_at    timestamptz,
  confirmed_by    text        constraint alert_confirmed_by_somebody check ((confirmed_at is null) = (confirmed_by is null)),
  inactive_reason text        constraint alert_inactive_says_why check (length(btrim(inactive_reason)) > 0),
  error_reason    text        constraint alert_error_says_why check (length(btrim(error_reason)) > 0),
  doubled         boolean     not null default false, -- a merge put it beside another of the same title
  recorded_at     timestamptz not null,
  recorded_by     text        not null,
  version         int         not null,
  changed_at      timestamptz not null,
  changed_by      text        not null
);
select platform.track('patients.alert');
create index alert_of_patient on patients.alert (patient_id);
create unique index alert_once on patients.alert (patient_id, category, lower(title))
  where inactive_reason is null and error_reason is null and not doubled;

create table patients.no_known_alerts (
  id         uuid        primary key,
  patient_id uuid        not null constraint no_known_alerts_patient references patients.patient (id),
  stated_at  timestamptz not null,
  stated_by  text        not null,
  ended_at   timestamptz,
  ended_why  text        constraint no_known_alerts_end_says_why check ((ended_at is null) = (ended_why is null)),
  version    int         not null,
  changed_at timestamptz not null,
  changed_by text        not null
);
select platform.track('patients.no_known_alerts');
create unique index no_known_alerts_once on patients.no_known_alerts (patient_id) where ended_at is null;

create function patients.alert_beside_none_known() returns trigger language plpgsql as $$
begin
  perform 1 from patients.patient where id = new.patient_id for no key update;
  if exists (select from patients.alert a where a.patient_id = new.patient_id and a.inactive_reason is null
             and a.error_reason is null)
     and exists (select from patients.no_known_alerts n where n.patient_id = new.patient_id and n.ended_at is null)
  then
    raise exception 'patient % has alerts and none known', new.patient_id
      using errcode = 'check_violation', constraint = 'alert_beside_none_known';
  end if;
  return null;
end $$;
create trigger beside_none_known after insert or update on patients.alert
  for each row execute function patients.alert_beside_none_known();
create trigger beside_alerts after insert or update on patients.no_known_alerts
  for each row execute function patients.alert_beside_none_known();

-- For boards and lists: what stands, with its days; restricted categories (safeguarding) are for the patient's own page
-- and are left out here.
create view patients.v_alert as
  select id as alert_id, patient_id, category, kind, title, from_day, until_day
  from patients.alert
  where inactive_reason is null and error_reason is null and category <> 'safeguarding';
