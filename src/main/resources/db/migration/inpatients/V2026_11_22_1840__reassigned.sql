-- A stay that was recorded under the wrong patient is given to the right one.
alter table inpatients.movement drop constraint movement_kind_known;
alter table inpatients.movement add constraint movement_kind_known check (kind in ('ADMISSION', 'MOVE', 'SWAP', 'CONSULTANT',
  'LEAVE_OUT', 'LEAVE_BACK', 'DISCHARGE', 'CORRECTION', 'REASSIGNED'));
