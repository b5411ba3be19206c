package org.almoner.observations.entry;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.almoner.inpatients.Spell;
import org.almoner.inpatients.SpellId;
import org.almoner.inpatients.Spells;
import org.almoner.observations.ObservationsChanged;
import org.almoner.observations.ObservationsRefused;
import org.almoner.patients.PatientId;
import org.almoner.platform.Actors;
import org.almoner.platform.Ids;
import org.almoner.platform.InvalidInput;
import org.almoner.platform.StaleEdit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which oxygen saturation scale is used. Scale 2 is for hypercapnic respiratory failure with a
 * target of 88 to 92 %, only on the decision of a competent clinician (RCP 2017); it holds for one
 * stay and can be withdrawn.
 */
@Service
@Transactional
public class Scales {
  private final JdbcClient jdbc;
  private final Spells spells;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Scales(JdbcClient jdbc, Spells spells, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.spells = spells;
    this.events = events;
    this.clock = clock;
  }

  /** An authorisation of scale 2 that stands. */
  public record Authorisation(UUID id, int version, String reason, String by, Instant at) {}

  /** 1, or 2 while authorised. */
  @Transactional(readOnly = true)
  public int at(SpellId spell, Instant taken) {
    boolean authorised =
        jdbc.sql(
                """
                select exists (select from observations.scale_authorisation where spell_id = :spell
                  and authorised_at <= :taken and (withdrawn_at is null or withdrawn_at > :taken))
                """)
            .param("spell", spell.value())
            .param("taken", taken.atOffset(ZoneOffset.UTC))
            .query(Boolean.class)
            .single();
    return authorised ? 2 : 1;
  }

  @Transactional(readOnly = true)
  public Optional<Authorisation> standing(SpellId spell) {
    return jdbc.sql(
            """
            select id, version, reason, authorised_by, authorised_at from observations.scale_authorisation
             where spell_id = :spell and withdrawn_at is null
            """)
        .param("spell", spell.value())
        .query(
            (r, n) ->
                new Authorisation(
                    r.getObject("id", UUID.class),
                    r.getInt("version"),
                    r.getString("reason"),
                    r.getString("authorised_by"),
                    r.getObject("authorised_at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  public void authorise(PatientId patient, String reason) {
    if (reason.isBlank())
      throw new InvalidInput("reason", "Say why the target is 88 to 92 %, for instance which gas.");
    var id = Ids.next();
    try {
      jdbc.sql(
              """
              insert into observations.scale_authorisation
                (id, spell_id, reason, authorised_at, authorised_by, version, changed_at, changed_by)
              values (:id, :spell, :reason, :at, :name, 1, :now, :by)
              """)
          .param("id", id)
          .param("spell", stay(patient).id().value())
          .param("reason", reason.strip())
          .param("at", minute().atOffset(ZoneOffset.UTC))
          .param("name", Actors.current().displayName())
          .param("now", clock.instant().atOffset(ZoneOffset.UTC))
          .param("by", Actors.current().name())
          .update();
    } catch (DataIntegrityViolationException e) {
      throw ObservationsRefused.from(e);
    }
    tell(patient, "scale-authorised", id, reason.strip());
  }

  public void withdraw(PatientId patient, int version, String reason) {
    if (reason.isBlank()) throw new InvalidInput("reason", "Say why scale 2 is withdrawn.");
    var standing =
        standing(stay(patient).id())
            .orElseThrow(() -> new StaleEdit("The authorisation of scale 2"));
    int changed =
        jdbc.sql(
                """
                update observations.scale_authorisation set withdrawn_at = :at, withdrawn_by = :name,
                  withdrawn_reason = :reason, version = version + 1, changed_at = :now, changed_by = :by
                where id = :id and version = :version and withdrawn_at is null
                """)
            .param("at", minute().atOffset(ZoneOffset.UTC))
            .param("name", Actors.current().displayName())
            .param("reason", reason.strip())
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("by", Actors.current().name())
            .param("id", standing.id())
            .param("version", version)
            .update();
    if (changed == 0) throw new StaleEdit("The authorisation of scale 2");
    tell(patient, "scale-withdrawn", standing.id(), reason.strip());
  }

  private Spell stay(PatientId patient) {
    return spells
        .current(patient)
        .orElseThrow(
            () ->
                new ObservationsRefused(
                    "not_an_inpatient", null, "The patient is not an inpatient."));
  }

  /** Sets are taken to the minute. */
  private Instant minute() {
    return clock.instant().truncatedTo(ChronoUnit.MINUTES);
  }

  private void tell(PatientId patient, String what, UUID subject, String reason) {
    events.publishEvent(
        new ObservationsChanged(Ids.next(), patient, what, subject, reason, Map.of()));
  }
}
