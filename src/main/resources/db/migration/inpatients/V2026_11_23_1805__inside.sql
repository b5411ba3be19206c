-- Everybody in hospital, for lists of the whole trust. What v_inpatient says, but each part is looked up by the spell, one after
-- another ("limit 1" keeps PostgreSQL from joining them in another order): it takes as long whatever statistics say, even none.
create view inpatients.v_inside as
  select s.id as spell_id, s.patient_id, lower(s.during) as admitted_at, s.admission_method, s.reason, s.expected_discharge,
         w.ward_id, w.since as on_ward_since, b.bed_id, c.consultant_id, c.specialty,
         l.id as leave_id, l.since as on_leave_since, l.expected_return as leave_return
    from inpatients.spell s
    cross join lateral (select x.ward_id, lower(x.during) as since from inpatients.ward_stay x
      where x.spell_id = s.id and upper_inf(x.during) and not x.cancelled limit 1) w
    cross join lateral (select x.consultant_id, x.specialty from inpatients.consultant_episode x
      where x.spell_id = s.id and upper_inf(x.during) and not x.cancelled limit 1) c
    left join lateral (select x.bed_id from inpatients.bed_stay x
      where x.spell_id = s.id and upper_inf(x.during) and not x.cancelled limit 1) b on true
    left join lateral (select x.id, lower(x.during) as since, x.expected_return from inpatients.home_leave x
      where x.spell_id = s.id and upper_inf(x.during) and not x.cancelled limit 1) l on true
   where upper_inf(s.during) and not s.cancelled;
