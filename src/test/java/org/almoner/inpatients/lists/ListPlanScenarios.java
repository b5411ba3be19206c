package org.almoner.inpatients.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.Stream;
import org.almoner.inpatients.FilledHospital;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the plan, not the clock: what a list of everybody in hospital touches grows with them. */
class ListPlanScenarios {
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-24T14:32:05Z");
  private static final Map<String, Object> PARAMS =
      Map.of("now", NOW, "today", LocalDate.of(2026, 11, 24), "since", NOW.minusDays(1), "at", NOW);

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_list_costs_the_same_without_statistics_and_with_those_of_an_empty_house(boolean counted) {
    try (var hospital = FilledHospital.of("almoner_lists", counted)) {
      var lists =
          Stream.concat(PatientLists.all().stream(), WorkLists.all().stream())
              .filter(l -> l.sql().contains(Inside.INPATIENTS))
              .toList();
      assertThat(lists).hasSizeGreaterThan(7);
      for (var list : lists) {
        assertThat(hospital.touched("select * from (" + list.sql() + ") x", PARAMS))
            .as(list.key())
            .isLessThan(500L * FilledHospital.BEDS);
      }
    }
  }
}
