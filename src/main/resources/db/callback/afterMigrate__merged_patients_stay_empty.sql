-- Every column that names a patient refuses a record that was merged away, in whatever schema it is: it waits for a
-- merge in progress and then sees it. Merges themselves name both records.
do $$
declare col record;
begin
  if to_regprocedure('patients.refuse_merged()') is null then
    return;
  end if;
  for col in
    select c.conrelid::regclass as tbl, a.attname as name
    from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'patients.patient'::regclass and c.conparentid = 0
      and c.conrelid not in ('patients.merge'::regclass, 'patients.search_key'::regclass)
      and not exists (select from pg_trigger t where t.tgrelid = c.conrelid and t.tgname = 'refuse_merged_' || a.attname)
  loop
    if col.name = 'patient_id' then
      execute format('create trigger refuse_merged_patient_id before insert or update of patient_id on %s
                      for each row execute function patients.refuse_merged()', col.tbl);
    else
      execute format('create trigger %I before insert or update of %I on %s
                      for each row execute function patients.refuse_merged_in(%L)',
                     'refuse_merged_' || col.name, col.name, col.tbl, col.name);
    end if;
  end loop;
end $$;
