-- Linking entries one by one looked up and removed each from audit.unlinked by itself, through what the ones before had
-- left there: most of the work of a busy feed. The waiting ones are now taken, hashed and linked together.
create function audit.next_hash(before bytea, first bytea, canonical bytea) returns bytea language sql immutable
  return sha256(coalesce(before, first) || canonical);

-- The hash of each entry in turn, the first one standing on that which is given.
create aggregate audit.chained(first bytea, canonical bytea) (sfunc = audit.next_hash, stype = bytea);

create or replace function audit.link_waiting(most int) returns int language plpgsql security definer
  set search_path = pg_catalog
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  linked int;
begin
  perform pg_advisory_xact_lock(hashtext('audit.link_waiting'));
  with found as materialized (
    -- an entry that is gone keeps its line in audit.unlinked: the verifier names it
    select w.number, w.month, e.at, e.id, audit.canonical(e) canonical
    from (select * from audit.unlinked order by number limit most) w
    join audit.entry e on e.at = w.entry_at and e.id = w.entry_id
  ), gone as (
    delete from audit.unlinked where number = any (array(select number from found))
  ), ends as materialized (
    select m.month, coalesce(l.seq, 0) seq,
           coalesce(l.hash, sha256(convert_to('almoner audit ' || to_char(m.month, 'YYYY-MM-DD'), 'UTF8'))) hash
    from (select distinct month from found) m
    left join lateral (select seq, hash from audit.link where link.month = m.month order by seq desc limit 1) l on true
  )
  insert into audit.link (month, seq, entry_at, entry_id, hash)
  select f.month, n.seq + row_number() over chain, f.at, f.id, audit.chained(n.hash, f.canonical) over chain
  from found f join ends n on n.month = f.month
  window chain as (partition by f.month order by f.number);
  get diagnostics linked = row_count;
  return linked;
end $$;
