package org.almoner.observations.entry;

import java.time.Clock;
import java.time.Period;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.almoner.inpatients.Spell;
import org.almoner.inpatients.Spells;
import org.almoner.observations.Entry;
import org.almoner.observations.NotScored;
import org.almoner.observations.Observations;
import org.almoner.observations.ObservationsRefused;
import org.almoner.observations.Parameter;
import org.almoner.observations.chart.ChartViews;
import org.almoner.observations.chart.SetWords;
import org.almoner.observations.escalation.EscalationRows;
import org.almoner.observations.score.Algorithms;
import org.almoner.patients.Gender;
import org.almoner.patients.PatientId;
import org.almoner.patients.Patients;
import org.almoner.platform.Actors;
import org.almoner.platform.Cui;
import org.almoner.shell.FormErrors;
import org.almoner.shell.SignedIn;
import org.springframework.stereotype.Component;

/** Draws the form of a set, and a set that was written. */
@Component
class EntryForms {
  private static final int ADULT = 16;
  private final Observations observations;
  private final Scales scales;
  private final Spells spells;
  private final Patients patients;
  private final Algorithms algorithms;
  private final EscalationRows escalations;
  private final SignedIn signedIn;
  private final Clock clock;

  EntryForms(
      Observations observations,
      Scales scales,
      Spells spells,
      Patients patients,
      Algorithms algorithms,
      EscalationRows escalations,
      SignedIn signedIn,
      Clock clock) {
    this.observations = observations;
    this.scales = scales;
    this.spells = spells;
    this.patients = patients;
    this.algorithms = algorithms;
    this.escalations = escalations;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  /** Nothing that is measured has a value before somebody types it. */
  EntryForm blank(PatientId patient) {
    var typed = new HashMap<String, String>();
    typed.put("taken", Cui.minute(clock.instant()));
    typed.put("performer", Actors.current().displayName());
    var before = observations.latest(stay(patient).id()).orElse(null);
    if (before != null) typed.put("pregnant", before.pregnant() ? "yes" : "no");
    return of(patient, typed, List.of(), FormErrors.none());
  }

  EntryForm of(
      PatientId patient, Map<String, String> typed, List<Parameter> unusual, FormErrors errors) {
    var spell = stay(patient);
    return new EntryForm(
        patient.toString(),
        typed,
        observations.latest(spell.id()).orElse(null),
        scales.standing(spell.id()).isPresent() ? 2 : 1,
        asksPregnant(patient),
        unusual,
        notice(patient),
        errors);
  }

  private Spell stay(PatientId patient) {
    return spells
        .current(patient)
        .orElseThrow(
            () ->
                new ObservationsRefused(
                    "not_an_inpatient", null, "The patient is not an inpatient."));
  }

  boolean asksPregnant(PatientId patient) {
    var who = patients.summary(patient);
    return who.gender() != Gender.MALE && years(patient) >= 11 && years(patient) <= 60;
  }

  private int years(PatientId patient) {
    var born = patients.summary(patient).born();
    return born == null ? 30 : Period.between(born, Cui.date(clock.instant())).getYears();
  }

  private String notice(PatientId patient) {
    if (patients.summary(patient).born() == null) return NotScored.AGE_UNKNOWN.words();
    return years(patient) < ADULT ? NotScored.UNDER_16.words() : "";
  }

  SetForm set(PatientId patient, Entry entry, String reason, FormErrors errors) {
    var by = algorithms.version(entry.algorithm());
    var certain = entry.score().certain();
    var asks = certain == null ? null : by.response(certain);
    return new SetForm(
        patient.toString(),
        entry.id().toString(),
        entry.version(),
        SetWords.figure(entry),
        SetWords.look(entry),
        ChartViews.headline(entry),
        asks == null ? "" : asks.words(),
        asks == null ? why(entry) : asks.monitoring(),
        asks == null ? why(entry) : asks.asks(),
        by.source() + ", version " + by.id() + ".",
        java.util.Arrays.stream(Parameter.values()).map(p -> part(entry, p)).toList(),
        who(entry),
        entry.error() == null ? called(entry) : "",
        entry.error() == null ? "" : entry.error(),
        entry.error() == null && signedIn.may("observations.record"),
        reason,
        errors);
  }

  private static String why(Entry entry) {
    var why = entry.score().notScored();
    return why == null ? "" : why.words();
  }

  private static String who(Entry entry) {
    return "Taken "
        + Cui.minute(entry.takenAt())
        + " by "
        + entry.performer()
        + ". Written "
        + Cui.minute(entry.recordedAt())
        + " by "
        + entry.recorder()
        + ".";
  }

  private static SetForm.Part part(Entry entry, Parameter parameter) {
    var value = SetWords.value(entry.observed(), parameter);
    var omitted = entry.omitted().get(parameter);
    var points = entry.score().points().get(parameter);
    return new SetForm.Part(
        SetWords.name(entry, parameter),
        !value.isEmpty()
            ? value + unit(parameter)
            : omitted == null ? "Not recorded" : "Not measured: " + omitted.words(),
        points == null
            ? parameter == Parameter.DIASTOLIC ? "not scored" : ""
            : points == 0 ? "0" : "+" + points);
  }

  private static String unit(Parameter parameter) {
    return parameter.limits() == null
        ? ""
        : " " + (parameter == Parameter.SPO2 ? "%" : parameter.unit());
  }

  private String called(Entry entry) {
    return escalations.of(entry.spell()).stream()
        .filter(EscalationRows.Escalation::open)
        .max(Comparator.comparing(EscalationRows.Escalation::risk))
        .map(
            e ->
                e.team()
                    + " is called, to answer by "
                    + Cui.time(e.due())
                    + (e.tier() == 1 ? ", then " + e.nextTeam() + "." : "."))
        .orElse("");
  }
}
