package org.almoner.observations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.almoner.inpatients.Spell;
import org.almoner.inpatients.SpellId;
import org.almoner.inpatients.Spells;
import org.almoner.inpatients.signs.WardScreens;
import org.almoner.observations.entry.EntryRows;
import org.almoner.observations.entry.Scales;
import org.almoner.observations.escalation.Escalations;
import org.almoner.observations.score.Algorithms;
import org.almoner.patients.PatientId;
import org.almoner.patients.Patients;
import org.almoner.platform.Cui;
import org.almoner.platform.Ids;
import org.almoner.platform.InvalidInput;
import org.almoner.platform.NotFound;
import org.almoner.platform.StaleEdit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The observations of inpatients. Pages and devices all write them here. */
@Service
@Transactional
public class Observations {
  private static final Duration GRACE = Duration.ofMinutes(5);
  private static final int ADULT = 16;
  private final EntryRows rows;
  private final Algorithms algorithms;
  private final Scales scales;
  private final Escalations escalations;
  private final Spells spells;
  private final Patients patients;
  private final WardScreens screens;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Observations(
      EntryRows rows,
      Algorithms algorithms,
      Scales scales,
      Escalations escalations,
      Spells spells,
      Patients patients,
      WardScreens screens,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.algorithms = algorithms;
    this.scales = scales;
    this.escalations = escalations;
    this.spells = spells;
    this.patients = patients;
    this.screens = screens;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Writes a set and scores it; a score that asks for somebody asks in the same transaction.
   *
   * @throws Unusual when a value past its soft limit was not confirmed
   */
  public Entry record(PatientId patient, NewEntry set) {
    var spell = spells.current(patient).orElseThrow(ObservationsRefused::notAnInpatient);
    var taken = set.takenAt().truncatedTo(ChronoUnit.MINUTES);
    check(spell, taken, set);
    int scale = scales.at(spell.id(), taken);
    if (scale != set.scaleShown()) throw ObservationsRefused.otherScale(scale);
    var score =
        algorithms.inUse().score(set.observed(), scale, unused(patient, taken, set.pregnant()));
    var entry = entry(spell, taken, set, scale, score);
    try {
      rows.insert(entry);
    } catch (DataIntegrityViolationException e) {
      throw ObservationsRefused.from(e);
    }
    tell(patient, "recorded", entry.id(), "", detail(entry));
    if (score.certain() != null) escalations.raise(patient, entry, score.certain());
    screens.changed(spell);
    return entry;
  }

  private Entry entry(Spell spell, Instant taken, NewEntry set, int scale, Score score) {
    return new Entry(
        Ids.next(),
        1,
        spell.id(),
        taken,
        set.performer().strip(),
        clock.instant(),
        org.almoner.platform.Actors.current().displayName(),
        set.observed(),
        set.omitted(),
        scale,
        set.pregnant(),
        algorithms.inUse().id(),
        score,
        null);
  }

  private void check(Spell spell, Instant taken, NewEntry set) {
    if (taken.isAfter(clock.instant().plus(GRACE)))
      throw new InvalidInput("taken", "The time it was taken must not be in the future.");
    if (taken.isBefore(spell.admittedAt().truncatedTo(ChronoUnit.MINUTES)))
      throw new InvalidInput(
          "taken",
          "The patient was admitted at " + Cui.minute(spell.admittedAt()) + ", after that time.");
    if (set.performer().isBlank())
      throw new InvalidInput("performer", "Say who took the observations.");
    var observed = set.observed();
    if (observed.empty()) throw new InvalidInput("respirations", "Enter what was measured.");
    for (var parameter : Parameter.SCORED)
      if (observed.missing().contains(parameter) && !set.omitted().containsKey(parameter))
        throw new InvalidInput(
            parameter.field(),
            parameter.words() + ": enter it, or choose why it was not measured.");
    unusual(set);
  }

  private static void unusual(NewEntry set) {
    var asked =
        java.util.Arrays.stream(Parameter.values())
            .filter(
                p -> {
                  var value = set.observed().number(p);
                  var limits = p.limits();
                  if (value == null || limits == null || !limits.soft(value)) return false;
                  var confirmed = set.confirmed().get(p);
                  return confirmed == null || confirmed.compareTo(value) != 0;
                })
            .toList();
    if (!asked.isEmpty()) throw new Unusual(asked);
  }

  /** RCP 2017: not for children under 16 or women who are pregnant. */
  private @Nullable NotScored unused(PatientId patient, Instant at, boolean pregnant) {
    if (pregnant) return NotScored.PREGNANT;
    LocalDate born = patients.summary(patient).born();
    if (born == null) return NotScored.AGE_UNKNOWN;
    return Period.between(born, Cui.date(at)).getYears() < ADULT ? NotScored.UNDER_16 : null;
  }

  private static Map<String, String> detail(Entry entry) {
    var score = entry.score();
    return Map.of(
        "taken",
        entry.takenAt().toString(),
        "algorithm",
        entry.algorithm(),
        "scale",
        "" + entry.scale(),
        "score",
        score.total() == null ? String.valueOf(score.notScored()) : "" + score.total());
  }

  /** The set stays in the record and leaves the chart, the board and what is due. */
  public void markInError(PatientId patient, UUID id, int version, String reason) {
    if (reason.isBlank()) throw new InvalidInput("reason", "Say why it was recorded in error.");
    var entry = one(patient, id);
    if (rows.markInError(id, version, reason.strip(), clock.instant()) == 0)
      throw new StaleEdit("The set of observations");
    tell(patient, "in-error", id, reason.strip(), Map.of());
    escalations.withdraw(patient, id);
    spells.byId(entry.spell()).ifPresent(screens::changed);
  }

  @Transactional(readOnly = true)
  public Entry one(PatientId patient, UUID id) {
    return rows.one(patient, id).orElseThrow(() -> new NotFound("That set of observations"));
  }

  /** Those that stand, the oldest first. */
  @Transactional(readOnly = true)
  public List<Entry> of(SpellId spell, Instant since) {
    return rows.of(spell, since);
  }

  /** The newest that stands. */
  @Transactional(readOnly = true)
  public Optional<Entry> latest(SpellId spell) {
    return rows.latest(spell);
  }

  private void tell(
      PatientId patient, String what, UUID subject, String reason, Map<String, String> detail) {
    events.publishEvent(
        new ObservationsChanged(Ids.next(), patient, what, subject, reason, detail));
  }
}
