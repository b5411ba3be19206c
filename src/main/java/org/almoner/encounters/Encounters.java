package org.almoner.encounters;

import static org.almoner.platform.Constraints.violates;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.almoner.organisation.StaffId;
import org.almoner.patients.PatientId;
import org.almoner.platform.Actors;
import org.almoner.platform.Ids;
import org.almoner.platform.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The encounters of every patient. A module that keeps one kind opens, ends and cancels them here
 * in its own transaction, and its event is the one that is audited.
 */
@Service
@Transactional
public class Encounters {
  private final JdbcClient jdbc;
  private final Clock clock;

  Encounters(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param visitNumber the number another system or a clerk gave; null for the next of our own
   * @throws VisitNumberTaken when another encounter that was not cancelled has it
   */
  public EncounterId open(
      PatientId patient, EncounterKind kind, @Nullable String visitNumber, Instant from) {
    return open(patient, kind, visitNumber, from, null, null);
  }

  public EncounterId open(
      PatientId patient,
      EncounterKind kind,
      @Nullable String visitNumber,
      Instant from,
      @Nullable StaffId responsible,
      @Nullable String specialty) {
    var id = Ids.next();
    try {
      changing(
              """
              insert into encounters.encounter (id, patient_id, kind, visit_number, state, started_at,
                responsible_id, specialty, version, changed_at, changed_by)
              values (:id, :patient, :kind, coalesce(:visit::text, 'V' || nextval('encounters.visit_number')),
                'OPEN', :from, :responsible::uuid, :specialty::text, 1, :now, :by)
              """)
          .param("id", id)
          .param("patient", patient.value())
          .param("kind", kind.name())
          .param("visit", visitNumber)
          .param("from", at(from))
          .param("responsible", responsible == null ? null : responsible.value())
          .param("specialty", specialty)
          .update();
    } catch (DataIntegrityViolationException e) {
      if (violates(e, "encounter_visit_number_once"))
        throw new VisitNumberTaken(String.valueOf(visitNumber), e);
      throw e;
    }
    return new EncounterId(id);
  }

  public void end(EncounterId id, Instant at) {
    one(
        "ended",
        changing(
                """
                update encounters.encounter set state = 'ENDED', ended_at = :at,
                  version = version + 1, changed_at = :now, changed_by = :by
                where id = :id and state = 'OPEN'
                """)
            .param("id", id.value())
            .param("at", at(at)));
  }

  /** The end was recorded in error. */
  public void reopen(EncounterId id) {
    one(
        "opened again",
        changing(
                """
                update encounters.encounter set state = 'OPEN', ended_at = null,
                  version = version + 1, changed_at = :now, changed_by = :by
                where id = :id and state = 'ENDED'
                """)
            .param("id", id.value()));
  }

  /** The times were recorded wrongly. */
  public void correct(EncounterId id, Instant startedAt, @Nullable Instant endedAt) {
    changing(
            """
            update encounters.encounter set started_at = :from, ended_at = :to::timestamptz,
              version = version + 1, changed_at = :now, changed_by = :by
            where id = :id and state <> 'CANCELLED'
            """)
        .param("id", id.value())
        .param("from", at(startedAt))
        .param("to", endedAt == null ? null : at(endedAt))
        .update();
  }

  /** The encounter never was; its visit number may be used again. */
  public void cancel(EncounterId id) {
    one(
        "cancelled",
        changing(
                """
                update encounters.encounter set state = 'CANCELLED',
                  version = version + 1, changed_at = :now, changed_by = :by
                where id = :id and state <> 'CANCELLED'
                """)
            .param("id", id.value()));
  }

  /** It was recorded under the wrong patient; a cancelled one belongs to nobody any more. */
  public void moveTo(EncounterId id, PatientId patient) {
    one(
        "moved to another patient",
        changing(
                """
                update encounters.encounter set patient_id = :patient,
                  version = version + 1, changed_at = :now, changed_by = :by
                where id = :id and state <> 'CANCELLED'
                """)
            .param("id", id.value())
            .param("patient", patient.value()));
  }

  /**
   * Another system changed its number.
   *
   * @throws VisitNumberTaken when another encounter that was not cancelled has it
   */
  public void renumber(EncounterId id, String visitNumber) {
    try {
      one(
          "given another number",
          changing(
                  """
                  update encounters.encounter set visit_number = :visit,
                    version = version + 1, changed_at = :now, changed_by = :by
                  where id = :id and state <> 'CANCELLED'
                  """)
              .param("id", id.value())
              .param("visit", visitNumber));
    } catch (DataIntegrityViolationException e) {
      if (violates(e, "encounter_visit_number_once")) throw new VisitNumberTaken(visitNumber, e);
      throw e;
    }
  }

  public void responsible(
      EncounterId id, @Nullable StaffId responsible, @Nullable String specialty) {
    changing(
            """
            update encounters.encounter set responsible_id = :responsible::uuid, specialty = :specialty::text,
              version = version + 1, changed_at = :now, changed_by = :by
            where id = :id
            """)
        .param("id", id.value())
        .param("responsible", responsible == null ? null : responsible.value())
        .param("specialty", specialty)
        .update();
  }

  /**
   * @param at when it will probably end, null when that is not known any more
   */
  public void expectEnd(EncounterId id, @Nullable Instant at) {
    try {
      one(
          "expected to end",
          changing(
                  """
                  update encounters.encounter set expected_end = :at::timestamptz,
                    version = version + 1, changed_at = :now, changed_by = :by
                  where id = :id and state = 'OPEN'
                  """)
              .param("id", id.value())
              .param("at", at == null ? null : at(at)));
    } catch (DataIntegrityViolationException e) {
      if (violates(e, "encounter_expected_after_start"))
        throw new InvalidInput("expected", "A visit cannot be expected to end before it began.");
      throw e;
    }
  }

  @Transactional(readOnly = true)
  public Optional<Encounter> byId(EncounterId id) {
    return jdbc.sql("select * from encounters.v_encounter where encounter_id = :id")
        .param("id", id.value())
        .query(Encounter::of)
        .optional();
  }

  /** The encounter that goes by this number now; cancelled ones have given it up. */
  @Transactional(readOnly = true)
  public Optional<EncounterId> byVisitNumber(String visitNumber) {
    return jdbc.sql(
            """
            select encounter_id from encounters.v_encounter
            where visit_number = :visit and state <> 'CANCELLED'
            """)
        .param("visit", visitNumber)
        .query(UUID.class)
        .optional()
        .map(EncounterId::new);
  }

  /** Newest first, without the cancelled ones. */
  @Transactional(readOnly = true)
  public List<Encounter> of(PatientId patient) {
    return jdbc.sql(
            """
            select * from encounters.v_encounter
            where patient_id = :patient and state <> 'CANCELLED' order by started_at desc
            """)
        .param("patient", patient.value())
        .query(Encounter::of)
        .list();
  }

  private StatementSpec changing(String sql) {
    return jdbc.sql(sql).param("now", at(clock.instant())).param("by", Actors.current().name());
  }

  private static void one(String wanted, StatementSpec change) {
    if (change.update() != 1) throw new EncounterNotOpen(wanted);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
