-- The same check for less: the ward of a bed needs no joins.
create or replace function inpatients.check_beds(the_spell uuid) returns void language plpgsql as $$
begin
  if exists (
    select from inpatients.bed_stay b
      join inpatients.ward_stay w on w.id = b.ward_stay_id
      join organisation.v_bed_ward v on v.bed_id = b.bed_id
     where b.spell_id = the_spell and not b.cancelled
       and not (w.spell_id = b.spell_id and not w.cancelled and b.during <@ w.during and v.ward_id = w.ward_id)) then
    raise check_violation using message = 'bed stay is outside its ward stay', constraint = 'bed_stay_inside_ward_stay', detail = the_spell;
  end if;
end $$;
