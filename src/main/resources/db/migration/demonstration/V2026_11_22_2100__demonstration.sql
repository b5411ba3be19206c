create schema if not exists demonstration;

-- The one load of the demonstration hospital: the moment its 90 days end at, so that a load that was cut off goes on
-- with the same plan.
create table demonstration.load (
  only_one    boolean     primary key default true,
  anchor      timestamptz not null,
  finished_at timestamptz,
  constraint load_only_one check (only_one)
);

-- How far each part has come; written in the transaction that did the work.
create table demonstration.part (
  name text primary key,
  done int  not null
);
