-- The restricted role that runs the program. The owner migrates.
do $$
begin
  if not exists (select from pg_roles where rolname = 'almoner_app') then
    create role almoner_app nologin;
  end if;
  if not pg_has_role(current_user, 'almoner_app', 'set') then
    execute format('grant almoner_app to %I', current_user);
  end if;
end $$;
create extension if not exists btree_gist with schema public;
create extension if not exists pg_trgm with schema public;
create extension if not exists unaccent with schema public;
create extension if not exists fuzzystrmatch with schema public;
