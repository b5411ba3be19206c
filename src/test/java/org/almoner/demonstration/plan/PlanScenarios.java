package org.almoner.demonstration.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Collectors;
import org.almoner.demonstration.plan.WardPlan.BedPlan;
import org.almoner.patients.NhsNumber;
import org.junit.jupiter.api.Test;

class PlanScenarios {
  private static final Instant NOW = Instant.parse("2026-11-24T14:32:05Z");
  private static final Plan FULL = Plan.of(Scale.full(), NOW);

  @Test
  void the_same_scale_and_minute_give_the_same_hospital() {
    var again = Plan.of(Scale.full(), NOW.plusSeconds(20));
    assertThat(again.people()).isEqualTo(FULL.people());
    assertThat(again.sites()).isEqualTo(FULL.sites());
  }

  @Test
  void it_is_as_large_as_promised() {
    assertThat(FULL.beds()).isBetween(480, 520);
    assertThat(FULL.sites().stream().mapToInt(s -> s.wards().size()).sum()).isEqualTo(24);
    assertThat(FULL.people()).hasSize(20_000);
    assertThat(Trusts.SPECIALTIES).hasSize(40).doesNotHaveDuplicates();
    var inside = FULL.sites().stream().mapToInt(s -> s.inside().size()).sum();
    assertThat(inside).isBetween(FULL.beds() * 80 / 100, FULL.beds() * 97 / 100);
  }

  @Test
  void at_whatever_hour_it_ends_the_steps_are_in_the_order_of_time() {
    for (int hour = 0; hour < 24; hour++)
      for (var site : Plan.of(Scale.full(), NOW.plusSeconds(3_600L * hour)).sites())
        assertThat(site.steps().stream().map(Step::at)).as("ending %d h later", hour).isSorted();
  }

  @Test
  void every_number_is_valid_synthetic_and_given_once() {
    var numbers = FULL.people().stream().map(Person::nhsNumber).collect(Collectors.toSet());
    assertThat(numbers).hasSize(20_000).allMatch(n -> n.startsWith("999"));
    assertThat(numbers).allMatch(n -> NhsNumber.parse(n).isPresent());
  }

  @Test
  void nobody_is_in_two_beds_and_no_bed_holds_two() {
    for (var site : FULL.sites()) {
      var inBed = new HashMap<Integer, BedPlan>();
      var people = new HashMap<Integer, Integer>();
      var before = Instant.EPOCH;
      for (var step : site.steps()) {
        assertThat(step.at().plusSeconds(301)).isAfterOrEqualTo(before);
        before = step.at();
        follow(step, inBed, people);
        assertThat(new HashSet<>(inBed.values())).hasSameSizeAs(inBed.values());
      }
      assertThat(inBed).containsAllEntriesOf(bedsOf(site));
      assertThat(site.count(Step.Admit.class) - site.count(Step.Go.class)).isEqualTo(inBed.size());
    }
  }

  private static void follow(Step step, Map<Integer, BedPlan> inBed, Map<Integer, Integer> people) {
    switch (step) {
      case Step.Admit a -> {
        assertThat(people.values()).doesNotContain(a.person());
        people.put(a.stay(), a.person());
        inBed.put(a.stay(), a.bed());
      }
      case Step.Move m -> assertThat(inBed.put(m.stay(), m.bed())).isNotNull();
      case Step.Go g -> {
        people.remove(g.stay());
        assertThat(inBed.remove(g.stay())).isNotNull();
      }
      case Step.Back b -> assertThat(inBed.get(b.stay())).isEqualTo(b.bed());
      case Step.Consultant c -> assertThat(inBed).containsKey(c.stay());
      case Step.Out o -> assertThat(inBed).containsKey(o.stay());
    }
  }

  private static Map<Integer, BedPlan> bedsOf(SitePlan site) {
    return site.inside().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().bed()));
  }
}
