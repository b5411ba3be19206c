package org.almoner.patients.demographics;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.patients.Demographics;
import org.almoner.patients.PatientId;
import org.almoner.patients.registration.DemographicsRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * A person's rows as they were at any moment, from the images that changes left behind; a row that
 * a merge moved is with whom it was then.
 */
@Repository
class AsItWas {
  private static final String ROWS =
      """
      with ever as (
        select id from patients.%1$s where %2$s = :patient
        union
        select m.row_id from patients.merge_move m join patients.merge g on g.id = m.merge_id
        where m.table_name = 'patients.%1$s' and :patient in (g.survivor_id, g.loser_id)
      )
      select r.* from (
        select distinct on (row_id) row_id, image from (
          select t.id as row_id, t.version, t.changed_at, to_jsonb(t) as image
          from patients.%1$s t where t.id in (select id from ever)
          union all
          select h.row_id, h.version, h.changed_at, h.row
          from platform.row_history h
          where h.table_name = 'patients.%1$s' and h.row_id in (select id from ever)
        ) v where changed_at <= :at order by row_id, version desc
      ) newest cross join lateral jsonb_populate_record(null::patients.%1$s, newest.image) r
      where r.%2$s = :patient
      """;
  private final JdbcClient jdbc;

  AsItWas(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A change of the person's own row. */
  record Change(Instant at, String by) {}

  Optional<Demographics> who(PatientId patient, Instant at) {
    return jdbc.sql(ROWS.formatted("patient", "id"))
        .param("patient", patient.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query((row, n) -> DemographicsRow.read(row))
        .optional();
  }

  List<Map<String, @Nullable Object>> rows(Part part, PatientId patient, Instant at) {
    if (part.appendOnly())
      return jdbc.sql(
              "select * from patients."
                  + part.table()
                  + " where patient_id = :patient and recorded_at <= :at order by "
                  + part.order())
          .param("patient", patient.value())
          .param("at", at.atOffset(ZoneOffset.UTC))
          .query()
          .listOfRows();
    return jdbc.sql(ROWS.formatted(part.table(), "patient_id") + " order by " + part.order())
        .param("patient", patient.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query()
        .listOfRows();
  }

  List<Change> changes(PatientId patient) {
    return jdbc.sql(
            """
            select changed_at, changed_by from patients.patient where id = :patient
            union all
            select changed_at, changed_by from platform.row_history
            where table_name = 'patients.patient' and row_id = :patient
            order by changed_at desc limit 30
            """)
        .param("patient", patient.value())
        .query(
            (row, n) ->
                new Change(
                    row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                    row.getString("changed_by")))
        .list();
  }
}
