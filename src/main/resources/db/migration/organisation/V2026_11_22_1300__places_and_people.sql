create schema if not exists organisation;

-- Everything here is closed, never deleted: valid_to and close_reason are filled together. A code may be used again once
-- the row that had it is closed. "Open" of a bed means that its site, ward, bay and itself are open: see v_bed.

create table organisation.trust (
  id         uuid        primary key,
  sole       boolean     not null default true,
  code       text        not null,
  name       text        not null,
  training   boolean     not null default false,
  version    int         not null,
  changed_at timestamptz not null,
  changed_by text        not null,
  constraint trust_only_one unique (sole),
  constraint trust_only_true check (sole),
  constraint trust_code_shape check (code ~ '^[A-Z0-9]{3,8}$'),
  constraint trust_name_given check (length(btrim(name)) between 1 and 100)
);
select platform.track('organisation.trust');

create table organisation.site (
  id           uuid        primary key,
  code         text        not null,
  name         text        not null,
  address      text        not null default '',
  postcode     text        not null default '',
  valid_from   date        not null,
  valid_to     date,
  close_reason text,
  version      int         not null,
  changed_at   timestamptz not null,
  changed_by   text        not null,
  constraint site_name_given check (length(btrim(name)) between 1 and 100),
  constraint site_code_given check (code ~ '^[A-Z0-9]{1,9}$'),
  constraint site_closed_with_reason check ((valid_to is null) = (close_reason is null) and valid_to >= valid_from)
);
create unique index site_code_once on organisation.site (code) where valid_to is null;
select platform.track('organisation.site');

create table organisation.building (
  id           uuid        primary key,
  site_id      uuid        not null constraint building_site references organisation.site,
  code         text        not null,
  name         text        not null,
  valid_from   date        not null,
  valid_to     date,
  close_reason text,
  version      int         not null,
  changed_at   timestamptz not null,
  changed_by   text        not null,
  constraint building_name_given check (length(btrim(name)) between 1 and 100),
  constraint building_code_given check (code ~ '^[A-Z0-9][A-Z0-9 ./_-]{0,19}$'),
  constraint building_within_site unique (id, site_id),
  constraint building_closed_with_reason check ((valid_to is null) = (close_reason is null) and valid_to >= valid_from)
);
create unique index building_code_once on organisation.building (site_id, code) where valid_to is null;
select platform.track('organisation.building');

-- Treatment functions (NHS Data Dictionary TREATMENT FUNCTION CODE) that this trust provides. One row per national code.
create table organisation.specialty (
  id           uuid        primary key,
  code         text        not null,
  name         text        not null,
  valid_from   date        not null,
  valid_to     date,
  close_reason text,
  version      int         not null,
  changed_at   timestamptz not null,
  changed_by   text        not null,
  constraint specialty_code_once unique (code),
  constraint specialty_code_shape check (code ~ '^[0-9]{3}$'),
  constraint specialty_name_given check (length(btrim(name)) between 1 and 100),
  constraint specialty_closed_with_reason check ((valid_to is null) = (close_reason is null) and valid_to >= valid_from)
);
select platform.track('organisation.specialty');

create table organisation.ward (
  id           uuid        primary key,
  site_id      uuid        not null constraint ward_site references organisation.site,
  building_id  uuid,
  code         text        not null,
  name         text        not null,
  specialty    text        not null constraint ward_specialty references organisation.specialty (code),
  phone        text        not null default '',
  waiting_area boolean     not null default false,
  valid_from   date        not null,
  valid_to     date,
  close_reason text,
  version      int         not null,
  changed_at   timestamptz not null,
  changed_by   text        not null,
  constraint ward_name_given check (length(btrim(name)) between 1 and 60),
  constraint ward_code_given check (code ~ '^[A-Z0-9][A-Z0-9 ./_-]{0,19}$'),
  constraint ward_building foreign key (building_id, site_id) references organisation.building (id, site_id),
  constraint ward_closed_with_reason check ((valid_to is null) = (close_reason is null) and valid_to >= valid_from)
);
create unique index ward_code_once on organisation.ward (site_id, code) where valid_to is null;
select platform.track('organisation.ward');

