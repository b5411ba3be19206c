-- Every ward has a site and every bed a bay (foreign keys): joined outwards, PostgreSQL leaves out what a query does not ask for.
create or replace view organisation.v_ward as
  select w.id as ward_id, w.code as ward_code, w.name as ward_name, w.specialty, w.waiting_area,
         s.id as site_id, s.code as site_code, s.name as site_name,
         w.valid_to is null and s.valid_to is null as open
    from organisation.ward w left join organisation.site s on s.id = w.site_id;

create or replace view organisation.v_bay as
  select b.id as bay_id, b.code as bay_code, b.name as bay_name, b.sex as bay_sex, b.side_rooms,
         b.grid_row, b.grid_column, b.opens, b.closes, b.weekdays_only, w.ward_id, w.ward_code, w.ward_name,
         b.valid_to is null and w.open as open
    from organisation.bay b left join organisation.v_ward w on w.ward_id = b.ward_id;

create or replace view organisation.v_bed as
  select d.id as bed_id, d.code as bed_code, d.kind, d.grid_row, d.grid_column,
         b.id as bay_id, b.code as bay_code, b.name as bay_name, b.sex as bay_sex, b.side_rooms,
         d.ward_id, w.code as ward_code, w.name as ward_name, w.specialty,
         s.id as site_id, s.code as site_code,
         d.valid_to is null and b.valid_to is null and w.valid_to is null and s.valid_to is null as open,
         d.private, b.grid_row as bay_row, b.grid_column as bay_column
    from organisation.bed d
    left join organisation.bay b on b.id = d.bay_id
    left join organisation.ward w on w.id = d.ward_id
    left join organisation.site s on s.id = w.site_id;
