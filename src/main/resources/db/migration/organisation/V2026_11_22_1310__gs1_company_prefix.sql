-- The trust's GS1 company prefix, by which wristbands carry a GSRN (DCB1077). Null until the trust has one.
alter table organisation.trust add column gs1_prefix text
  constraint trust_gs1_prefix_shape check (gs1_prefix ~ '^[0-9]{7,10}$');