-- Further specialties whose patients belong on the ward, so that they are not outliers, with the beds set aside for them.
create table organisation.ward_specialty (
  id           uuid        primary key,
  ward_id      uuid        not null constraint ward_specialty_ward references organisation.ward,
  specialty    text        not null constraint ward_specialty_code references organisation.specialty (code),
  beds         int         not null default 0,
  version      int         not null,
  changed_at   timestamptz not null,
  changed_by   text        not null,
  constraint ward_specialty_once unique (ward_id, specialty),
  constraint ward_specialty_beds check (beds between 0 and 200)
);
select platform.track('organisation.ward_specialty');

create table organisation.bay (
  id            uuid        primary key,
  ward_id       uuid        not null constraint bay_ward references organisation.ward,
  code          text        not null,
  name          text        not null,
  sex           text        not null,
  side_rooms    boolean     not null,
  grid_row      int         not null,
  grid_column   int         not null,
  opens         time,
  closes        time,
  weekdays_only boolean     not null default false,
  valid_from    date        not null,
  valid_to      date,
  close_reason  text,
  version       int         not null,
  changed_at    timestamptz not null,
  changed_by    text        not null,
  constraint bay_name_given check (length(btrim(name)) between 1 and 60),
  constraint bay_code_given check (code ~ '^[A-Z0-9][A-Z0-9 ./_-]{0,19}$'),
  constraint bay_sex_known check (sex in ('MALE', 'FEMALE', 'MIXED', 'UNDESIGNATED')),
  constraint bay_on_grid check (grid_row between 1 and 30 and grid_column between 1 and 30),
  constraint bay_hours check ((opens is null) = (closes is null) and closes > opens),
  constraint bay_within_ward unique (id, ward_id),
  constraint bay_place_once exclude using gist (ward_id with =, grid_row with =, grid_column with =)
    where (valid_to is null) deferrable,
  constraint bay_closed_with_reason check ((valid_to is null) = (close_reason is null) and valid_to >= valid_from)
);
create unique index bay_code_once on organisation.bay (ward_id, code) where valid_to is null;
create unique index bay_name_once on organisation.bay (ward_id, lower(name)) where valid_to is null;
select platform.track('organisation.bay');

create table organisation.bed (
  id           uuid        primary key,
  ward_id      uuid        not null,
  bay_id       uuid        not null,
  code         text        not null,
  kind         text        not null,
  grid_row     int         not null,
  grid_column  int         not null,
  valid_from   date        not null,
  valid_to     date,
  close_reason text,
  version      int         not null,
  changed_at   timestamptz not null,
  changed_by   text        not null,
  constraint bed_bay foreign key (bay_id, ward_id) references organisation.bay (id, ward_id),
  constraint bed_code_given check (code ~ '^[A-Z0-9][A-Z0-9 ./_-]{0,19}$'),
  constraint bed_kind_known check (kind in ('BED', 'COT', 'CHAIR', 'TROLLEY')),
  constraint bed_on_grid check (grid_row between 1 and 30 and grid_column between 1 and 30),
  constraint bed_place_once exclude using gist (bay_id with =, grid_row with =, grid_column with =)
    where (valid_to is null) deferrable,
  constraint bed_closed_with_reason check ((valid_to is null) = (close_reason is null) and valid_to >= valid_from)
);
create unique index bed_code_once on organisation.bed (bay_id, code) where valid_to is null;
create index bed_ward on organisation.bed (ward_id);
select platform.track('organisation.bed');

-- People who care for patients. national_code: NHS Data Dictionary CONSULTANT CODE (C and seven digits) or another
-- professional registration; local_code: what this hospital's other systems call them.
create table organisation.staff (
  id            uuid        primary key,
  national_code text,
  local_code    text,
  surname       text        not null,
  given         text        not null default '',
  title         text        not null default '',
  job           text        not null default '',
  consultant    boolean     not null,
  specialty     text        constraint staff_specialty references organisation.specialty (code),
  valid_from    date        not null,
  valid_to      date,
  close_reason  text,
  version       int         not null,
  changed_at    timestamptz not null,
  changed_by    text        not null,
  constraint staff_surname_given check (length(btrim(surname)) between 1 and 35),
  constraint staff_given_length check (length(given) <= 35),
  constraint staff_national_code_shape check (national_code ~ '^[A-Z0-9]{4,12}$'),
  constraint staff_consultant_known check (not consultant or (national_code is not null and specialty is not null)),
  constraint staff_closed_with_reason check ((valid_to is null) = (close_reason is null) and valid_to >= valid_from)
);
create unique index staff_national_code_once on organisation.staff (national_code) where valid_to is null;
create unique index staff_local_code_once on organisation.staff (local_code) where valid_to is null;
create index staff_surname on organisation.staff (lower(surname) text_pattern_ops);
select platform.track('organisation.staff');

