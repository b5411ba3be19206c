create schema if not exists access;

-- A person who signs in. Roles are codes of access.role; places are the wards and teams they work in, as "ward:id".
create table access.account (
  id           uuid        primary key,
  username     text        not null,
  display_name text        not null,
  roles        text[]      not null default '{}',
  places       text[]      not null default '{}',
  active       boolean     not null default true,
  compact      boolean     not null default true,
  version      int         not null,
  changed_at   timestamptz not null,
  changed_by   text        not null,
  constraint account_username_unique unique (username),
  constraint account_username_shape check (username ~ '^[a-z0-9][a-z0-9._-]{1,59}$')
);
select platform.track('access.account');

-- Secrets stand apart so that no history keeps them.
create table access.credential (
  account_id       uuid        primary key references access.account,
  password_hash    text        not null,
  set_at           timestamptz not null,
  one_time         boolean     not null default false,
  totp_secret      bytea,
  totp_pending     bytea,
  totp_last_step   bigint      not null default 0
);

create table access.recovery_code (
  account_id uuid  not null references access.account,
  code_hash  bytea not null,
  used_at    timestamptz,
  primary key (account_id, code_hash)
);

-- Wrong attempts by the name that was typed, whether or not anybody has it.
create table access.attempt (
  username   text        primary key,
  failures   int         not null,
  last_at    timestamptz not null,
  not_before timestamptz not null
);

-- Signed-in browsers. The cookie holds a random token; only its SHA-256 is kept.
create table access.session (
  id           uuid        primary key,
  token_hash   bytea       not null,
  account_id   uuid        not null references access.account,
  stage        text        not null,
  started_at   timestamptz not null,
  last_seen_at timestamptz not null,
  ended_at     timestamptz,
  ended_why    text        not null default '',
  place        text        not null default '',
  place_name   text        not null default '',
  device       text        not null default '',
  address      text        not null default ''
);
create unique index session_token on access.session (token_hash) where ended_at is null;
create index session_account on access.session (account_id, started_at desc);

create table access.role (
  code                  text    primary key,
  words                 text    not null,
  needs_second_factor   boolean not null default false
);

create table access.role_activity (
  role     text not null references access.role,
  activity text not null,
  primary key (role, activity)
);

-- Activities whose shipped grants have been given once; what a trust takes away afterwards stays away.
create table access.shipped_activity (
  activity   text        primary key,
  shipped_at timestamptz not null
);

-- Rises with every change of a grant, so that each node knows when to read them again.
create table access.grants_version (
  only_row boolean primary key default true check (only_row),
  version  bigint  not null
);
insert into access.grants_version (version) values (1);
