package org.almoner.patients.chart;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.almoner.patients.ChartPanel;
import org.almoner.patients.PatientId;
import org.almoner.platform.Cui;
import org.springframework.stereotype.Component;

/** What happened, the newest first, from all modules. */
@Component
public class TimelinePanel implements ChartPanel {
  static final int MOST = 40;
  private final List<TimelineSource> sources;
  private final Clock clock;

  TimelinePanel(List<TimelineSource> sources, Clock clock) {
    this.sources = sources;
    this.clock = clock;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Place place() {
    return Place.LEFT;
  }

  @Override
  public String template() {
    return "patients/chart/timeline";
  }

  @Override
  public Timeline model(PatientId patient) {
    var newest =
        sources.stream()
            .flatMap(s -> s.of(patient, MOST).stream())
            .sorted(Comparator.comparing(Moment::at).reversed())
            .limit(MOST)
            .toList();
    var days =
        newest.stream()
            .collect(
                Collectors.groupingBy(
                    m -> LocalDate.ofInstant(m.at(), clock.getZone()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return new Timeline(days.entrySet().stream().map(this::day).toList(), newest.size() == MOST);
  }

  private Day day(Map.Entry<LocalDate, List<Moment>> day) {
    return new Day(
        Cui.weekday(day.getKey()),
        day.getValue().stream()
            .map(m -> new Line(Cui.time(m.at()), m.icon(), m.what(), m.who()))
            .toList());
  }

  /**
   * @param cut whether older things are left out
   */
  public record Timeline(List<Day> days, boolean cut) {}

  /** One day of it. */
  public record Day(String day, List<Line> lines) {}

  /** One thing. */
  public record Line(String time, String icon, String what, String who) {}
}
