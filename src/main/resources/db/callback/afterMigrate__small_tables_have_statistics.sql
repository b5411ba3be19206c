-- PostgreSQL leaves tables of fewer than fifty rows without statistics and then plans as if they were almost empty: the
-- flow page of 24 wards took thirty times as long. Every table is analysed once a few rows have changed.
do $$
declare t regclass;
begin
  for t in
    select c.oid::regclass
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public')
      and pg_get_userbyid(c.relowner) = current_user
      and not coalesce(c.reloptions, '{}') && array['autovacuum_analyze_threshold=5']
  loop
    execute format('alter table %s set (autovacuum_analyze_threshold = 5)', t);
  end loop;
end $$;
