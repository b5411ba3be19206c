-- How somebody likes every page, on whichever computer they sit down.
create table shell.preference (
  person uuid not null,
  compact boolean not null,
  letters boolean not null,
  changed_at timestamptz not null,
  constraint preference_pk primary key (person)
);
comment on column shell.preference.letters is 'Whether keys of a single letter are on (WCAG 2.1.4).';
