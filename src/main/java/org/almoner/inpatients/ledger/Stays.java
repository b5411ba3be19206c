package org.almoner.inpatients.ledger;

import static org.almoner.inpatients.ledger.Times.db;

import java.time.Instant;
import java.util.UUID;
import org.almoner.inpatients.SpellId;
import org.almoner.organisation.BedId;
import org.almoner.organisation.StaffId;
import org.almoner.organisation.WardId;
import org.almoner.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Begins and ends the ranges of a spell; each names the movement that did it. */
@Component
public class Stays {
  private static final String DISCHARGE =
      """
      with bed as (
        update inpatients.bed_stay set during = tstzrange(lower(during), :at), ended_by = :movement,
          version = version + 1, changed_at = :now, changed_by = :by
        where spell_id = :spell and upper_inf(during) and not cancelled
      ), ward as (
        update inpatients.ward_stay set during = tstzrange(lower(during), :at), ended_by = :movement,
          version = version + 1, changed_at = :now, changed_by = :by
        where spell_id = :spell and upper_inf(during) and not cancelled
      ), episode as (
        update inpatients.consultant_episode set during = tstzrange(lower(during), :at), ended_by = :movement,
          version = version + 1, changed_at = :now, changed_by = :by
        where spell_id = :spell and upper_inf(during) and not cancelled
      ), leave as (
        update inpatients.home_leave set during = tstzrange(lower(during), :at), ended_by = :movement,
          version = version + 1, changed_at = :now, changed_by = :by
        where spell_id = :spell and upper_inf(during) and not cancelled
      ), off as (
        update inpatients.off_ward set during = tstzrange(lower(during), :at), ended_by = :movement,
          version = version + 1, changed_at = :now, changed_by = :by
        where spell_id = :spell and upper_inf(during) and not cancelled
      ), noticed as (
        update inpatients.notice set done_at = :now, done_by = :by, version = version + 1, changed_at = :now,
          changed_by = :by
        where spell_id = :spell and kind = 'DIED_IN_HOSPITAL' and done_at is null
      ), transfer as (
        update inpatients.transfer_request set state = 'CANCELLED', closed_by = :movement, closed_at = :now,
          close_reason = 'Discharged', version = version + 1, changed_at = :now, changed_by = :by
        where spell_id = :spell and state = 'REQUESTED'
      )
      update inpatients.spell set during = tstzrange(lower(during), :at), ended_by = :movement,
        discharge_method = :method, discharge_destination = :destination,
        version = version + 1, changed_at = :now, changed_by = :by
      where id = :spell
      """;
  private final Changes changes;

  Stays(Changes changes) {
    this.changes = changes;
  }

  public void leaveBed(SpellId spell, Instant at, UUID movement) {
    end("bed_stay", spell, at, movement);
  }

  public void leaveWard(SpellId spell, Instant at, UUID movement) {
    end("ward_stay", spell, at, movement);
  }

  public void endEpisode(SpellId spell, Instant at, UUID movement) {
    end("consultant_episode", spell, at, movement);
  }

  public void endLeave(SpellId spell, Instant at, UUID movement) {
    end("home_leave", spell, at, movement);
  }

  private void end(String table, SpellId spell, Instant at, UUID movement) {
    changes
        .sql(
            """
            update inpatients.%s set during = tstzrange(lower(during), :at), ended_by = :movement,
              version = version + 1, changed_at = :now, changed_by = :by
            where spell_id = :spell and upper_inf(during) and not cancelled
            """
                .formatted(table))
        .param("at", db(at))
        .param("movement", movement)
        .param("spell", spell.value())
        .update();
  }

  /** Everything that is open in the spell, and the spell itself. */
  public void endAll(SpellId spell, Instant at, UUID movement, String method, String destination) {
    changes
        .sql(DISCHARGE)
        .param("at", db(at))
        .param("movement", movement)
        .param("spell", spell.value())
        .param("method", method)
        .param("destination", destination)
        .update();
  }

  public UUID enterWard(SpellId spell, WardId ward, Instant from, UUID movement) {
    var id = Ids.next();
    changes
        .sql(
            """
            insert into inpatients.ward_stay (id, spell_id, ward_id, during, started_by, version, changed_at, changed_by)
            values (:id, :spell, :ward, tstzrange(:from, null), :movement, 1, :now, :by)
            """)
        .param("id", id)
        .param("spell", spell.value())
        .param("ward", ward.value())
        .param("from", db(from))
        .param("movement", movement)
        .update();
    return id;
  }

  public void enterBed(SpellId spell, UUID wardStay, BedId bed, Instant from, UUID movement) {
    changes
        .sql(
            """
            insert into inpatients.bed_stay (id, spell_id, ward_stay_id, bed_id, during, started_by, version, changed_at,
              changed_by)
            values (:id, :spell, :wardStay, :bed, tstzrange(:from, null), :movement, 1, :now, :by)
            """)
        .param("id", Ids.next())
        .param("spell", spell.value())
        .param("wardStay", wardStay)
        .param("bed", bed.value())
        .param("from", db(from))
        .param("movement", movement)
        .update();
  }

  public void startEpisode(
      SpellId spell,
      @Nullable StaffId consultant,
      String specialty,
      boolean continues,
      Instant from,
      UUID movement) {
    changes
        .sql(
            """
            insert into inpatients.consultant_episode (id, spell_id, consultant_id, specialty, continues, during, started_by, version,
              changed_at, changed_by)
            values (:id, :spell, :consultant::uuid, :specialty, :continues, tstzrange(:from, null), :movement, 1, :now, :by)
            """)
        .param("id", Ids.next())
        .param("spell", spell.value())
        .param("consultant", consultant == null ? null : consultant.value())
        .param("specialty", specialty)
        .param("continues", continues)
        .param("from", db(from))
        .param("movement", movement)
        .update();
  }

  /** A transfer that was asked for has happened, whoever reported it. */
  public void arrivedAsRequested(SpellId spell, WardId ward, UUID movement) {
    changes
        .sql(
            """
            update inpatients.transfer_request set state = 'ACCEPTED', closed_by = :movement, closed_at = :now,
              version = version + 1, changed_at = :now, changed_by = :by
            where spell_id = :spell and to_ward_id = :ward and state = 'REQUESTED'
            """)
        .param("movement", movement)
        .param("spell", spell.value())
        .param("ward", ward.value())
        .update();
  }

  public void startLeave(
      SpellId spell, Instant from, Instant back, boolean retained, String note, UUID movement) {
    changes
        .sql(
            """
            insert into inpatients.home_leave (id, spell_id, during, expected_return, bed_retained, note, started_by, version,
              changed_at, changed_by)
            values (:id, :spell, tstzrange(:from, null), :back, :retained, :note, :movement, 1, :now, :by)
            """)
        .param("id", Ids.next())
        .param("spell", spell.value())
        .param("from", db(from))
        .param("back", db(back))
        .param("retained", retained)
        .param("note", note)
        .param("movement", movement)
        .update();
  }
}