create table organisation.practice (
  id           uuid        primary key,
  code         text        not null,
  name         text        not null,
  address      text        not null default '',
  postcode     text        not null default '',
  phone        text        not null default '',
  valid_from   date        not null,
  valid_to     date,
  close_reason text,
  version      int         not null,
  changed_at   timestamptz not null,
  changed_by   text        not null,
  constraint practice_code_shape check (code ~ '^[A-Z0-9]{3,9}$'),
  constraint practice_name_given check (length(btrim(name)) between 1 and 100),
  constraint practice_closed_with_reason check ((valid_to is null) = (close_reason is null) and valid_to >= valid_from)
);
create unique index practice_code_once on organisation.practice (code) where valid_to is null;
create index practice_name on organisation.practice (lower(name) text_pattern_ops);
select platform.track('organisation.practice');

create table organisation.gp (
  id           uuid        primary key,
  code         text        not null,
  surname      text        not null,
  given        text        not null default '',
  title        text        not null default '',
  practice_id  uuid        constraint gp_practice references organisation.practice,
  valid_from   date        not null,
  valid_to     date,
  close_reason text,
  version      int         not null,
  changed_at   timestamptz not null,
  changed_by   text        not null,
  constraint gp_code_shape check (code ~ '^[A-Z0-9]{3,9}$'),
  constraint gp_surname_given check (length(btrim(surname)) between 1 and 35),
  constraint gp_closed_with_reason check ((valid_to is null) = (close_reason is null) and valid_to >= valid_from)
);
create unique index gp_code_once on organisation.gp (code) where valid_to is null;
create index gp_at_practice on organisation.gp (practice_id);
select platform.track('organisation.gp');

create view organisation.v_site as
  select id as site_id, code as site_code, name as site_name, valid_to is null as open from organisation.site;

create view organisation.v_ward as
  select w.id as ward_id, w.code as ward_code, w.name as ward_name, w.specialty, w.waiting_area,
         s.id as site_id, s.code as site_code, s.name as site_name,
         w.valid_to is null and s.valid_to is null as open
    from organisation.ward w join organisation.site s on s.id = w.site_id;

create view organisation.v_ward_specialty as
  select id as ward_id, specialty from organisation.ward
  union
  select ward_id, specialty from organisation.ward_specialty;

create view organisation.v_bay as
  select b.id as bay_id, b.code as bay_code, b.name as bay_name, b.sex as bay_sex, b.side_rooms,
         b.grid_row, b.grid_column, b.opens, b.closes, b.weekdays_only, w.ward_id, w.ward_code, w.ward_name,
         b.valid_to is null and w.open as open
    from organisation.bay b join organisation.v_ward w on w.ward_id = b.ward_id;

create view organisation.v_bed as
  select d.id as bed_id, d.code as bed_code, d.kind, d.grid_row, d.grid_column,
         b.id as bay_id, b.code as bay_code, b.name as bay_name, b.sex as bay_sex, b.side_rooms,
         w.id as ward_id, w.code as ward_code, w.name as ward_name, w.specialty,
         s.id as site_id, s.code as site_code,
         d.valid_to is null and b.valid_to is null and w.valid_to is null and s.valid_to is null as open
    from organisation.bed d
    join organisation.bay b on b.id = d.bay_id
    join organisation.ward w on w.id = d.ward_id
    join organisation.site s on s.id = w.site_id;

create view organisation.v_specialty as
  select code, name, valid_to is null as open from organisation.specialty;

create view organisation.v_staff as
  select id as staff_id, national_code, local_code, surname, given, title, job, consultant, specialty,
         valid_to is null as active
    from organisation.staff;

create view organisation.v_practice as
  select id as practice_id, code as practice_code, name as practice_name, address, postcode, phone,
         valid_to is null as open
    from organisation.practice;

create view organisation.v_gp as
  select g.id as gp_id, g.code as gp_code, g.surname, g.given, g.title, g.practice_id,
         p.code as practice_code, p.name as practice_name, g.valid_to is null as open
    from organisation.gp g left join organisation.practice p on p.id = g.practice_id;
