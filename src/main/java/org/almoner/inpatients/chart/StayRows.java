package org.almoner.inpatients.chart;

import static org.almoner.inpatients.words.WhoRow.id;
import static org.almoner.inpatients.words.WhoRow.instant;
import static org.almoner.inpatients.words.WhoRow.words;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.almoner.encounters.EncounterKind;
import org.almoner.platform.RecordRead;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the stay page reads: four statements. */
@Repository
public class StayRows implements RecordRead.Source {
  /** Somebody with the bed they lie in, by their stay. */
  private static final String PERSON =
      """
      select x.id, x.mother_spell_id, q.patient_id, q.surname, q.given, n.bed_code
        from inpatients.spell x
        join patients.v_patient q on q.patient_id = x.patient_id
        left join inpatients.bed_stay t on t.spell_id = x.id and upper_inf(t.during) and not t.cancelled
        left join organisation.v_bed n on n.bed_id = t.bed_id and not x.cancelled
      """;

  private static final String CURRENT =
      """
      select i.spell_id, i.visit_number, w.ward_name, i.ward_id, b.bed_code, trim(s.title || ' ' || s.surname) as doctor,
             coalesce(f.name, i.specialty) as specialty, i.admitted_at, i.admission_method, i.admission_source, i.reason,
             i.expected_discharge, i.leave_id, i.leave_return, i.off_ward_place, t.id as transfer_id, tw.ward_name as to_ward,
             d.ready_at, d.confirmed_for, r.meets, r.criterion,
             z.lodger || coalesce(', ' || nullif(z.lodger_relation, ''), '') as lodger, m.patient_id as mother_id,
             concat_ws(', ', upper(m.surname), m.given, m.bed_code) as mother,
             (select string_agg(concat_ws(', ', upper(y.surname), y.given, y.bed_code), '; ' order by y.surname, y.given)
                from (%1$s where x.mother_spell_id = i.spell_id and not x.cancelled) y) as babies
        from inpatients.v_inpatient i
        join organisation.v_ward w on w.ward_id = i.ward_id
        join inpatients.spell z on z.id = i.spell_id
        left join (%1$s) m on m.id = z.mother_spell_id
        left join organisation.v_bed b on b.bed_id = i.bed_id
        left join organisation.v_staff s on s.staff_id = i.consultant_id
        left join organisation.v_specialty f on f.code = i.specialty
        left join inpatients.discharge_plan d on d.id = i.spell_id
        left join inpatients.transfer_request t on t.spell_id = i.spell_id and t.state = 'REQUESTED'
        left join organisation.v_ward tw on tw.ward_id = t.to_ward_id
        left join lateral (select z.meets, z.criterion from inpatients.reside_review z
           where z.spell_id = i.spell_id and z.in_error = '' order by z.reviewed_at desc limit 1) r on true
       where i.patient_id = :patient
      """
          .formatted(PERSON);

  private static final String MOVEMENTS =
      """
      select m.id, m.spell_id, m.kind, m.effective_at, m.recorded_at, m.actor, m.cancelled_at,
             concat_ws('. ', nullif(m.reason, ''), (select string_agg(r.warning || ' All the same: ' || r.reason, '. '
               order by r.risk) from inpatients.placement_reason r where r.movement_id = m.id)) as reason,
             m.cancelled_by, m.cancel_reason,
             concat_ws(', ', fw.ward_name, fb.bed_code) as came, concat_ws(', ', tw.ward_name, tb.bed_code) as went,
             (select trim(s.title || ' ' || s.surname) from inpatients.consultant_episode e
                join organisation.v_staff s on s.staff_id = e.consultant_id where e.started_by = m.id limit 1) as doctor
        from inpatients.movement m
        join inpatients.spell v on v.id = m.spell_id
        left join organisation.v_ward fw on fw.ward_id = m.from_ward_id
        left join organisation.v_bed fb on fb.bed_id = m.from_bed_id
        left join organisation.v_ward tw on tw.ward_id = m.to_ward_id
        left join organisation.v_bed tb on tb.bed_id = m.to_bed_id
       where v.patient_id = :patient
       order by m.seq desc
      """;

  private static final String ENDED =
      """
      select v.spell_id, v.admitted_at, v.discharged_at, v.discharge_method, v.discharge_destination, v.reason
        from inpatients.v_spell v
       where v.patient_id = :patient and v.discharged_at is not null and not v.cancelled
       order by v.discharged_at desc
      """;

  private static final String ATTENDED =
      """
      select e.encounter_id, e.kind, e.visit_number, e.started_at, e.ended_at, e.expected_end,
             trim(s.title || ' ' || s.surname) as doctor, coalesce(f.name, e.specialty) as specialty
        from encounters.v_encounter e
        left join organisation.v_staff s on s.staff_id = e.responsible_id
        left join organisation.v_specialty f on f.code = e.specialty
       where e.patient_id = :patient and e.kind in ('EMERGENCY', 'OUTPATIENT') and e.state <> 'CANCELLED'
       order by e.started_at desc limit 50
      """;

