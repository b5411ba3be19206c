package org.almoner.inpatients;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.almoner.encounters.EncounterId;
import org.almoner.encounters.EncounterKind;
import org.almoner.encounters.Encounters;
import org.almoner.inpatients.InpatientEvent.AdmissionCancelled;
import org.almoner.inpatients.Refused.NotPossibleNow;
import org.almoner.inpatients.WardEvent.AttendanceChanged;
import org.almoner.inpatients.ledger.AttendanceRows;
import org.almoner.inpatients.ledger.Boards;
import org.almoner.inpatients.ledger.Times;
import org.almoner.organisation.StaffId;
import org.almoner.organisation.WardId;
import org.almoner.patients.PatientId;
import org.almoner.platform.InvalidInput;
import org.almoner.platform.StaleEdit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People who come to a ward without being admitted (NHS Data Dictionary WARD ATTENDER). */
@Service
@Transactional
public class WardAttenders {
  private final Encounters encounters;
  private final Admissions admissions;
  private final AttendanceRows rows;
  private final Times times;
  private final Boards boards;
  private final ApplicationEventPublisher events;

  WardAttenders(
      Encounters encounters,
      Admissions admissions,
      AttendanceRows rows,
      Times times,
      Boards boards,
      ApplicationEventPublisher events) {
    this.encounters = encounters;
    this.admissions = admissions;
    this.rows = rows;
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
    rows.expect(id, patient, ward, expectedAt, reason);
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
    rows.admitted(id, spell, admission.at());
    encounters.end(id, later(admission.at(), attendance.expectedAt()));
    announce(id, attendance.patient(), attendance.ward(), "admitted");
    return spell;
  }

  /** The attender goes on as before when the admission is taken back. */
  @EventListener
  void on(AdmissionCancelled event) {
    rows.notAdmitted(event.spell())
        .forEach(
            a -> {
              encounters.reopen(a.id());
              announce(a.id(), a.patient(), a.ward(), "waits again");
            });
  }

  @Transactional(readOnly = true)
  public List<Attendance> on(WardId ward, Instant from, Instant to) {
    return rows.on(ward, from, to);
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
    rows.step(id, to, set, moment, words, staff);
    announce(
        id, attendance.patient(), attendance.ward(), to.name().toLowerCase(java.util.Locale.ROOT));
    return attendance;
  }

  private Attendance locked(EncounterId id, int version) {
    var attendance = rows.locked(id);
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
}
