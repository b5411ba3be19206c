package org.almoner.patients.registration;

import java.time.Clock;
import java.time.ZoneOffset;
import org.almoner.patients.PatientId;
import org.almoner.platform.Actors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the worklist of incomplete registrations true after every change. */
@Repository
public class Completeness {
  private final JdbcClient jdbc;
  private final Clock clock;

  Completeness(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The same rule as {@link MinimumDataSet#missing}; an unknown person stays so until named. */
  public void refresh(PatientId patient) {
    jdbc.sql(
            """
            update patients.patient p set registration = s.now, version = p.version + 1, changed_at = :at, changed_by = :by
            from (
              select id, case
                when registration = 'UNKNOWN' and surname = :unknown then 'UNKNOWN'
                when given <> '' and born is not null and not born_estimated and gender <> 'X'
                  and exists (select from patients.address a where a.patient_id = q.id and a.kind = 'HOME' and a.in_error = '')
                  and exists (select from patients.gp_registration g where g.patient_id = q.id and g.in_error = '')
                then 'COMPLETE' else 'INCOMPLETE' end as now
              from patients.patient q where id = :id and survivor_id is null
            ) s
            where p.id = s.id and p.registration <> s.now
            """)
        .param("id", patient.value())
        .param("unknown", UnknownPeople.SURNAME)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", Actors.current().name())
        .update();
  }
}
