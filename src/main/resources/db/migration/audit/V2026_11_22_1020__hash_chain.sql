-- Entries by month, each month a hash chain of its own. The program may add entries and read; it cannot touch a
-- link, a partition or an entry that stands: that is done by functions which run as the owner.
alter table audit.entry rename to entry_before_chain;
alter index audit.entry_pkey rename to entry_before_chain_pkey;
drop index audit.entry_patient;
drop index audit.entry_actor;
drop index audit.entry_at;

create table audit.entry (
  id         uuid        not null,
  at         timestamptz not null,
  actor_id   uuid,
  actor      text        not null,
  action     text        not null,
  patient_id uuid,
  subject    text        not null default '',
  reason     text        not null default '',
  detail     jsonb       not null default '{}',
  constraint entry_pkey primary key (at, id)
) partition by range (at);
create index entry_patient on audit.entry (patient_id, at desc, id desc) where patient_id is not null;
create index entry_actor on audit.entry (actor, at desc, id desc);
create index entry_action on audit.entry (action, at desc, id desc);

-- hash = SHA-256 (hash of the link before, canonical form of the entry); see audit.canonical
create table audit.link (
  month    date        not null,
  seq      bigint      not null,
  entry_at timestamptz not null,
  entry_id uuid        not null,
  hash     bytea       not null,
  constraint link_pkey primary key (month, seq)
) partition by range (month);
create index link_entry on audit.link (entry_at, entry_id);

-- Entries that wait for their link.
create table audit.unlinked (
  number   bigint generated always as identity primary key,
  month    date        not null,
  entry_at timestamptz not null,
  entry_id uuid        not null
);

create table audit.verification (
  id       uuid        primary key,
  at       timestamptz not null,
  links    bigint      not null,
  whole    boolean     not null,
  problem  text        not null default '',
  heads    jsonb       not null default '{}'
);
create index verification_at on audit.verification (at desc);

-- The month of an entry is the month in UTC, so that no clock change splits it.
create function audit.month_of(at timestamptz) returns date language sql immutable
  return date_trunc('month', at at time zone 'UTC')::date;

-- Attaching a table made beforehand does not stop writers, as creating a partition would.
create function audit.ensure_month(at timestamptz) returns void language plpgsql security definer
  set search_path = pg_catalog as $$
declare
  month date := audit.month_of(at);
  until date := (audit.month_of(at) + interval '1 month')::date;
  name  text := to_char(audit.month_of(at), 'YYYY_MM');
begin
  if to_regclass('audit.link_' || name) is not null then return; end if;
  perform pg_advisory_xact_lock(hashtext('audit.ensure_month'));
  if to_regclass('audit.link_' || name) is not null then return; end if;
  execute format('create table audit.%I (like audit.entry including all)', 'entry_' || name);
  execute format('alter table audit.entry attach partition audit.%I for values from (%L) to (%L)',
                 'entry_' || name, to_char(month, 'YYYY-MM-DD') || ' 00:00:00+00', to_char(until, 'YYYY-MM-DD') || ' 00:00:00+00');
  execute format('create table audit.%I (like audit.link including all)', 'link_' || name);
  execute format('alter table audit.link attach partition audit.%I for values from (%L) to (%L)',
                 'link_' || name, to_char(month, 'YYYY-MM-DD'), to_char(until, 'YYYY-MM-DD'));
end $$;

create function audit.keep_unlinked() returns trigger language plpgsql security definer
  set search_path = pg_catalog as $$
begin
  insert into audit.unlinked (month, entry_at, entry_id)
  select audit.month_of(at), at, id from added;
  return null;
end $$;
create trigger keep_unlinked after insert on audit.entry
  referencing new table as added for each statement execute function audit.keep_unlinked();

-- One field as its length in bytes, a colon, and itself; a missing one as a dash. No two entries read the same.
create function audit.field(value text) returns text language sql immutable
  return case when value is null then '-' else octet_length(value) || ':' || value end;

create function audit.canonical(entry audit.entry) returns bytea language sql stable
  return convert_to(
    audit.field(entry.id::text)
    || audit.field((extract(epoch from entry.at) * 1000000)::bigint::text)
    || audit.field(entry.actor_id::text)
    || audit.field(entry.actor)
    || audit.field(entry.action)
    || audit.field(entry.patient_id::text)
    || audit.field(entry.subject)
    || audit.field(entry.reason)
    || audit.field(entry.detail::text), 'UTF8');

-- Gives up to that many waiting entries their links, in the order in which they were added; the first of a month
-- stands on the month's name. One caller at a time: the others wait.
create function audit.link_waiting(most int) returns int language plpgsql security definer
  set search_path = pg_catalog as $$
declare
  waiting record;
  chain date;
  last_seq bigint;
  last_hash bytea;
  linked int := 0;
begin
  perform pg_advisory_xact_lock(hashtext('audit.link_waiting'));
  for waiting in
    select w.number, w.month, e.id, e.at, audit.canonical(e) canonical
    from (select * from audit.unlinked order by number limit most) w
    join audit.entry e on e.at = w.entry_at and e.id = w.entry_id
    order by w.month, w.number
  loop
    if chain is distinct from waiting.month then
      chain := waiting.month;
      select l.seq, l.hash into last_seq, last_hash from audit.link l
        where l.month = chain order by l.seq desc limit 1;
      if last_seq is null then
        last_seq := 0;
        last_hash := sha256(convert_to('almoner audit ' || to_char(chain, 'YYYY-MM-DD'), 'UTF8'));
      end if;
    end if;
    last_seq := last_seq + 1;
    last_hash := sha256(last_hash || waiting.canonical);
    insert into audit.link (month, seq, entry_at, entry_id, hash)
      values (chain, last_seq, waiting.at, waiting.id, last_hash);
    delete from audit.unlinked where number = waiting.number;
    linked := linked + 1;
  end loop;
  return linked;
end $$;

do $$
declare earlier record;
begin
  for earlier in select distinct audit.month_of(at) m from audit.entry_before_chain loop
    perform audit.ensure_month(earlier.m::timestamp at time zone 'UTC');
  end loop;
end $$;
insert into audit.entry select * from audit.entry_before_chain;
drop table audit.entry_before_chain;
