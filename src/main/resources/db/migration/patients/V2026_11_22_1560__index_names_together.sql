-- Thousands registered together share few names: the forms of each are worked out once, not for each person.
create or replace function patients.index_names(people uuid[]) returns void language sql
  set search_path = pg_catalog, public as $$
  delete from patients.search_key where patient_id = any (people);
  with n as materialized (
    select id, surname, given, middle, preferred_name, born, false as former
    from patients.patient where id = any (people) and survivor_id is null
    union all
    select p.id, coalesce(nullif(o.surname, ''), p.surname), coalesce(nullif(o.given, ''), p.given), o.middle, '', p.born, true
    from patients.other_name o join patients.patient p on p.id = o.patient_id
    where p.id = any (people) and p.survivor_id is null and o.in_error = ''
  ), forms as materialized (
    select d.name, f.form
    from (select surname from n union select given from n union select middle from n union select preferred_name from n) d (name)
    cross join lateral patients.name_forms(d.name) f (form) where d.name <> ''
    union all select '', ''
  )
  insert into patients.search_key (patient_id, family_n, given_n, born, sound, former)
  select n.id, f.form, g.form, n.born, dmetaphone(f.form), bool_and(n.former)
  from n
  join forms f on f.name = n.surname and f.name <> ''
  cross join lateral (values (n.given, true), (n.middle, false), (n.preferred_name, false)) w (name, needed)
  join forms g on g.name = w.name
  where w.name <> '' or w.needed
  group by n.id, f.form, g.form, n.born;
$$;
