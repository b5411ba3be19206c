-- One row per way a person may be looked up by name: every name they have or had, the whole surname and each of its
-- parts, with each given name. Kept by the triggers below, in the transaction that changes the name.
create table patients.search_key (
  patient_id uuid not null constraint search_key_patient references patients.patient (id),
  family_n   text collate "C" not null,
  given_n    text collate "C" not null,
  born       date,
  sound      text collate "C" not null,
  former     boolean not null
);
create index search_key_family on patients.search_key (family_n, given_n, born);
create index search_key_given on patients.search_key (given_n, family_n);
create index search_key_born on patients.search_key (born, family_n);
create index search_key_sound on patients.search_key (sound, "left"(given_n, 1), born);
create index search_key_patient on patients.search_key (patient_id);

-- The dictionary of names: a misspelt word shares one of its one-letter deletions with the right one.
create table patients.name_word (
  word text collate "C" primary key
);
create table patients.name_deletion (
  deletion text collate "C" not null,
  word     text collate "C" not null,
  primary key (deletion, word)
);

create function patients.name_forms(name text) returns setof text language sql immutable parallel safe
  set search_path = pg_catalog, public as $$
  select form from (
    select patients.letters(name)
    union
    select patients.letters(part) from regexp_split_to_table(name, '[\s-]+') part
    where name ~ '[\s-]' and length(part) > 2 and upper(part) not in ('VAN', 'DER', 'DEN', 'VON', 'DEL', 'MAC', 'BIN', 'ABU')
  ) f (form) where form <> ''
$$;

create function patients.learn_words() returns trigger language plpgsql
  set search_path = pg_catalog, public as $$
begin
  with fresh as (
    insert into patients.name_word (word)
    select distinct w from (select family_n from added union select given_n from added) n (w)
    where w <> '' and not exists (select from patients.name_word k where k.word = w)
    order by w
    on conflict do nothing
    returning word
  )
  insert into patients.name_deletion (deletion, word)
  select distinct case i when 0 then word else substr(word, 1, i - 1) || substr(word, i + 1) end, word
  from fresh cross join lateral generate_series(0, length(word)) i
  on conflict do nothing;
  return null;
end $$;
create trigger learn_words after insert on patients.search_key
  referencing new table as added for each statement execute function patients.learn_words();

create function patients.index_names(people uuid[]) returns void language sql
  set search_path = pg_catalog, public as $$
  delete from patients.search_key where patient_id = any (people);
  insert into patients.search_key (patient_id, family_n, given_n, born, sound, former)
  select n.id, f.form, g.form, n.born, dmetaphone(f.form), bool_and(n.former)
  from (
    select id, surname, given, middle, preferred_name, born, false as former
    from patients.patient where id = any (people) and survivor_id is null
    union all
    select p.id, coalesce(nullif(o.surname, ''), p.surname), coalesce(nullif(o.given, ''), p.given), o.middle, '', p.born, true
    from patients.other_name o join patients.patient p on p.id = o.patient_id
    where p.id = any (people) and p.survivor_id is null and o.in_error = ''
  ) n
  cross join lateral patients.name_forms(n.surname) f (form)
  cross join lateral (
    select form from patients.name_forms(n.given) form
    union select form from patients.name_forms(n.middle) form
    union select form from patients.name_forms(n.preferred_name) form
    union select '' where n.given = ''
  ) g (form)
  group by n.id, f.form, g.form, n.born;
$$;

create function patients.index_new() returns trigger language plpgsql as $$
begin
  perform patients.index_names(array(select id from added));
  return null;
end $$;
create trigger index_new after insert on patients.patient
  referencing new table as added for each statement execute function patients.index_new();

create function patients.index_changed() returns trigger language plpgsql as $$
declare people uuid[] := array(
  select a.id from after a join before b using (id)
  where (a.surname, a.given, a.middle, a.preferred_name, a.born, a.survivor_id)
     is distinct from (b.surname, b.given, b.middle, b.preferred_name, b.born, b.survivor_id));
begin
  if cardinality(people) > 0 then
    perform patients.index_names(people);
  end if;
  return null;
end $$;
create trigger index_changed after update on patients.patient
  referencing old table as before new table as after for each statement execute function patients.index_changed();

create function patients.index_named() returns trigger language plpgsql as $$
begin
  perform patients.index_names(array(select distinct patient_id from added));
  return null;
end $$;
create trigger index_named after insert on patients.other_name
  referencing new table as added for each statement execute function patients.index_named();

create function patients.index_renamed() returns trigger language plpgsql as $$
begin
  perform patients.index_names(array(select patient_id from before union select patient_id from after));
  return null;
end $$;
create trigger index_renamed after update on patients.other_name
  referencing old table as before new table as after for each statement execute function patients.index_renamed();

-- Which records a person opened last, for "Recently opened by you".
create table patients.recent (
  user_id    uuid        not null,
  patient_id uuid        not null constraint recent_patient references patients.patient (id),
  opened_at  timestamptz not null,
  primary key (user_id, patient_id)
);
create index recent_by_user on patients.recent (user_id, opened_at desc);
create index recent_patient on patients.recent (patient_id);
