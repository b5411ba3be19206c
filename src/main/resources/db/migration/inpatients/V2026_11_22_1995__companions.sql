-- Who stays with the patient. A healthy lodger has a name and says what they are to the patient.
alter table inpatients.spell add column lodger_relation text not null default '';
update inpatients.spell set lodger_relation = 'Not recorded' where lodger <> '';
alter table inpatients.spell
  add constraint spell_lodger_named check (length(lodger) <= 70 and (btrim(lodger) = '') = (btrim(lodger_relation) = ''));

-- A baby's mother is another patient, and was in hospital when the baby's stay began; her stay is not taken away from it.
create function inpatients.spell_mother_was_here() returns trigger language plpgsql as $$
begin
  if new.cancelled then
    if exists (select from inpatients.spell b where b.mother_spell_id = new.id and not b.cancelled) then
      raise exclusion_violation using message = 'a baby is linked to this stay', constraint = 'spell_baby_is_linked';
    end if;
    return new;
  end if;
  if new.mother_spell_id is not null and not exists (
    select from inpatients.spell m join patients.v_patient p on p.patient_id = m.patient_id
     where m.id = new.mother_spell_id and not m.cancelled and m.patient_id <> new.patient_id and p.gender <> '1'
       and m.during @> lower(new.during) for key share of m) then
    raise exclusion_violation using message = 'the mother was not here', constraint = 'spell_mother_was_here';
  end if;
  return new;
end $$;
create trigger spell_mother_was_here before insert or update of mother_spell_id, during, cancelled on inpatients.spell
  for each row when (new.mother_spell_id is not null or new.cancelled) execute function inpatients.spell_mother_was_here();
