package org.almoner.observations.chart;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.almoner.inpatients.Spell;
import org.almoner.inpatients.Spells;
import org.almoner.observations.Entry;
import org.almoner.observations.Observations;
import org.almoner.observations.Parameter;
import org.almoner.observations.chart.ChartView.Cell;
import org.almoner.observations.due.Status;
import org.almoner.observations.due.StatusWords;
import org.almoner.observations.due.Statuses;
import org.almoner.observations.entry.EntryRows;
import org.almoner.observations.entry.Scales;
import org.almoner.observations.escalation.EscalationRows;
import org.almoner.observations.score.Algorithms;
import org.almoner.patients.PatientId;
import org.almoner.platform.Cui;
import org.almoner.platform.NotFound;
import org.almoner.shell.Link;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the observations of the current or last stay and puts them into words and shapes. */
@Service
@Transactional(readOnly = true)
public class ChartViews {
  private static final int[] ZOOMS = {12, 24, 72};
  private final Observations observations;
  private final EntryRows entries;
  private final Statuses statuses;
  private final Scales scales;
  private final EscalationRows escalations;
  private final Algorithms algorithms;
  private final Spells spells;
  private final Clock clock;

  ChartViews(
      Observations observations,
      EntryRows entries,
      Statuses statuses,
      Scales scales,
      EscalationRows escalations,
      Algorithms algorithms,
      Spells spells,
      Clock clock) {
    this.observations = observations;
    this.entries = entries;
    this.statuses = statuses;
    this.scales = scales;
    this.escalations = escalations;
    this.algorithms = algorithms;
    this.spells = spells;
    this.clock = clock;
  }

  /** The open stay, or else the last. */
  public Optional<Spell> stay(PatientId patient) {
    return spells.current(patient).or(() -> spells.of(patient).stream().findFirst());
  }

  /**
   * @param hours how far back; 0 for the whole stay
   */
  public ChartView of(PatientId patient, int hours) {
    var spell = stay(patient).orElseThrow(() -> new NotFound("A hospital stay of the patient"));
    var end = spell.dischargedAt() == null ? clock.instant() : spell.dischargedAt();
    var all = observations.of(spell.id(), Instant.EPOCH.plus(Duration.ofDays(1)));
    var from = hours == 0 ? began(spell, all) : end.minus(Duration.ofHours(hours));
    var shown = all.stream().filter(e -> !e.takenAt().isBefore(from)).toList();
    var status = statuses.of(spell.id()).orElseThrow();
    var latest = all.isEmpty() ? null : all.getLast();
    var due = status.due();
    return new ChartView(
        patient.toString(),
        about(spell),
        shown.isEmpty() ? null : drawing(spell, shown, from, end),
        shown.stream().map(this::column).toList(),
        lines(shown),
        zooms(patient, hours),
        all.size() == shown.size()
            ? ""
            : "Showing %d of %d sets. %d earlier ones are not on this view."
                .formatted(shown.size(), all.size(), all.size() - shown.size()),
        latest == null ? null : latest(latest, status),
        latest == null || latest.score().notScored() == null ? "" : notice(latest),
        scale(spell),
        own(status),
        StatusWords.next(status, clock.instant()),
        status.late(clock.instant()) && due != null ? due.late() : null,
        escalations.of(spell.id()).stream().map(ChartViews::asked).toList(),
        entries.mistaken(spell.id()).stream().map(ChartViews::wrong).toList(),
        spell.open());
  }

  /** The newest sets of the stay, for a page of paper. */
  Grid.Sets newest(PatientId patient, int atMost) {
    var spell = stay(patient).orElseThrow(() -> new NotFound("A hospital stay of the patient"));
    var all = observations.of(spell.id(), Instant.EPOCH.plus(Duration.ofDays(1)));
    return new Grid.Sets(
        algorithms.inUse(),
        all.subList(Math.max(0, all.size() - atMost), all.size()),
        scales.standing(spell.id()).isPresent() ? 2 : 1);
  }

  private static Instant began(Spell spell, List<Entry> all) {
    return all.isEmpty() ? spell.admittedAt() : all.getFirst().takenAt();
  }

  private static String about(Spell spell) {
    var left = spell.dischargedAt();
    return "Admitted "
        + Cui.minute(spell.admittedAt())
        + (left == null ? "" : ", discharged " + Cui.minute(left));
  }

