-- Names are now kept as a hash; what was counted before is forgotten.
delete from access.attempt;
comment on column access.attempt.username is 'SHA-256 of what was tried and the name typed: a password typed into the wrong field is not kept.';

create index session_started on access.session (started_at);