  private final RecordRead<Current> current = new RecordRead<>(CURRENT, StayRows::current);
  private final RecordRead<Moved> movements = new RecordRead<>(MOVEMENTS, StayRows::moved);
  private final RecordRead<Ended> ended = new RecordRead<>(ENDED, StayRows::ended);
  private final RecordRead<Attended> attended = new RecordRead<>(ATTENDED, StayRows::attended);
  private final JdbcClient jdbc;

  StayRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<RecordRead<?>> reads() {
    return List.of(current, movements, ended, attended);
  }

  record Current(
      UUID spell,
      String visit,
      String ward,
      UUID wardId,
      String bed,
      String doctor,
      String specialty,
      Instant admitted,
      String method,
      String source,
      String reason,
      @Nullable LocalDate expected,
      boolean onLeave,
      @Nullable Instant leaveReturn,
      String offWard,
      @Nullable UUID transfer,
      String transferTo,
      @Nullable Instant ready,
      @Nullable Instant confirmed,
      @Nullable Boolean resides,
      String criterion,
      Company company) {}

  /** Who stays with the patient, in words; empty when nobody does. */
  record Company(@Nullable UUID motherId, String mother, String babies, String lodger) {}

  /** Ward and bed, for the banner. */
  public Optional<String> placeNow(UUID patient) {
    return current(patient)
        .map(
            c ->
                c.ward()
                    + (c.bed().isEmpty() ? "" : ", bed " + c.bed())
                    + (c.onLeave() ? ", on leave" : ""));
  }

  Optional<Current> current(UUID patient) {
    return current.of(patient, jdbc).stream().findFirst();
  }

  private static Current current(ResultSet r, int n) throws SQLException {
    return new Current(
        r.getObject("spell_id", UUID.class),
        words(r, "visit_number"),
        words(r, "ward_name"),
        r.getObject("ward_id", UUID.class),
        words(r, "bed_code"),
        words(r, "doctor"),
        words(r, "specialty"),
        r.getObject("admitted_at", OffsetDateTime.class).toInstant(),
        words(r, "admission_method"),
        words(r, "admission_source"),
        words(r, "reason"),
        r.getObject("expected_discharge", LocalDate.class),
        id(r, "leave_id") != null,
        instant(r, "leave_return"),
        words(r, "off_ward_place"),
        id(r, "transfer_id"),
        words(r, "to_ward"),
        instant(r, "ready_at"),
        instant(r, "confirmed_for"),
        r.getObject("meets", Boolean.class),
        words(r, "criterion"),
        new Company(
            id(r, "mother_id"), words(r, "mother"), words(r, "babies"), words(r, "lodger")));
  }

  record Moved(
      UUID id,
      UUID spell,
      String kind,
      Instant at,
      Instant recorded,
      String actor,
      String from,
      String to,
      String doctor,
      String reason,
      @Nullable Instant cancelled,
      String cancelledBy,
      String cancelReason) {}

  /** Movements of every stay of the patient, newest first. */
  List<Moved> movements(UUID patient) {
    return movements.of(patient, jdbc);
  }

  private static Moved moved(ResultSet r, int n) throws SQLException {
    return new Moved(
        r.getObject("id", UUID.class),
        r.getObject("spell_id", UUID.class),
        words(r, "kind"),
        r.getObject("effective_at", OffsetDateTime.class).toInstant(),
        r.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        words(r, "actor"),
        words(r, "came"),
        words(r, "went"),
        words(r, "doctor"),
        words(r, "reason"),
        instant(r, "cancelled_at"),
        words(r, "cancelled_by"),
        words(r, "cancel_reason"));
  }

  record Ended(
      UUID spell, Instant from, Instant to, String method, String destination, String reason) {}

  List<Ended> ended(UUID patient) {
    return ended.of(patient, jdbc);
  }

  private static Ended ended(ResultSet r, int n) throws SQLException {
    return new Ended(
        r.getObject("spell_id", UUID.class),
        r.getObject("admitted_at", OffsetDateTime.class).toInstant(),
        r.getObject("discharged_at", OffsetDateTime.class).toInstant(),
        words(r, "discharge_method"),
        words(r, "discharge_destination"),
        words(r, "reason"));
  }

  record Attended(
      UUID visit,
      EncounterKind kind,
      String number,
      Instant from,
      @Nullable Instant to,
      @Nullable Instant expected,
      String doctor,
      String specialty) {}

  /** What other systems told of the emergency department and of clinics. */
  List<Attended> attended(UUID patient) {
    return attended.of(patient, jdbc);
  }

  private static Attended attended(ResultSet r, int n) throws SQLException {
    return new Attended(
        r.getObject("encounter_id", UUID.class),
        EncounterKind.valueOf(r.getString("kind")),
        words(r, "visit_number"),
        r.getObject("started_at", OffsetDateTime.class).toInstant(),
        instant(r, "ended_at"),
        instant(r, "expected_end"),
        words(r, "doctor"),
        words(r, "specialty"));
  }
}
