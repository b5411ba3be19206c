-- The same key with another content is a changed form, not a repeat: it must not be answered as if it had been saved.
alter table shell.request_key add column content bytea;
comment on column shell.request_key.content is 'SHA-256 of what the form said. Null for keys from before this column.';
