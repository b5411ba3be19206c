alter table inpatients.placement_reason drop constraint placement_reason_risk_known;
alter table inpatients.placement_reason add constraint placement_reason_risk_known
  check (risk in ('BAY_SEX', 'MIXED_SEX', 'OUTLIER', 'COMPROMISED_BED', 'BAY_HOURS', 'PRIVATE_BED', 'NO_WAITING_AREA'));

-- Nobody lies in a bed that the trust has removed: whoever closes the bed, its bay or its ward and whoever puts a patient
-- there wait for one another.
create function inpatients.bed_stay_in_a_bed_in_use() returns trigger language plpgsql as $$
begin
  if new.cancelled or not upper_inf(new.during) then
    return new;
  end if;
  if tg_op = 'UPDATE' and not old.cancelled and new.bed_id = old.bed_id and new.during <@ old.during then
    return new;
  end if;
  if organisation.keep_bed_in_use(new.bed_id) is null then
    raise exclusion_violation using message = 'bed is no longer in use', constraint = 'bed_stay_in_a_bed_in_use';
  end if;
  return new;
end $$;
create trigger bed_stay_in_a_bed_in_use before insert or update of bed_id, during, cancelled on inpatients.bed_stay
  for each row execute function inpatients.bed_stay_in_a_bed_in_use();

create function inpatients.ward_stay_on_a_ward_in_use() returns trigger language plpgsql as $$
begin
  if not new.cancelled and upper_inf(new.during) and organisation.keep_ward_in_use(new.ward_id) is null then
    raise exclusion_violation using message = 'ward is no longer in use', constraint = 'ward_stay_on_a_ward_in_use';
  end if;
  return new;
end $$;
create trigger ward_stay_on_a_ward_in_use before insert on inpatients.ward_stay
  for each row execute function inpatients.ward_stay_on_a_ward_in_use();
