-- Search by kind of record: the word before the colon of the subject.
create index entry_record on audit.entry (split_part(subject, ':', 1), at desc, id desc) where subject <> '';

-- What other modules may read of the audit.
create view audit.v_entry as
  select id, at, actor_id, actor, action, patient_id, subject, reason from audit.entry;
