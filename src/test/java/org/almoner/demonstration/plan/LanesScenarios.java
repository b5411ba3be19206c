package org.almoner.demonstration.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LanesScenarios {
  private static final Instant NOW = Instant.parse("2026-11-24T14:32:05Z");
  private static final int STRETCH = 250;
  private final SitePlan site = Plan.of(Scale.full(), NOW).sites().getFirst();
  private final List<List<List<Step>>> stretches = Lanes.of(site.steps(), STRETCH, 3);

  @Test
  void every_step_has_one_lane_and_keeps_its_turn() {
    var all = site.steps();
    for (int i = 0; i < stretches.size(); i++) {
      var part = all.subList(i * STRETCH, Math.min((i + 1) * STRETCH, all.size()));
      var divided = new HashSet<Step>();
      for (var lane : stretches.get(i)) {
        assertThat(lane).isSubsetOf(part);
        assertThat(lane.stream().map(part::indexOf)).isSorted();
        divided.addAll(lane);
      }
      assertThat(divided).hasSize(part.size());
    }
  }

  @Test
  void no_two_lanes_of_a_stretch_touch_the_same_person_or_bay() {
    var persons = new HashMap<Integer, String>();
    var bays = new HashMap<Integer, String>();
    for (var lanes : stretches) {
      var touched = new ArrayList<String>();
      for (var lane : lanes) touched.addAll(touched(lane, persons, bays));
      assertThat(touched).doesNotHaveDuplicates();
    }
  }

  @Test
  void the_work_is_shared() {
    var longest = stretches.stream().mapToInt(LanesScenarios::longest).sum();
    assertThat(longest).isLessThan(site.steps().size() * 45 / 100);
  }

  private static int longest(List<List<Step>> lanes) {
    return lanes.stream().mapToInt(List::size).max().orElse(0);
  }

  private static Set<String> touched(
      List<Step> lane, HashMap<Integer, String> persons, HashMap<Integer, String> bays) {
    var touched = new HashSet<String>();
    for (var step : lane) {
      if (step instanceof Step.Admit a) persons.put(a.stay(), "person " + a.person());
      touched.add(persons.get(step.stay()));
      if (bays.containsKey(step.stay())) touched.add(bays.get(step.stay()));
      var bed =
          switch (step) {
            case Step.Admit a -> a.bed();
            case Step.Move m -> m.bed();
            case Step.Back b -> b.bed();
            default -> null;
          };
      if (bed == null) continue;
      bays.put(step.stay(), bed.ward().code() + " " + bed.bay());
      touched.add(bays.get(step.stay()));
    }
    return touched;
  }
}
