package org.almoner.observations.entry;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.almoner.inpatients.Spell;
import org.almoner.inpatients.Spells;
import org.almoner.inpatients.signs.WardScreens;
import org.almoner.observations.ObservationsChanged;
import org.almoner.observations.ObservationsRefused;
import org.almoner.observations.due.Status;
import org.almoner.observations.due.Statuses;
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
 * How often one patient is observed, where it is not what the score asks for: more often by whoever
 * records, less often only by whoever may, and only up to the risk of that moment.
 */
@Service
@Transactional
public class Frequencies {
  private final JdbcClient jdbc;
  private final Statuses statuses;
  private final Spells spells;
  private final WardScreens screens;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Frequencies(
      JdbcClient jdbc,
      Statuses statuses,
      Spells spells,
      WardScreens screens,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.statuses = statuses;
    this.spells = spells;
    this.screens = screens;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @param mayLengthen whether who asks may ask for less than the score does
   */
  public void set(PatientId patient, int minutes, String reason, boolean mayLengthen) {
    if (reason.isBlank()) throw new InvalidInput("reason", "Say why.");
    if (minutes < 5 || minutes > 1440)
      throw new InvalidInput("minutes", "Choose from 5 minutes to 24 hours.");
    var spell = stay(patient);
    var status = statuses.of(spell.id()).orElseThrow();
    boolean longer = longer(status, minutes);
    if (longer && !mayLengthen)
      throw new ObservationsRefused(
          "frequency_longer",
          "minutes",
          "That is less often than NEWS2 asks for. Only a doctor may set it, with a reason. Choose"
              + " a shorter time.");
    finish(spell);
    var id = Ids.next();
    try {
      insert(id, spell, minutes, reason.strip(), longer ? holdsTo(status) : null);
    } catch (DataIntegrityViolationException e) {
      throw ObservationsRefused.from(e);
    }
    tell(patient, "frequency-set", id, reason.strip(), Map.of("minutes", "" + minutes));
    screens.changed(spell);
  }

  private static boolean longer(Status status, int minutes) {
    return status.scored() != null && minutes > status.scored().dueMinutes();
  }

  private static @org.jspecify.annotations.Nullable String holdsTo(Status status) {
    return status.scored() == null ? null : status.scored().risk().name();
  }

  private void insert(
      UUID id,
      Spell spell,
      int minutes,
      String reason,
      @org.jspecify.annotations.Nullable String holdsTo) {
    jdbc.sql(
            """
            insert into observations.frequency
              (id, spell_id, minutes, reason, holds_to, set_at, set_by, version, changed_at, changed_by)
            values (:id, :spell, :minutes, :reason, :holdsTo, :now, :name, 1, :now, :by)
            """)
        .param("id", id)
        .param("spell", spell.id().value())
        .param("minutes", minutes)
        .param("reason", reason)
        .param("holdsTo", holdsTo)
        .param("now", at())
        .param("name", Actors.current().displayName())
        .param("by", Actors.current().name())
        .update();
  }

  /** Back to what the score asks for. */
  public void end(PatientId patient, int version) {
    var spell = stay(patient);
    var own = statuses.of(spell.id()).map(Status::own).orElse(null);
    if (own == null || own.version() != version)
      throw new StaleEdit("How often the patient is observed");
    finish(spell);
    tell(patient, "frequency-ended", own.id(), "", Map.of());
    screens.changed(spell);
  }

  private void finish(Spell spell) {
    jdbc.sql(
            """
            update observations.frequency set ended_at = :now, ended_by = :by, version = version + 1,
              changed_at = :now, changed_by = :by where spell_id = :spell and ended_at is null
            """)
        .param("now", at())
        .param("by", Actors.current().name())
        .param("spell", spell.id().value())
        .update();
  }

  private OffsetDateTime at() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private Spell stay(PatientId patient) {
    return spells
        .current(patient)
        .orElseThrow(
            () ->
                new ObservationsRefused(
                    "not_an_inpatient", null, "The patient is not an inpatient."));
  }

  private void tell(
      PatientId patient, String what, UUID subject, String reason, Map<String, String> detail) {
    events.publishEvent(
        new ObservationsChanged(Ids.next(), patient, what, subject, reason, detail));
  }
}
