package org.almoner.inpatients.attending;

import static org.almoner.inpatients.words.WhoRow.instant;
import static org.almoner.inpatients.words.WhoRow.words;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.almoner.encounters.EncounterId;
import org.almoner.inpatients.WardAttenders.State;
import org.almoner.inpatients.words.When;
import org.almoner.inpatients.words.WhoRow;
import org.almoner.patients.PatientId;
import org.almoner.platform.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the visits of ward attenders. */
@Repository
@Transactional(readOnly = true)
class Visits {
  private static final String VISIT =
      """
      select a.id, a.version, a.ward_id, w.ward_name, a.state, a.expected_at, a.arrived_at, a.seen_at, a.left_at,
             trim(s.title || ' ' || s.surname) as seen_by, a.reason, a.outcome, %s
        from inpatients.ward_attendance a
        join patients.v_patient p on p.patient_id = a.patient_id
        join organisation.v_ward w on w.ward_id = a.ward_id
        left join organisation.v_staff s on s.staff_id = a.seen_by
      """
          .formatted(WhoRow.COLUMNS);
  private final JdbcClient jdbc;

  Visits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The visits of a day.
   *
   * @param earlier whether those of earlier days without an end come too
   */
  List<Visit> on(UUID ward, LocalDate day, boolean earlier) {
    return jdbc.sql(
            VISIT
                + """
                where a.ward_id = :ward and a.expected_at < :to and (a.expected_at >= :from
                  or :earlier and a.state in ('EXPECTED', 'ARRIVED', 'SEEN'))
                order by a.expected_at, a.id
                """)
        .param("ward", ward)
        .param("from", When.at(day, LocalTime.MIDNIGHT).atOffset(ZoneOffset.UTC))
        .param("to", When.at(day.plusDays(1), LocalTime.MIDNIGHT).atOffset(ZoneOffset.UTC))
        .param("earlier", earlier)
        .query(Visits::visit)
        .list();
  }

  /** A visit of this patient and no other. */
  Visit one(UUID id, PatientId patient) {
    return jdbc.sql(VISIT + "where a.id = :id and a.patient_id = :patient")
        .param("id", id)
        .param("patient", patient.value())
        .query(Visits::visit)
        .optional()
        .orElseThrow(() -> new NotFound("That visit"));
  }

  private static Visit visit(ResultSet r, int n) throws SQLException {
    return new Visit(
        new EncounterId(r.getObject("id", UUID.class)),
        r.getInt("version"),
        WhoRow.of(r),
        r.getObject("ward_id", UUID.class),
        words(r, "ward_name"),
        State.valueOf(r.getString("state")),
        r.getObject("expected_at", OffsetDateTime.class).toInstant(),
        instant(r, "arrived_at"),
        instant(r, "seen_at"),
        instant(r, "left_at"),
        words(r, "seen_by"),
        words(r, "reason"),
        words(r, "outcome"));
  }
}
