package org.almoner.inpatients.ledger;

import static org.almoner.inpatients.ledger.Times.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.almoner.encounters.EncounterId;
import org.almoner.inpatients.SpellId;
import org.almoner.inpatients.WardAttenders.Attendance;
import org.almoner.inpatients.WardAttenders.State;
import org.almoner.organisation.StaffId;
import org.almoner.organisation.WardId;
import org.almoner.patients.PatientId;
import org.almoner.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL for inpatients.ward_attendance. */
@Repository
public class AttendanceRows {
  private final JdbcClient jdbc;
  private final Changes changes;

  AttendanceRows(JdbcClient jdbc, Changes changes) {
    this.jdbc = jdbc;
    this.changes = changes;
  }

  public void expect(
      EncounterId id, PatientId patient, WardId ward, Instant expectedAt, String reason) {
    changes
        .sql(
            """
            insert into inpatients.ward_attendance (id, patient_id, ward_id, state, expected_at, reason, version, changed_at,
              changed_by)
            values (:id, :patient, :ward, 'EXPECTED', :expected, :reason, 1, :now, :by)
            """)
        .param("id", id.value())
        .param("patient", patient.value())
        .param("ward", ward.value())
        .param("expected", db(expectedAt))
        .param("reason", reason)
        .update();
  }

  /**
   * @param set what else the step sets, of :at, :words and :staff
   */
  public void step(
      EncounterId id, State to, String set, Instant at, String words, @Nullable StaffId staff) {
    changes
        .sql(
            """
            update inpatients.ward_attendance set state = :state, %s, version = version + 1, changed_at = :now,
              changed_by = :by
            where id = :id
            """
                .formatted(set))
        .param("id", id.value())
        .param("state", to.name())
        .param("at", db(at))
        .param("words", words)
        .param("staff", staff == null ? null : staff.value())
        .update();
  }

  public void admitted(EncounterId id, SpellId spell, Instant at) {
    changes
        .sql(
            """
            update inpatients.ward_attendance set state = 'ADMITTED', spell_id = :spell, left_at = :at,
              version = version + 1, changed_at = :now, changed_by = :by
            where id = :id
            """)
        .param("id", id.value())
        .param("spell", spell.value())
        .param("at", db(at))
        .update();
  }

  /** The attendances that this stay had ended go on where they were. */
  public List<Attendance> notAdmitted(SpellId spell) {
    return changes
        .sql(
            """
            update inpatients.ward_attendance set state = case when seen_at is null then 'ARRIVED' else 'SEEN' end,
              spell_id = null, left_at = null, version = version + 1, changed_at = :now, changed_by = :by
            where spell_id = :spell and state = 'ADMITTED' returning *
            """)
        .param("spell", spell.value())
        .query(AttendanceRows::attendance)
        .list();
  }

  public List<Attendance> on(WardId ward, Instant from, Instant to) {
    return jdbc.sql(
            """
            select * from inpatients.ward_attendance
            where ward_id = :ward and expected_at >= :from and expected_at < :to order by expected_at, id
            """)
        .param("ward", ward.value())
        .param("from", db(from))
        .param("to", db(to))
        .query(AttendanceRows::attendance)
        .list();
  }

  public Attendance locked(EncounterId id) {
    return jdbc.sql("select * from inpatients.ward_attendance where id = :id for update")
        .param("id", id.value())
        .query(AttendanceRows::attendance)
        .optional()
        .orElseThrow(() -> new NotFound("The ward attendance"));
  }

  private static @Nullable Instant since(ResultSet row) throws SQLException {
    var seen = Rows.instant(row, "seen_at");
    return seen == null ? Rows.instant(row, "arrived_at") : seen;
  }

  private static Attendance attendance(ResultSet row, int n) throws SQLException {
    return new Attendance(
        new EncounterId(row.getObject("id", UUID.class)),
        row.getInt("version"),
        new PatientId(row.getObject("patient_id", UUID.class)),
        new WardId(row.getObject("ward_id", UUID.class)),
        State.valueOf(row.getString("state")),
        Rows.instantOf(row, "expected_at"),
        since(row),
        row.getString("reason"),
        row.getString("outcome"));
  }
}
