create schema if not exists platform;

-- Earlier versions of every tracked row: the image that a change replaced. The row itself carries version,
-- changed_at and changed_by of what stands now, so "as it was at t" is the newest image whose changed_at <= t.
create table platform.row_history (
  id          bigint generated always as identity primary key,
  table_name  text        not null,
  row_id      uuid        not null,
  version     int         not null,
  changed_at  timestamptz not null,
  changed_by  text        not null,
  replaced_by text        not null check (replaced_by in ('update', 'delete')),
  row         jsonb       not null
);
create index row_history_row on platform.row_history (table_name, row_id, changed_at desc);

create function platform.keep_history() returns trigger language plpgsql security definer
  set search_path = pg_catalog as $$
begin
  if tg_op = 'UPDATE' and new is not distinct from old then
    return new;
  end if;
  insert into platform.row_history (table_name, row_id, version, changed_at, changed_by, replaced_by, row)
  values (tg_table_schema || '.' || tg_table_name, old.id, old.version, old.changed_at, old.changed_by,
          lower(tg_op), to_jsonb(old));
  return case tg_op when 'DELETE' then old else new end;
end $$;

-- Usage in a module's migration, after its table: select platform.track('patients.patient');
-- The table needs: id uuid, version int, changed_at timestamptz, changed_by text.
create function platform.track(tracked regclass) returns void language plpgsql as $$
begin
  execute format('create trigger keep_history before update or delete on %s
                  for each row execute function platform.keep_history()', tracked);
end $$;

-- Spring Modulith's event publication registry
create table platform.event_publication (
  id                     uuid not null primary key,
  listener_id            text not null,
  event_type             text not null,
  serialized_event       text not null,
  publication_date       timestamptz not null,
  completion_date        timestamptz,
  status                 text,
  completion_attempts    int,
  last_resubmission_date timestamptz
);
create index event_publication_serialized_event_hash on platform.event_publication using hash (serialized_event);
create index event_publication_by_completion_date on platform.event_publication (completion_date);

-- db-scheduler's table of jobs
create table platform.scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on platform.scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on platform.scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority on platform.scheduled_tasks (priority desc, execution_time asc);
