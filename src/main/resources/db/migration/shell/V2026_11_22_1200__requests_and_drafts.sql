create schema if not exists shell;

-- One row per form that was sent: what makes a double click and a retry after a lost answer harmless.
create table shell.request_key (
  person uuid not null,
  key text not null,
  claim uuid not null,
  path text not null,
  claimed_at timestamptz not null,
  committed_at timestamptz,
  status int,
  location text,
  constraint request_key_pk primary key (person, key),
  constraint request_key_length check (length(key) between 8 and 100)
);
comment on column shell.request_key.claim is 'Fences a request that was given up on: its transaction cannot commit once another has taken the key over.';
comment on column shell.request_key.committed_at is 'Set inside the transaction that makes the change, so that it is true exactly when the change is.';
create index request_key_claimed_at on shell.request_key (claimed_at);

-- What somebody is typing. Not the record: gone when the form is saved or the draft discarded.
create table shell.draft (
  person uuid not null,
  patient uuid,
  form text not null,
  page text not null,
  desk text not null,
  fields text not null,
  saved_at timestamptz not null,
  constraint draft_one_per_form unique nulls not distinct (person, patient, form),
  constraint draft_form_length check (length(form) between 1 and 100)
);
comment on column shell.draft.desk is 'The window it was typed in; another window must take it over before it writes.';
