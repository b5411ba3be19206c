-- A month or a year of birth beside a common name.
create index search_key_family_born on patients.search_key (family_n, born);
create index search_key_given_born on patients.search_key (given_n, born);

-- The beginning of a surname beside a given name. One expression, so that no other index can seem as good.
drop index patients.search_key_given;
create index search_key_given on patients.search_key ((given_n || ' ' || family_n));

drop index patients.name_word_sound;
create index name_word_sound on patients.name_word (sound, word);

-- Words of the dictionary that are spelt or sound like a typed name, the likest first, without the name itself.
create function patients.words_like(typed text[], deletions text[], spoken text[])
  returns table (name text, word text, heard boolean) language plpgsql stable rows 60 as $$
#variable_conflict use_column
begin
  return query
    select a.name, a.word, bool_or(a.heard) from (
      -- Two words that share more than one of their deletions have two neighbouring letters swapped.
      (select d.name, n.word, false as heard, case when count(*) > 1 and length(n.word) = length(d.name) then 2 else 4 end as far
      from unnest(typed, deletions) d (name, deletion), lateral (
        select n.word from patients.name_deletion n where n.deletion = d.deletion and n.word <> d.name offset 0) n
      group by d.name, n.word)
      union all
      select d.name, s.word, true, s.distance * 2 - 1
      from unnest(spoken) d (name), lateral (
        select w.word, public.levenshtein_less_equal(w.word, d.name, 4) as distance from patients.name_word w
        where w.sound in (public.dmetaphone(d.name), public.dmetaphone_alt(d.name)) and w.sound <> '' and w.word <> d.name
          and length(w.word) between length(d.name) - 4 and length(d.name) + 4
        order by 2 limit 24) s
      where s.distance <= 4
    ) a
    group by a.name, a.word
    order by min(case when a.heard or far = 2 then far else public.levenshtein(a.word, a.name) * 2 end), a.word;
end $$;

create function patients.is_of(patient uuid, sex text) returns boolean language sql stable as $$
  select exists (select from patients.patient p where p.id = patient and p.gender in ('X', sex))
$$;

-- By an address that may be searched: neither it nor the record is sensitive.
create function patients.lives_in(patient uuid, post text) returns boolean language sql stable as $$
  select exists (
    select from patients.address a join patients.patient p on p.id = a.patient_id
    where a.patient_id = patient and a.to_date is null and a.in_error = '' and not a.sensitive and not p.sensitive
      and starts_with(a.postcode_n, post))
$$;

-- Everybody worth ranking, found in one round trip by a few bounded index lookups for each way the words may be meant: first as
-- they stand, then by what is like them, and no further once there are enough. Its plans are the same for every name and size.
-- Guesses (families, givens) are surname and given name, "" where not asked. A row's place is the order in which it was found.
create function patients.search(
  numbers text[], families text[], givens text[], forms_of text[], forms text[], typed text[], deletions text[], spoken text[],
  born_from date[], born_to date[], days_near date[], post text, sex text, people uuid[])
  returns table (patient_id uuid, family_n text, given_n text, born date, former boolean, postcode_n text, numbered boolean,
                 place bigint, heard text[], more boolean)
  language plpgsql stable rows 60
  set plan_cache_mode = force_generic_plan
  set enable_seqscan = off
  set enable_bitmapscan = off
as $$
#variable_conflict use_column
declare
  enough constant int := 64;
  many constant int := 300;
  last constant text := chr(1114111);
  named constant boolean := cardinality(families) > 0;
  day constant boolean := coalesce(born_from[1] = born_to[1], false);
  span constant boolean := coalesce(born_from[1] < born_to[1], false);
  narrowed constant boolean := day or post <> '' or cardinality(people) > 0;
  holders uuid[] := '{}';
  hits uuid[] := '{}';
  found uuid[] := '{}';
  crowded boolean := false;
  cut boolean := false;
  names text[] := '{}';
  words text[] := '{}';
  sounding text[] := '{}';
