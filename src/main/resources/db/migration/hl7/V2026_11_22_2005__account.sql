-- PID-18: a sender may move all visits of an account to another patient (A44).
alter table hl7.message add column account text not null default '';
create index message_account on hl7.message (sender_id, account) where account <> '';
