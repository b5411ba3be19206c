-- The dictionary also answers which names sound alike.
alter table patients.name_word add column sound text collate "C" not null default '';
update patients.name_word set sound = public.dmetaphone(word);
create index name_word_sound on patients.name_word (sound);

create or replace function patients.learn_words() returns trigger language plpgsql
  set search_path = pg_catalog, public as $$
begin
  with fresh as (
    insert into patients.name_word (word, sound)
    select distinct w, dmetaphone(w) from (select family_n from added union select given_n from added) n (w)
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
