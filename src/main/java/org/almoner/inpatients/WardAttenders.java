package org.almoner.inpatients;

import static org.almoner.inpatients.ledger.Times.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.almoner.encounters.EncounterId;
import org.almoner.encounters.EncounterKind;
import org.almoner.encounters.Encounters;
import org.almoner.inpatients.InpatientEvent.AdmissionCancelled;
import org.almoner.inpatients.Refused.NotPossibleNow;
import org.almoner.inpatients.WardEvent.AttendanceChanged;
import org.almoner.inpatients.ledger.Boards;
import org.almoner.inpatients.ledger.Changes;
import org.almoner.inpatients.ledger.Rows;
import org.almoner.inpatients.ledger.Times;
import org.almoner.organisation.StaffId;
import org.almoner.organisation.WardId;
import org.almoner.patients.PatientId;
import org.almoner.platform.InvalidInput;
import org.almoner.platform.NotFound;
import org.almoner.platform.StaleEdit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People who come to a ward without being admitted (NHS Data Dictionary WARD ATTENDER). */
@Service
@Transactional
public class WardAttenders {
  private final Encounters encounters;
  private final Admissions admissions;
  private final JdbcClient jdbc;
  private final Changes changes;
  private final Times times;
  private final Boards boards;
  private final ApplicationEventPublisher events;

  WardAttenders(
      Encounters encounters,
      Admissions admissions,
      JdbcClient jdbc,
      Changes changes,
      Times times,
      Boards boards,
      ApplicationEventPublisher events) {
    this.encounters = encounters;
    this.admissions = admissions;
    this.jdbc = jdbc;
    this.changes = changes;
    this.times = times;
    this.boards = boards;
    this.events = events;
  }

  /** Where an attendance stands. */
  public enum State {
    EXPECTED,
    ARRIVED,
    SEEN,
    COMPLETED,
    DID_NOT_ATTEND,
    ADMITTED,
    CANCELLED;

    /** What may follow; the step back undoes the last. */
    Set<State> next() {
      return switch (this) {
        case EXPECTED -> Set.of(ARRIVED, DID_NOT_ATTEND, CANCELLED);
        case ARRIVED -> Set.of(SEEN, EXPECTED, ADMITTED, CANCELLED);
        case SEEN -> Set.of(COMPLETED, ARRIVED, ADMITTED);
        case COMPLETED -> Set.of(SEEN);
        case DID_NOT_ATTEND -> Set.of(EXPECTED);
        case ADMITTED, CANCELLED -> Set.of();
      };
    }
  }

  /**
   * @param since when the patient arrived or was seen, whichever is later; null while expected
   */
  public record Attendance(
      EncounterId id,
      int version,
      PatientId patient,
      WardId ward,
      State state,
      Instant expectedAt,
      @Nullable Instant since,
      String reason,
      String outcome) {}

  public EncounterId expect(
      PatientId patient, WardId ward, Instant expectedAt, String reason, @Nullable String visit) {
    if (reason.isBlank()) throw new InvalidInput("reason", "Say why the patient comes.");
    var id = encounters.open(patient, EncounterKind.WARD_ATTENDER, visit, expectedAt);
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
    announce(id, patient, ward, "expected");
    return id;
  }

  public void arrived(EncounterId id, int version, Instant at) {
    change(id, version, State.ARRIVED, "arrived_at = :at", at, "", null);
  }

  public void seen(EncounterId id, int version, Instant at, @Nullable StaffId by) {
    change(id, version, State.SEEN, "seen_at = :at, seen_by = :staff::uuid", at, "", by);
  }

