-- Without these PostgreSQL takes a third of all spells ever for open ones and reads them all to find the few that are.
create statistics inpatients.spell_open (mcv) on cancelled, (upper_inf(during)) from inpatients.spell;
create statistics inpatients.ward_stay_open (mcv) on cancelled, (upper_inf(during)) from inpatients.ward_stay;
create statistics inpatients.bed_stay_open (mcv) on cancelled, (upper_inf(during)) from inpatients.bed_stay;
create statistics inpatients.consultant_episode_open (mcv) on cancelled, (upper_inf(during)) from inpatients.consultant_episode;
