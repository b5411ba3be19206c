-- Every spell has its encounter (a foreign key): joined outwards, PostgreSQL leaves it out where no visit number is asked for.
create or replace view inpatients.v_inpatient as
  select s.id as spell_id, s.patient_id, e.visit_number, lower(s.during) as admitted_at, s.admission_method, s.admission_source,
         s.intended_management, s.administrative_category, s.reason, s.expected_discharge,
         w.id as ward_stay_id, w.ward_id, lower(w.during) as on_ward_since,
         b.id as bed_stay_id, b.bed_id, lower(b.during) as in_bed_since,
         c.id as episode_id, c.consultant_id, c.specialty, lower(c.during) as under_consultant_since,
         l.id as leave_id, lower(l.during) as on_leave_since, l.expected_return as leave_return, l.bed_retained,
         o.id as off_ward_id, o.place as off_ward_place, lower(o.during) as off_ward_since, o.expected_return as off_ward_return
    from inpatients.spell s
    left join encounters.v_encounter e on e.encounter_id = s.id
    join inpatients.ward_stay w on w.spell_id = s.id and upper_inf(w.during) and not w.cancelled
    join inpatients.consultant_episode c on c.spell_id = s.id and upper_inf(c.during) and not c.cancelled
    left join inpatients.bed_stay b on b.spell_id = s.id and upper_inf(b.during) and not b.cancelled
    left join inpatients.home_leave l on l.spell_id = s.id and upper_inf(l.during) and not l.cancelled
    left join inpatients.off_ward o on o.spell_id = s.id and upper_inf(o.during) and not o.cancelled
   where upper_inf(s.during) and not s.cancelled;

create or replace view inpatients.v_spell as
  select s.id as spell_id, s.patient_id, e.visit_number, lower(s.during) as admitted_at, upper(s.during) as discharged_at,
         s.admission_method, s.admission_source, s.intended_management, s.administrative_category, s.reason,
         s.expected_discharge, s.discharge_method, s.discharge_destination, s.cancelled
    from inpatients.spell s left join encounters.v_encounter e on e.encounter_id = s.id;
