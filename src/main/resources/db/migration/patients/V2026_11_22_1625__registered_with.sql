-- Who is registered with a practice or a GP, asked before one is closed.
create index gp_registration_practice on patients.gp_registration (practice_code) where to_date is null and in_error = '';
create index gp_registration_gp on patients.gp_registration (gp_code) where to_date is null and in_error = '' and gp_code <> 'G9999998';
