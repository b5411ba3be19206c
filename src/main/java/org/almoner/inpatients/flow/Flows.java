package org.almoner.inpatients.flow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.almoner.inpatients.words.When;
import org.almoner.platform.Cui;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The flow page in words: four statements for the whole trust. */
@Service
public class Flows {
  /** The bed meetings that a forecast is made for. */
  private static final List<LocalTime> MEETINGS =
      List.of(LocalTime.of(8, 0), LocalTime.of(18, 0), LocalTime.of(22, 0));

  private final FlowRows rows;
  private final Sides sides;
  private final Clock clock;

  Flows(FlowRows rows, Sides sides, Clock clock) {
    this.rows = rows;
    this.sides = sides;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public FlowPage page(boolean explain) {
    var now = clock.instant();
    var moments = moments(now);
    var wards = rows.wards(null, now, moments);
    return new FlowPage(
        When.day(Cui.date(now), Cui.date(now)).substring(0, 3) + " " + Cui.day(Cui.date(now)),
        Cui.time(now),
        groups(wards),
        totals(wards, moments.size()),
        moments.stream().map(m -> FlowRows.label(m, now)).toList(),
        sides.waiting(now),
        sides.ready(now),
        sides.outliers(now),
        explain);
  }

  @Transactional(readOnly = true)
  public List<WardFlow> ward(UUID ward) {
    var now = clock.instant();
    return rows.wards(ward, now, moments(now));
  }

  /** The next three meetings. */
  static List<Instant> moments(Instant now) {
    return IntStream.range(0, 2)
        .boxed()
        .flatMap(day -> MEETINGS.stream().map(time -> When.at(Cui.date(now).plusDays(day), time)))
        .filter(at -> at.isAfter(now))
        .limit(3)
        .toList();
  }

  private static List<FlowPage.Group> groups(List<WardFlow> wards) {
    var bySite = new LinkedHashMap<String, List<WardFlow>>();
    for (var ward : wards) bySite.computeIfAbsent(ward.site(), s -> new ArrayList<>()).add(ward);
    return bySite.entrySet().stream()
        .map(e -> new FlowPage.Group(e.getKey(), e.getValue()))
        .toList();
  }

  static FlowPage.Totals totals(List<WardFlow> wards, int moments) {
    var sums =
        IntStream.range(0, moments)
            .mapToObj(i -> sum(wards.stream().map(w -> w.forecasts().get(i))))
            .toList();
    return new FlowPage.Totals(
        all(wards, WardFlow::beds),
        all(wards, WardFlow::occupied),
        all(wards, WardFlow::free),
        all(wards, WardFlow::reserved),
        all(wards, WardFlow::cleaning),
        all(wards, WardFlow::closed),
        all(wards, WardFlow::in),
        all(wards, WardFlow::out),
        sums);
  }

  private static FlowPage.Sum sum(Stream<WardFlow.Forecast> forecasts) {
    int free = 0;
    int missing = 0;
    int wardsShort = 0;
    for (var forecast : forecasts.toList()) {
      if (forecast.isShort()) {
        missing -= forecast.beds();
        wardsShort++;
      } else free += forecast.beds();
    }
    return new FlowPage.Sum(free, missing, wardsShort);
  }

  private static int all(List<WardFlow> wards, ToIntFunction<WardFlow> figure) {
    return wards.stream().mapToInt(figure).sum();
  }
}
