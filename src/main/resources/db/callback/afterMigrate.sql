-- What the restricted role may do: everything in the modules' schemas, but only add to the audit and the history.
do $$
declare s text;
begin
  for s in select nspname from pg_namespace
           where nspname !~ '^pg_' and nspname not in ('information_schema', 'public') loop
    execute format('grant usage on schema %I to almoner_app', s);
    execute format('grant select, insert, update, delete on all tables in schema %I to almoner_app', s);
    execute format('grant usage on all sequences in schema %I to almoner_app', s);
    execute format('grant execute on all functions in schema %I to almoner_app', s);
  end loop;
  revoke insert, update, delete on platform.row_history from almoner_app;
  revoke insert, update, delete on platform.flyway_schema_history from almoner_app;
  if to_regnamespace('audit') is not null then
    revoke update, delete, truncate on all tables in schema audit from almoner_app;
    -- links are added by audit.link_waiting only
    revoke insert on audit.link, audit.unlinked from almoner_app;
  end if;
end $$;
