package org.almoner.inpatients.ledger;

import static org.almoner.inpatients.ledger.Times.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.almoner.inpatients.Destination;
import org.almoner.inpatients.Refused.NotPossibleNow;
import org.almoner.inpatients.Refused.PatientDeceased;
import org.almoner.inpatients.Refused.PatientMerged;
import org.almoner.inpatients.SpellId;
import org.almoner.organisation.BedId;
import org.almoner.organisation.WardId;
import org.almoner.patients.PatientId;
import org.almoner.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was asked for beforehand and is now fulfilled: pending admissions and reserved beds. */
@Component
public class Requests {
  private final JdbcClient jdbc;
  private final Changes changes;
  private final Times times;
  private final Boards boards;

  Requests(JdbcClient jdbc, Changes changes, Times times, Boards boards) {
    this.jdbc = jdbc;
    this.changes = changes;
    this.times = times;
    this.boards = boards;
  }

  /**
   * What is kept for the patient now gives way: the bed they lie in, and any other there.
   *
   * @param ward where they are now; null when they came from outside, so that nothing is kept on
   */
  public void takeUp(PatientId patient, @Nullable WardId ward, Instant at, UUID movement) {
    changes
        .sql(
            """
            update inpatients.bed_hold h set
              during = case when lower(h.during) < :at then tstzrange(lower(h.during), :at) else h.during end,
              cancelled = lower(h.during) >= :at, ended_by = :movement,
              version = h.version + 1, changed_at = :now, changed_by = :by
            from organisation.v_bed b
            where b.bed_id = h.bed_id and (:ward::uuid is null or b.ward_id = :ward::uuid)
              and h.patient_id = :patient and h.kind = 'RESERVED' and not h.cancelled and upper(h.during) > :at
              and lower(h.during) <= :now
            returning b.ward_id, b.bed_id
            """)
        .param("at", db(at))
        .param("movement", movement)
        .param("ward", ward == null ? null : ward.value())
        .param("patient", patient.value())
        .query(Requests::place)
        .list()
        .forEach(this::show);
  }

  /** What was kept for a request that is withdrawn. */
  public void release(UUID request) {
    changes
        .sql(
            """
            update inpatients.bed_hold h set
              during = case when lower(h.during) < :now then tstzrange(lower(h.during), :now) else h.during end,
              cancelled = lower(h.during) >= :now, version = h.version + 1, changed_at = :now, changed_by = :by
            from organisation.v_bed b
            where b.bed_id = h.bed_id and h.request_id = :request and h.kind = 'RESERVED' and not h.cancelled
              and upper(h.during) > :now
            returning b.ward_id, b.bed_id
            """)
        .param("request", request)
        .query(Requests::place)
        .list()
        .forEach(this::show);
  }

  private static Destination place(ResultSet row, int n) throws SQLException {
    return Destination.bed(
        new WardId(row.getObject("ward_id", UUID.class)),
        new BedId(row.getObject("bed_id", UUID.class)));
  }

  private void show(Destination place) {
    boards.changed(place.ward(), place.bed());
  }

  /** Nobody is expected who died or whose record was merged into another. */
  public void requirePresent(PatientId patient) {
    jdbc.sql(
            "select died_at, survivor_id is not null as merged from patients.v_patient where patient_id = :patient")
        .param("patient", patient.value())
        .query(
            (row, n) -> {
              var died = Rows.instant(row, "died_at");
              if (row.getBoolean("merged")) throw new PatientMerged();
              if (died != null) throw new PatientDeceased(times.words(died));
              return patient;
            })
        .optional()
        .orElseThrow(() -> new NotFound("The patient"));
  }

  public void fulfil(@Nullable UUID request, SpellId spell, PatientId patient) {
    if (request == null) return;
    var changed =
        changes
            .sql(
                """
                update inpatients.admission_request set state = 'ADMITTED', spell_id = :spell,
                  version = version + 1, changed_at = :now, changed_by = :by
                where id = :request and state = 'CREATED' and patient_id = :patient
                """)
            .param("spell", spell.value())
            .param("patient", patient.value())
            .param("request", request)
            .update();
    if (changed == 0)
      throw new NotPossibleNow(
          "request_not_open",
          "This pending admission was admitted or cancelled meanwhile. Refresh the list.");
  }

  /**
   * Cancelling the movement puts the request and the reservation back as they were; a bed that is
   * kept for another patient since then stays theirs.
   */
  public void reopen(@Nullable UUID request, UUID admission) {
    changes
        .sql(
            """
            update inpatients.bed_hold h set during = tstzrange(lower(h.during), h.expected_to), cancelled = false,
              ended_by = null, version = h.version + 1, changed_at = :now, changed_by = :by
            from organisation.v_bed b
            where b.bed_id = h.bed_id and h.ended_by = :movement and h.kind = 'RESERVED'
              and not exists (select from inpatients.bed_hold o where o.bed_id = h.bed_id and o.kind = 'RESERVED'
                and not o.cancelled and o.id <> h.id and o.during && tstzrange(lower(h.during), h.expected_to))
            returning b.ward_id, b.bed_id
            """)
        .param("movement", admission)
        .query(Requests::place)
        .list()
        .forEach(this::show);
    if (request == null) return;
    changes
        .sql(
            """
            update inpatients.admission_request set state = 'CREATED', spell_id = null,
              version = version + 1, changed_at = :now, changed_by = :by
            where id = :request and state = 'ADMITTED'
            """)
        .param("request", request)
        .update();
  }
}
