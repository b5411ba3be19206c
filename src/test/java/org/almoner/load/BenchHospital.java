package org.almoner.load;

import java.nio.file.Path;
import java.util.UUID;

/** The little hospital that the feed speaks of, put straight into the tables of a fresh home. */
final class BenchHospital {
  /** A ward of 24 beds that is full. */
  static final UUID FULL_WARD = UUID.fromString("00000000-0000-7000-8000-000000000116");

  /** A ward of 24 beds for people who come and go. */
  static final UUID LIVE_WARD = UUID.fromString("00000000-0000-7000-8000-000000000118");

  private BenchHospital() {}

  static void create(Path home) {
    Homes.execute(
        home,
        "almoner",
        """
        insert into organisation.trust (id, code, name, version, changed_at, changed_by)
          values ('00000000-0000-7000-8000-000000000001', 'RXX', 'Bench', 1, '2026-11-01', 'bench')
          on conflict do nothing;
        insert into organisation.site (id, code, name, valid_from, version, changed_at, changed_by)
          values ('00000000-0000-7000-8000-000000000002', 'RXX01', 'Main', '2000-01-01', 1, '2026-11-01', 'bench');
        insert into organisation.specialty (id, code, name, valid_from, version, changed_at, changed_by)
          values ('00000000-0000-7000-8000-000000000003', '300', 'General internal medicine', '2000-01-01', 1,
                  '2026-11-01', 'bench') on conflict do nothing;
        insert into organisation.ward (id, site_id, code, name, specialty, waiting_area, valid_from, version, changed_at,
                                       changed_by)
          select ('00000000-0000-7000-8000-0000000001' || right(code, 2))::uuid,
                 '00000000-0000-7000-8000-000000000002', code, code, '300', true, '2000-01-01', 1, '2026-11-01', 'bench'
          from unnest(array['W12', 'W14']) code;
        insert into organisation.staff (id, national_code, surname, given, title, consultant, specialty, valid_from,
                                        version, changed_at, changed_by)
          values ('00000000-0000-7000-8000-000000000005', 'C3456789', 'Darwin', 'Samuel', 'Mr', true, '300',
                  '2000-01-01', 1, '2026-11-01', 'bench');
        insert into organisation.ward (id, site_id, code, name, specialty, waiting_area, valid_from, version, changed_at,
                                       changed_by)
          select ('00000000-0000-7000-8000-0000000001' || right(code, 2))::uuid,
                 '00000000-0000-7000-8000-000000000002', code, code, '300', true, '2000-01-01', 1, '2026-11-01', 'bench'
          from unnest(array['W16', 'W18']) code;
        insert into organisation.bay (id, ward_id, code, name, sex, side_rooms, grid_row, grid_column, valid_from, version,
                                      changed_at, changed_by)
          select md5(ward || bay)::uuid, ('00000000-0000-7000-8000-0000000001' || ward)::uuid, chr(64 + bay),
                 'Bay ' || chr(64 + bay), 'MIXED', false, (bay + 1) / 2, 1 + bay % 2, '2000-01-01', 1, '2026-11-01', 'bench'
          from unnest(array['16', '18']) ward, generate_series(1, 4) bay;
        insert into organisation.bed (id, ward_id, bay_id, code, kind, grid_row, grid_column, valid_from, version, changed_at,
                                      changed_by)
          select md5(ward || bay || '-' || bed)::uuid, ('00000000-0000-7000-8000-0000000001' || ward)::uuid,
                 md5(ward || bay)::uuid, bed::text, 'BED', (bed + 2) / 3, 1 + bed % 3, '2000-01-01', 1, '2026-11-01', 'bench'
          from unnest(array['16', '18']) ward, generate_series(1, 4) bay, generate_series(1, 6) bed;
        """);
  }
}
