-- The ward of a bed and no more, for checks that run for every row.
create view organisation.v_bed_ward as select id as bed_id, ward_id from organisation.bed;