  public void completed(EncounterId id, int version, Instant at, String outcome) {
    var attendance =
        change(id, version, State.COMPLETED, "left_at = :at, outcome = :words", at, outcome, null);
    encounters.end(id, later(times.past(at), attendance.expectedAt()));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  public void didNotAttend(EncounterId id, int version) {
    change(id, version, State.DID_NOT_ATTEND, "outcome = ''", times.present(), "", null);
  }

  public void cancel(EncounterId id, int version, String reason) {
    change(id, version, State.CANCELLED, "outcome = :words", times.present(), reason, null);
    encounters.cancel(id);
  }

  /** One step back: arrived, seen, completed or not attended was recorded in error. */
  public void undo(EncounterId id, int version) {
    var attendance = locked(id, version);
    var back =
        switch (attendance.state()) {
          case ARRIVED, DID_NOT_ATTEND -> State.EXPECTED;
          case SEEN -> State.ARRIVED;
          case COMPLETED -> State.SEEN;
          default -> throw notNow(attendance.state());
        };
    var cleared =
        switch (attendance.state()) {
          case ARRIVED -> "arrived_at = null";
          case SEEN -> "seen_at = null, seen_by = null";
          case COMPLETED -> "left_at = null, outcome = ''";
          default -> "outcome = ''";
        };
    change(id, version, back, cleared, times.present(), "", null);
    if (attendance.state() == State.COMPLETED) encounters.reopen(id);
  }

  /** The attender stays as an inpatient. */
  public SpellId admit(EncounterId id, int version, Admission admission) {
    var spell = admissions.admit(admission);
    var attendance = locked(id, version);
    allowed(attendance, State.ADMITTED);
    changes
        .sql(
            """
            update inpatients.ward_attendance set state = 'ADMITTED', spell_id = :spell, left_at = :at,
              version = version + 1, changed_at = :now, changed_by = :by
            where id = :id
            """)
        .param("id", id.value())
        .param("spell", spell.value())
        .param("at", db(admission.at()))
        .update();
    encounters.end(id, later(admission.at(), attendance.expectedAt()));
    announce(id, attendance.patient(), attendance.ward(), "admitted");
    return spell;
  }

  /** The attender goes on as before when the admission is taken back. */
  @EventListener
  void on(AdmissionCancelled event) {
    changes
        .sql(
            """
            update inpatients.ward_attendance set state = case when seen_at is null then 'ARRIVED' else 'SEEN' end,
              spell_id = null, left_at = null, version = version + 1, changed_at = :now, changed_by = :by
            where spell_id = :spell and state = 'ADMITTED' returning *
            """)
        .param("spell", event.spell().value())
        .query(WardAttenders::attendance)
        .list()
        .forEach(
            a -> {
              encounters.reopen(a.id());
              announce(a.id(), a.patient(), a.ward(), "waits again");
            });
  }

  @Transactional(readOnly = true)
  public List<Attendance> on(WardId ward, Instant from, Instant to) {
    return jdbc.sql(
            """
            select * from inpatients.ward_attendance
            where ward_id = :ward and expected_at >= :from and expected_at < :to order by expected_at, id
            """)
        .param("ward", ward.value())
        .param("from", db(from))
        .param("to", db(to))
        .query(WardAttenders::attendance)
        .list();
  }

  private Attendance change(
      EncounterId id,
      int version,
      State to,
      String set,
      Instant at,
      String words,
      @Nullable StaffId staff) {
    var attendance = locked(id, version);
    allowed(attendance, to);
    var moment =
        attendance.since() == null
            ? times.past(at)
            : times.after(at, attendance.since(), "step before");
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
        .param("at", db(moment))
        .param("words", words)
        .param("staff", staff == null ? null : staff.value())
        .update();
    announce(
        id, attendance.patient(), attendance.ward(), to.name().toLowerCase(java.util.Locale.ROOT));
    return attendance;
  }

  private Attendance locked(EncounterId id, int version) {
    var attendance =
        jdbc.sql("select * from inpatients.ward_attendance where id = :id for update")
            .param("id", id.value())
            .query(WardAttenders::attendance)
            .optional()
            .orElseThrow(() -> new NotFound("The ward attendance"));
    if (attendance.version() != version) throw new StaleEdit("This ward attendance");
    return attendance;
  }

  private static void allowed(Attendance attendance, State to) {
    if (!attendance.state().next().contains(to)) throw notNow(attendance.state());
  }

  private static NotPossibleNow notNow(State state) {
    var words = state.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    return new NotPossibleNow(
        "attendance_state", "That does not follow: the attendance is %s.".formatted(words));
  }

  private void announce(EncounterId id, PatientId patient, WardId ward, String change) {
    events.publishEvent(new AttendanceChanged(id.value(), patient, ward, change));
    boards.expected(ward);
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
