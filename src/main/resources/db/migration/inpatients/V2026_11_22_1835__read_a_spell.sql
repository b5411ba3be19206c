-- A stay is read by its spell, cancelled rows too when the whole spell was cancelled: the partial exclusion constraints
-- do not serve that, and each read went through every row of the hospital.
create index ward_stay_of_spell on inpatients.ward_stay (spell_id);
create index consultant_episode_of_spell on inpatients.consultant_episode (spell_id);
