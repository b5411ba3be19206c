-- A bed kept for patients who pay for it: NHS Data Dictionary ADMINISTRATIVE CATEGORY 02 and 03.
alter table organisation.bed add column private boolean not null default false;

create or replace view organisation.v_bed as
  select d.id as bed_id, d.code as bed_code, d.kind, d.grid_row, d.grid_column,
         b.id as bay_id, b.code as bay_code, b.name as bay_name, b.sex as bay_sex, b.side_rooms,
         w.id as ward_id, w.code as ward_code, w.name as ward_name, w.specialty,
         s.id as site_id, s.code as site_code,
         d.valid_to is null and b.valid_to is null and w.valid_to is null and s.valid_to is null as open,
         d.private
    from organisation.bed d
    join organisation.bay b on b.id = d.bay_id
    join organisation.ward w on w.id = d.ward_id
    join organisation.site s on s.id = w.site_id;

-- Until now every ward took patients before they had a bed, whatever its entry said. From now on the entry counts.
update organisation.ward set waiting_area = true;

-- Whether the bed is in use, and nobody closes it, its bay or its ward before the transaction ends.
create function organisation.keep_bed_in_use(bed uuid) returns boolean language sql as $$
  select true from organisation.bed d
    join organisation.bay b on b.id = d.bay_id
    join organisation.ward w on w.id = d.ward_id
   where d.id = bed and d.valid_to is null and b.valid_to is null and w.valid_to is null
     for key share
$$;

create function organisation.keep_ward_in_use(ward uuid) returns boolean language sql as $$
  select true from organisation.ward w where w.id = ward and w.valid_to is null for key share
$$;
