package org.almoner.encounters;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.almoner.organisation.StaffId;
import org.almoner.platform.Actors;
import org.almoner.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is responsible for an encounter that has no consultant episodes of its own: an attendance.
 * Each change remembers who was before, so that the last one can be taken back.
 */
@Service
@Transactional
public class Clinicians {
  private final Encounters encounters;
  private final JdbcClient jdbc;
  private final Clock clock;

  Clinicians(Encounters encounters, JdbcClient jdbc, Clock clock) {
    this.encounters = encounters;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public void change(Encounter encounter, StaffId responsible, @Nullable String specialty) {
    var before = encounter.responsible();
    jdbc.sql(
            """
            insert into encounters.clinician_change (id, encounter_id, responsible_id, specialty, version, changed_at, changed_by)
            values (:id, :encounter, :responsible::uuid, :specialty::text, 1, :now, :by)
            """)
        .param("id", Ids.next())
        .param("encounter", encounter.id().value())
        .param("responsible", before == null ? null : before.value())
        .param("specialty", encounter.specialty())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", Actors.current().name())
        .update();
    encounters.responsible(
        encounter.id(), responsible, specialty == null ? encounter.specialty() : specialty);
  }

  /**
   * Whoever was responsible before the last change is so again.
   *
   * @return false when no change is left to take back
   */
  public boolean cancelLast(EncounterId encounter) {
    var before = taken(encounter);
    before.ifPresent(b -> encounters.responsible(encounter, b.responsible(), b.specialty()));
    return before.isPresent();
  }

  private record Before(@Nullable StaffId responsible, @Nullable String specialty) {}

  private Optional<Before> taken(EncounterId encounter) {
    return jdbc.sql(
            """
            update encounters.clinician_change set cancelled_at = :now, version = version + 1, changed_at = :now,
              changed_by = :by
            where id = (select id from encounters.clinician_change
              where encounter_id = :encounter and cancelled_at is null order by id desc limit 1)
            returning responsible_id, specialty
            """)
        .param("encounter", encounter.value())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", Actors.current().name())
        .query(
            (r, n) -> {
              var staff = r.getObject("responsible_id", UUID.class);
              return new Before(
                  staff == null ? null : new StaffId(staff), r.getString("specialty"));
            })
        .optional();
  }
}
