-- At commit: ward stays and consultant episodes cover their spell without a gap, bed stays lie inside their ward stay in a
-- bed of that ward, leaves inside the spell. A cancelled spell has nothing left that is not cancelled.

create function inpatients.check_wards(the_spell uuid) returns void language plpgsql as $$
begin
  if exists (
    select from inpatients.spell s
     where s.id = the_spell
       and case when s.cancelled then '{}'::tstzmultirange else tstzmultirange(s.during) end <>
           coalesce((select range_agg(w.during) from inpatients.ward_stay w where w.spell_id = s.id and not w.cancelled), '{}')) then
    raise check_violation using message = 'ward stays do not cover the spell', constraint = 'ward_stays_cover_spell', detail = the_spell;
  end if;
end $$;

create function inpatients.check_episodes(the_spell uuid) returns void language plpgsql as $$
begin
  if exists (
    select from inpatients.spell s
     where s.id = the_spell
       and case when s.cancelled then '{}'::tstzmultirange else tstzmultirange(s.during) end <>
           coalesce((select range_agg(e.during) from inpatients.consultant_episode e where e.spell_id = s.id and not e.cancelled), '{}')) then
    raise check_violation using message = 'episodes do not cover the spell', constraint = 'episodes_cover_spell', detail = the_spell;
  end if;
end $$;

create function inpatients.check_beds(the_spell uuid) returns void language plpgsql as $$
begin
  if exists (
    select from inpatients.bed_stay b
      join inpatients.ward_stay w on w.id = b.ward_stay_id
      join organisation.v_bed v on v.bed_id = b.bed_id
     where b.spell_id = the_spell and not b.cancelled
       and not (w.spell_id = b.spell_id and not w.cancelled and b.during <@ w.during and v.ward_id = w.ward_id)) then
    raise check_violation using message = 'bed stay is outside its ward stay', constraint = 'bed_stay_inside_ward_stay', detail = the_spell;
  end if;
end $$;

create function inpatients.check_leaves(the_spell uuid) returns void language plpgsql as $$
begin
  if exists (
    select from inpatients.spell s
      join (select spell_id, during from inpatients.home_leave where spell_id = the_spell and not cancelled
            union all select spell_id, during from inpatients.off_ward where spell_id = the_spell and not cancelled) a
        on a.spell_id = s.id
     where s.id = the_spell and (s.cancelled or not a.during <@ s.during)) then
    raise check_violation using message = 'leave is outside its spell', constraint = 'leave_inside_spell', detail = the_spell;
  end if;
end $$;

create function inpatients.spell_is_whole() returns trigger language plpgsql as $$
begin
  perform inpatients.check_wards(new.id);
  perform inpatients.check_episodes(new.id);
  if tg_op = 'UPDATE' then
    perform inpatients.check_leaves(new.id);
  end if;
  return null;
end $$;
create constraint trigger spell_is_whole after insert or update of during, cancelled on inpatients.spell
  deferrable initially deferred for each row execute function inpatients.spell_is_whole();

create function inpatients.ward_stay_is_whole() returns trigger language plpgsql as $$
begin
  perform inpatients.check_wards(new.spell_id);
  if tg_op = 'UPDATE' then
    perform inpatients.check_beds(new.spell_id);
  end if;
  return null;
end $$;
create constraint trigger ward_stay_is_whole after insert or update of spell_id, ward_id, during, cancelled on inpatients.ward_stay
  deferrable initially deferred for each row execute function inpatients.ward_stay_is_whole();

create function inpatients.episode_is_whole() returns trigger language plpgsql as $$
begin
  perform inpatients.check_episodes(new.spell_id);
  return null;
end $$;
create constraint trigger episode_is_whole after insert or update of spell_id, during, cancelled on inpatients.consultant_episode
  deferrable initially deferred for each row execute function inpatients.episode_is_whole();

create function inpatients.bed_stay_is_whole() returns trigger language plpgsql as $$
begin
  perform inpatients.check_beds(new.spell_id);
  return null;
end $$;
create constraint trigger bed_stay_is_whole after insert or update of spell_id, ward_stay_id, bed_id, during, cancelled on inpatients.bed_stay
  deferrable initially deferred for each row execute function inpatients.bed_stay_is_whole();

create function inpatients.leave_is_whole() returns trigger language plpgsql as $$
begin
  perform inpatients.check_leaves(new.spell_id);
  return null;
end $$;
create constraint trigger home_leave_is_whole after insert or update of spell_id, during, cancelled on inpatients.home_leave
  deferrable initially deferred for each row execute function inpatients.leave_is_whole();
create constraint trigger off_ward_is_whole after insert or update of spell_id, during, cancelled on inpatients.off_ward
  deferrable initially deferred for each row execute function inpatients.leave_is_whole();
