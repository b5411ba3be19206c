package org.almoner.patients.chart;

import java.util.List;
import org.almoner.patients.PatientId;
import org.almoner.platform.RecordRead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the demographics summary: one query for all of a person's dated rows. */
@Repository
class PersonRows implements RecordRead.Source {
  private static final String ALL =
      """
      select 'name' as part, kind as label, concat_ws(' ', nullif(title, ''), nullif(given, ''), nullif(surname, '')) as value,
        '' as more, 1 as position from patients.other_name where patient_id = :patient and in_error = ''
      union all
      select 'address', kind, case when sensitive then 'Sensitive, not shown' else concat_ws(', ', nullif(line1, ''),
        nullif(line2, ''), nullif(line3, ''), nullif(line4, ''), nullif(line5, ''), nullif(postcode, '')) end,
        '', 1 from patients.address where patient_id = :patient and in_error = '' and to_date is null
      union all
      select 'contact', channel, value, case when preferred then 'preferred' else note end, case when preferred then 0 else 1 end
        from patients.contact where patient_id = :patient and ended_on is null
      union all
      select 'related', role, concat_ws(' ', nullif(r.title, ''), nullif(r.given, ''), nullif(r.surname, ''),
          case when r.given = '' and r.surname = '' then (select given || ' ' || surname from patients.patient where id = r.related_patient_id) end),
        concat_ws(', ', nullif(relationship, ''), nullif(phone, '')), rank
        from patients.related_person r where patient_id = :patient and ended_on is null
      union all
      select 'gp', 'Practice', coalesce(v.practice_name, case g.practice_code when 'V81997' then 'No registered practice' when 'V81998' then 'Not applicable' when 'V81999' then 'Not known' end, g.practice_code), coalesce(v.phone, ''), 1
        from patients.gp_registration g left join organisation.v_practice v on v.practice_code = g.practice_code
        where patient_id = :patient and in_error = '' and to_date is null
      union all
      select 'gp', 'GP', coalesce(nullif(concat_ws(' ', nullif(v.title, ''), v.given, v.surname), ''), g.gp_code), '', 2
        from patients.gp_registration g left join organisation.v_gp v on v.gp_code = g.gp_code
        where patient_id = :patient and in_error = '' and to_date is null and g.gp_code <> 'G9999998'
      union all
      select 'identifier', type || case when assigner = '' then '' else ', ' || assigner end, value,
        case when live then '' else 'no longer used' end, 1 from patients.identifier where patient_id = :patient
      union all
      select 'identifier', 'Merged record', m.hospital_number, '', 2 from patients.patient m where m.survivor_id = :patient
      order by part, position, label, value
      """;
  private final RecordRead<Entry> all =
      new RecordRead<>(
          ALL,
          (row, n) ->
              new Entry(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
  private final JdbcClient jdbc;

  PersonRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param part name, address, contact, related, gp or identifier
   */
  record Entry(String part, String label, String value, String more) {}

  @Override
  public List<RecordRead<?>> reads() {
    return List.of(all);
  }

  List<Entry> of(PatientId patient) {
    return all.of(patient.value(), jdbc);
  }
}