begin
  if cardinality(numbers) > 0 then
    holders := array(
      select coalesce(survivor_id, id) from patients.patient where hospital_number = any (numbers)
      union all select id from patients.patient where nhs_number = any (numbers) and survivor_id is null
      union all select survivor_id from patients.patient where nhs_number = any (numbers) and survivor_id is not null
      union all select patient_id from patients.identifier where value_n = any (numbers)
      limit 20);
  end if;

  if named and span then
    hits := array(
      select k.patient_id from unnest(families, givens) g (f, v), unnest(born_from, born_to) b (early, late), lateral (
        select patient_id from patients.search_key s
        where s.family_n = f and s.born between b.early and b.late and starts_with(s.given_n, v)
          and (sex = '' or patients.is_of(s.patient_id, sex))
        limit enough) k
      where f <> ''
      union all
      select k.patient_id from unnest(families, givens) g (f, v), unnest(born_from, born_to) b (early, late), lateral (
        select patient_id from patients.search_key s
        where s.given_n = v and s.born between b.early and b.late
          and (sex = '' or patients.is_of(s.patient_id, sex))
        limit enough) k
      where f = '');
  elsif named then
    hits := array(
      select k.patient_id from unnest(families, givens) g (f, v), lateral (
        select patient_id from patients.search_key s
        where s.family_n = f and s.given_n >= v and s.given_n < v || last
          and (sex = '' or patients.is_of(s.patient_id, sex))
        order by s.family_n, s.given_n limit enough) k
      where f <> ''
      union all
      select k.patient_id from unnest(families, givens) g (f, v), lateral (
        select patient_id from patients.search_key s
        where s.given_n = v and (sex = '' or patients.is_of(s.patient_id, sex))
        limit enough) k
      where f = '');
  end if;
  cut := cardinality(hits) >= enough and not narrowed;

  if named and not cut then
    if cardinality(typed) > 0 then
      select coalesce(array_agg(l.name), '{}'), coalesce(array_agg(l.word), '{}'),
             coalesce(array_agg(l.name || ' ' || l.word) filter (where l.heard), '{}')
      into names, words, sounding from patients.words_like(typed, deletions, spoken) l;
    end if;

    if span then
      hits := hits || array(
        select k.patient_id
        from (select f, f, v from unnest(families, givens) g (f, v)
              union all select f, w, v from unnest(names, words) l (n, w) join unnest(families, givens) g (f, v) on f = n) g (f, w, v)
        cross join lateral (
          select array(select w from unnest(names, words) l (n, w) where n = v
                       union all select o from unnest(forms_of, forms) o (n, o) where n = v) as alike offset 0) a
        cross join unnest(born_from, born_to) b (early, late)
        cross join lateral (
          select patient_id from patients.search_key s
          where s.family_n = g.w and s.born between b.early and b.late
            and (s.given_n = any (a.alike) or g.w <> f and starts_with(s.given_n, v))
            and (sex = '' or patients.is_of(s.patient_id, sex))
          limit 20) k
        where f <> ''
        limit enough)
      || array(
        select k.patient_id from unnest(families, givens) g (f, v), unnest(born_from, born_to) b (early, late), lateral (
          select patient_id from patients.search_key s
          where s.family_n >= f and s.family_n < f || last and s.family_n <> f and s.born between b.early and b.late
            and starts_with(s.given_n, v) and (sex = '' or patients.is_of(s.patient_id, sex))
          limit enough) k
        where length(f) > 2);
      cut := cardinality(hits) >= enough and not narrowed;
    else
      hits := hits || array(
        -- the surname as it stands, a given name like the typed one
        (select k.patient_id
        from (select n, w from unnest(names, words) l (n, w) union all select n, o from unnest(forms_of, forms) o (n, o)) l
        join unnest(families, givens) g (f, v) on v = n
        cross join lateral (
          select patient_id from patients.search_key s
          where s.family_n = f and s.given_n = w and (sex = '' or patients.is_of(s.patient_id, sex))
          limit 20) k
        where f <> '' limit enough)
        union all
        -- a surname like the typed one, the given name as it stands
        (select k.patient_id from unnest(names, words) l (n, w) join unnest(families, givens) g (f, v) on f = n
        cross join lateral (
          select patient_id from patients.search_key s
          where s.family_n = w and s.given_n >= v and s.given_n < v || last
            and (sex = '' or patients.is_of(s.patient_id, sex))
          order by s.family_n, s.given_n limit 20) k
        limit enough)
        union all
        -- only the beginning of the surname
        select k.patient_id from unnest(families, givens) g (f, v), lateral (
          select patient_id from patients.search_key s
          where s.given_n || ' ' || s.family_n > v || ' ' || f and s.given_n || ' ' || s.family_n < v || ' ' || f || last
            and (sex = '' or patients.is_of(s.patient_id, sex))
          order by s.given_n || ' ' || s.family_n limit enough) k
        where length(f) > 2 and v <> ''
        union all
        select k.patient_id from unnest(families, givens) g (f, v), lateral (
          select patient_id from patients.search_key s
          where s.family_n > f and s.family_n < f || last and (sex = '' or patients.is_of(s.patient_id, sex))
          order by s.family_n limit enough) k
        where length(f) > 2 and v = ''
        union all
        -- a given name alone, its beginning or one like it
        select k.patient_id from unnest(families, givens) g (f, v), lateral (
          select patient_id from patients.search_key s
          where s.given_n > v and s.given_n < v || last and (sex = '' or patients.is_of(s.patient_id, sex))
          order by s.given_n limit enough) k
        where f = ''
        union all
        select k.patient_id
        from (select n, w from unnest(names, words) l (n, w) union all select n, o from unnest(forms_of, forms) o (n, o)) l
        join unnest(families, givens) g (f, v) on v = n
        cross join lateral (
          select patient_id from patients.search_key s
          where s.given_n = w and (sex = '' or patients.is_of(s.patient_id, sex))
          limit 20) k
        where f = '');
      cut := cardinality(hits) >= enough and not narrowed;
      if not cut then
        hits := hits || array(
          select k.patient_id from unnest(families, givens) g (f, v), lateral (
            select patient_id from patients.search_key s
            where s.family_n >= f and s.family_n < f || last and s.given_n > v and s.given_n < v || last
              and (sex = '' or patients.is_of(s.patient_id, sex))
            order by s.family_n, s.given_n limit enough) k
          where length(f) > 2 and v <> ''
          union all
          -- both only like the typed ones
          (select k.patient_id
          from unnest(names, words) l (n, w) join unnest(families, givens) g (f, v) on f = n
          cross join lateral (
            select array(select w from unnest(names, words) l (n, w) where n = v
                         union all select o from unnest(forms_of, forms) o (n, o) where n = v) as alike offset 0) a
          cross join lateral (
            select patient_id from patients.search_key s
            where s.family_n = w and s.given_n = any (a.alike) and (sex = '' or patients.is_of(s.patient_id, sex))
            limit 20) k
          where v <> '' limit enough));
      end if;
    end if;
  end if;
  found := holders || hits;

  if day then
    found := found || array(
      select k.patient_id from unnest(days_near) d (near), lateral (
        select patient_id from patients.search_key s
        where s.born = d.near and s.family_n = any (array_remove(families, '') || words) limit 20) k
      where named)
    || array(
      select k.patient_id from unnest(born_from) b (early), lateral (
        select patient_id from patients.search_key s
        where s.born = b.early and (named or sex = '' or patients.is_of(s.patient_id, sex)) limit many) k);
    cut := cut or not named and cardinality(found) >= many;
  end if;

  if post <> '' then
    hits := array(
      select a.patient_id from patients.address a
      where to_date is null and in_error = '' and not sensitive and postcode_n >= post and postcode_n < post || last
        and not exists (select from patients.patient p where p.id = a.patient_id and p.sensitive)
        and (sex = '' or patients.is_of(a.patient_id, sex))
      limit many);
    crowded := cardinality(hits) >= many;
    cut := cut or crowded and not named and born_from[1] is null;
    found := found || hits;
  end if;
  if crowded and named then
    hits := array(
      select k.patient_id from unnest(families, givens) g (f, v), lateral (
        select patient_id from patients.search_key s
        where s.family_n >= f and s.family_n < f || last and s.given_n >= v and s.given_n < v || last
          and (not span or s.born between born_from[1] and born_to[1])
          and patients.lives_in(s.patient_id, post) and (sex = '' or patients.is_of(s.patient_id, sex))
        order by s.family_n, s.given_n limit enough) k
      where length(f) > 1
      union all
      select k.patient_id from unnest(families, givens) g (f, v), lateral (
        select patient_id from patients.search_key s
        where s.given_n >= v and s.given_n < v || last and (not span or s.born between born_from[1] and born_to[1])
          and patients.lives_in(s.patient_id, post) and (sex = '' or patients.is_of(s.patient_id, sex))
        order by s.given_n limit enough) k
      where f = '');
    cut := cut or cardinality(hits) >= enough and not day;
    found := hits || found;
  end if;

  if span and not named and (crowded or post = '') then
    hits := array(
      select k.patient_id from unnest(born_from, born_to) b (early, late), lateral (
        select patient_id from patients.search_key s
        where s.born between b.early and b.late and (post = '' or patients.lives_in(s.patient_id, post))
          and (sex = '' or patients.is_of(s.patient_id, sex))
        limit many) k);
    cut := cut or cardinality(hits) >= many;
    found := hits || found;
  end if;
  cut := cut or cardinality(people) >= many and not named;
  found := found || people[1:many];

  return query
    select k.patient_id, k.family_n, k.given_n, k.born, k.former,
      case when post = '' then '' else coalesce((
        select a.postcode_n from patients.address a
        where a.patient_id = k.patient_id and a.kind = 'HOME' and a.to_date is null and a.in_error = ''
          and not a.sensitive and not exists (select from patients.patient p where p.id = a.patient_id and p.sensitive)
        limit 1), '') end,
      k.patient_id = any (holders), hit.place,
      case when hit.place = 1 then sounding end, case when hit.place = 1 then cut end
    from (select id, row_number() over (order by min(n)) from unnest(found) with ordinality u (id, n) group by id) hit (id, place)
    cross join lateral (select * from patients.search_key s where s.patient_id = hit.id offset 0) k
    where sex = '' or patients.is_of(hit.id, sex);
end $$;
