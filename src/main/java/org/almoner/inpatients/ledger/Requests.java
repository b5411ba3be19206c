package org.almoner.inpatients.ledger;

import static org.almoner.inpatients.ledger.Times.db;

import java.time.Instant;
import java.util.UUID;
import org.almoner.inpatients.Refused.NotPossibleNow;
import org.almoner.inpatients.SpellId;
import org.almoner.organisation.BedId;
import org.almoner.patients.PatientId;
import org.almoner.platform.Actors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What was asked for beforehand and is now fulfilled: pending admissions and reserved beds. */
@Component
public class Requests {
  private final JdbcClient jdbc;
  private final Times times;

  Requests(JdbcClient jdbc, Times times) {
    this.jdbc = jdbc;
    this.times = times;
  }

  /** The patient's own reservation of the bed gives way to the patient. */
  public void takeUp(PatientId patient, BedId bed, Instant at, UUID movement) {
    changing(
            """
            update inpatients.bed_hold set
              during = case when lower(during) < :at then tstzrange(lower(during), :at) else during end,
              cancelled = lower(during) >= :at, ended_by = :movement,
              version = version + 1, changed_at = :now, changed_by = :by
            where bed_id = :bed and patient_id = :patient and kind = 'RESERVED' and not cancelled and upper(during) > :at
            """)
        .param("at", db(at))
        .param("movement", movement)
        .param("bed", bed.value())
        .param("patient", patient.value())
        .update();
  }

  public void fulfil(@Nullable UUID request, SpellId spell) {
    if (request == null) return;
    var changed =
        changing(
                """
                update inpatients.admission_request set state = 'ADMITTED', spell_id = :spell,
                  version = version + 1, changed_at = :now, changed_by = :by
                where id = :request and state = 'CREATED'
                """)
            .param("spell", spell.value())
            .param("request", request)
            .update();
    if (changed == 0)
      throw new NotPossibleNow(
          "request_not_open",
          "This pending admission was admitted or cancelled meanwhile. Refresh the list.");
  }

  /** Cancelling the admission puts the request and the reservation back as they were. */
  public void reopen(@Nullable UUID request, UUID admission) {
    changing(
            """
            update inpatients.bed_hold set during = tstzrange(lower(during), expected_to), cancelled = false, ended_by = null,
              version = version + 1, changed_at = :now, changed_by = :by
            where ended_by = :movement and kind = 'RESERVED'
            """)
        .param("movement", admission)
        .update();
    if (request == null) return;
    changing(
            """
            update inpatients.admission_request set state = 'CREATED', spell_id = null,
              version = version + 1, changed_at = :now, changed_by = :by
            where id = :request and state = 'ADMITTED'
            """)
        .param("request", request)
        .update();
  }

  private StatementSpec changing(String sql) {
    return jdbc.sql(sql).param("now", db(times.present())).param("by", Actors.current().name());
  }
}
