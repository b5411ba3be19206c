-- Why somebody was put into a place in spite of a warning: one row for each warning, kept with the movement.
create table inpatients.placement_reason (
  id          uuid        primary key,
  movement_id uuid        not null constraint placement_reason_movement references inpatients.movement (id),
  spell_id    uuid        not null constraint placement_reason_spell references inpatients.spell (id),
  risk        text        not null,
  warning     text        not null,
  reason      text        not null,
  cancelled   boolean     not null default false,
  version     int         not null,
  changed_at  timestamptz not null,
  changed_by  text        not null,
  constraint placement_reason_risk_known
    check (risk in ('BAY_SEX', 'MIXED_SEX', 'OUTLIER', 'COMPROMISED_BED', 'BAY_HOURS')),
  constraint placement_reason_given check (length(btrim(reason)) > 0)
);
create index placement_reason_of_movement on inpatients.placement_reason (movement_id);
select platform.track('inpatients.placement_reason');
