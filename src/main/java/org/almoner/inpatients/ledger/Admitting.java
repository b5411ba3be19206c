package org.almoner.inpatients.ledger;

import static org.almoner.inpatients.ledger.Times.db;

import java.time.Instant;
import java.util.UUID;
import org.almoner.inpatients.Admission;
import org.almoner.inpatients.SpellId;
import org.almoner.platform.Actors;
import org.almoner.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes an admission: spell, episode, ward stay, bed stay and movement in one statement. */
@Component
public class Admitting {
  private static final String ADMISSION =
      """
      with spell as (
        insert into inpatients.spell (id, patient_id, during, admission_method, admission_source,
          intended_management, administrative_category, decided_on, reason, referrer, request_id, mother_spell_id,
          expected_discharge, started_by,
          ended_by, discharge_method, discharge_destination, version, changed_at, changed_by)
        values (:id, :patient, tstzrange(:at, :until::timestamptz), :method, :source, :management, :category, :decided::date,
          :reason, :referrer, :request::uuid, :mother::uuid, :expected::date, :movement,
          :ending::uuid, :dischargeMethod::text, :dischargeDestination::text, 1, :now, :by)
        returning id, started_by, ended_by, during, version, changed_at, changed_by
      ), episode as (
        insert into inpatients.consultant_episode (id, spell_id, started_by, ended_by, during, version, changed_at, changed_by,
          consultant_id, specialty)
        select :episode, s.*, :consultant::uuid, :specialty from spell s
      ), ward as (
        insert into inpatients.ward_stay (id, spell_id, started_by, ended_by, during, version, changed_at, changed_by, ward_id)
        select :wardStay, s.*, :ward from spell s
        returning id
      ), bed as (
        insert into inpatients.bed_stay (id, spell_id, started_by, ended_by, during, version, changed_at, changed_by, bed_id,
          ward_stay_id)
        select :bedStay, s.*, :bed::uuid, w.id from spell s, ward w where :bed::uuid is not null
      ), planned as (
        insert into inpatients.expected_discharge (id, spell_id, expected_on, reason, recorded_at, recorded_by, version,
          changed_at, changed_by)
        select :expectation, :id, :expected::date, '', :now, :by, 1, :now, :by where :expected::date is not null
      )
      insert into inpatients.movement (id, spell_id, kind, effective_at, recorded_at, actor, moves_place, changes_care,
        to_ward_id, to_bed_id, request_id, reason, version, changed_at, changed_by)
      select :movement, id, 'ADMISSION', :at, :now, :by, true, true, :ward, :bed::uuid, :request::uuid, :reason,
        1, :now, :by
      from spell
      """;

  /** The discharge of a past spell. */
  public record Ending(UUID movement, Instant at, String method, String destination) {}

  private final JdbcClient jdbc;
  private final Times times;

  Admitting(JdbcClient jdbc, Times times) {
    this.jdbc = jdbc;
    this.times = times;
  }

  /**
   * @param ending when a past spell is written as a whole; null for a patient who is here
   */
  public void write(
      SpellId id,
      UUID movement,
      Admission admission,
      String specialty,
      Instant at,
      @Nullable Ending ending) {
    jdbc.sql(ADMISSION)
        .param("until", ending == null ? null : db(ending.at()))
        .param("ending", ending == null ? null : ending.movement())
        .param("dischargeMethod", ending == null ? null : ending.method())
        .param("dischargeDestination", ending == null ? null : ending.destination())
        .param("id", id.value())
        .param("movement", movement)
        .param("at", db(at))
        .param("now", db(times.present()))
        .param("by", Actors.current().name())
        .params(Params.of(admission))
        .param("specialty", specialty)
        .param("episode", Ids.next())
        .param("wardStay", Ids.next())
        .param("bedStay", Ids.next())
        .param("expectation", Ids.next())
        .update();
  }
}