  private Drawing drawing(Spell spell, List<Entry> shown, Instant from, Instant to) {
    var now = scales.standing(spell.id()).isPresent() ? 2 : 1;
    return new Drawer(algorithms.inUse(), shown, from, to).draw(now);
  }

  private ChartView.Column column(Entry set) {
    return new ChartView.Column(
        set.id().toString(),
        Cui.nearDay(Cui.date(set.takenAt())),
        Cui.time(set.takenAt()),
        SetWords.figure(set),
        SetWords.look(set),
        set.performer());
  }

  private static List<ChartView.Line> lines(List<Entry> shown) {
    return java.util.Arrays.stream(Parameter.values())
        .map(
            p ->
                new ChartView.Line(
                    p,
                    p.words() + (p.unit().isEmpty() ? "" : ", " + p.unit()),
                    shown.stream().map(e -> cell(e, p)).toList()))
        .toList();
  }

  private static Cell cell(Entry set, Parameter parameter) {
    var value = SetWords.value(set.observed(), parameter);
    var why = set.omitted().get(parameter);
    if (value.isEmpty()) return new Cell(why == null ? "" : why.words(), -1);
    var scaled = parameter == Parameter.SPO2 && set.scale() == 2 ? value + " (scale 2)" : value;
    return new Cell(scaled, set.score().points().getOrDefault(parameter, -1));
  }

  private static List<Link> zooms(PatientId patient, int hours) {
    var path = "/patients/" + patient + "/observations?hours=";
    var links = new java.util.ArrayList<Link>();
    for (int zoom : ZOOMS)
      links.add(new Link(Cui.length(Duration.ofHours(zoom)), path + zoom, "", zoom == hours));
    links.add(new Link("Whole stay", path + 0, "", hours == 0));
    return links;
  }

  private ChartView.Latest latest(Entry set, Status status) {
    var by = algorithms.version(set.algorithm());
    var risk = set.score().certain();
    var asks = risk == null ? null : by.response(risk);
    return new ChartView.Latest(
        set.id().toString(),
        SetWords.figure(set),
        SetWords.look(set),
        headline(set) + StatusWords.trend(status),
        Cui.minute(set.takenAt()) + ", by " + set.performer(),
        asks == null ? "" : asks.words(),
        asks == null ? "" : asks.monitoring(),
        asks == null ? "" : asks.asks(),
        by.source());
  }

  /** NEWS2 7, or what is certain of a set that has no score. */
  public static String headline(Entry set) {
    var score = set.score();
    if (score.total() != null) return "NEWS2 " + score.total();
    if (score.certain() == null) return "NEWS2 is not used";
    return "Incomplete, not scored"
        + (score.certain().escalates()
            ? ". At least " + score.atLeast() + " already: get help now"
            : "");
  }

  private static String notice(Entry set) {
    var why = set.score().notScored();
    if (why == null || why == org.almoner.observations.NotScored.INCOMPLETE) return "";
    return why.words();
  }

  private String scale(Spell spell) {
    return scales
        .standing(spell.id())
        .map(
            a ->
                "Scale 2, target 88 to 92 %. Authorised by "
                    + a.by()
                    + ", "
                    + Cui.minute(a.at())
                    + ": "
                    + a.reason())
        .orElse("Scale 1. Scale 2 is not authorised for this stay; only a doctor may do that.");
  }

  private static String own(Status status) {
    var own = status.own();
    return own == null
        ? ""
        : "Every "
            + Cui.length(Duration.ofMinutes(own.minutes()))
            + " for this patient: "
            + own.reason();
  }

  private static ChartView.Asked asked(EscalationRows.Escalation e) {
    var state =
        e.answered() != null
            ? "Answered " + Cui.minute(e.answered()) + " by " + e.answeredBy()
            : e.withdrawn() != null
                ? "Withdrawn: the set was recorded in error"
                : "To answer by "
                    + Cui.time(e.due())
                    + (e.tier() == 1 ? ", then " + e.nextTeam() : ", passed on once");
    return new ChartView.Asked(
        e.id().toString(), Cui.minute(e.raised()), e.team(), state, text(e.answer()), e.open());
  }

  private static String text(@Nullable String words) {
    return words == null ? "" : words;
  }

  private static ChartView.Wrong wrong(Entry set) {
    return new ChartView.Wrong(set.id().toString(), Cui.minute(set.takenAt()), text(set.error()));
  }
}
