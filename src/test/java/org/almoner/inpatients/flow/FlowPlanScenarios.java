package org.almoner.inpatients.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almoner.inpatients.FilledHospital;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the plan, not the clock: what the flow page touches grows with the beds alone. */
class FlowPlanScenarios {
  private static final Instant NOW = Instant.parse("2026-11-24T14:32:05Z");
  private static final List<Instant> MOMENTS = Flows.moments(NOW);

  /** Rows and pages; beds joined to people without an index would be 1,400 for each bed. */
  private static final long TOUCHED = 300L * FilledHospital.BEDS;

  private static final UUID WARD = UUID.fromString("00000002-0000-7000-8000-000000000001");

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void the_flow_page_costs_the_same_without_statistics_and_with_those_of_an_empty_house(
      boolean counted) {
    try (var hospital = FilledHospital.of("almoner_flow", counted)) {
      var rows = new FlowRows(hospital.jdbc());
      var wards = rows.wards(null, NOW, MOMENTS);
      assertThat(wards).hasSize(40).allMatch(w -> w.occupied() == 35 && w.free() == 0);
      assertThat(wards).allMatch(w -> w.out() == 35 && w.in() == 0);
      assertThat(rows.wards(WARD, NOW, MOMENTS)).containsExactly(wards.getFirst());
      assertThat(touched(hospital, null)).isLessThan(TOUCHED);
      assertThat(touched(hospital, WARD)).isLessThan(TOUCHED);
      assertThat(hospital.touched(SideRows.READY, Map.of())).isLessThan(TOUCHED);
      assertThat(hospital.touched(SideRows.OUTLIERS, Map.of())).isLessThan(TOUCHED);
    }
  }

  private static long touched(FilledHospital hospital, @Nullable UUID ward) {
    return hospital.touched(FlowRows.sql(ward != null), FlowRows.params(ward, NOW, MOMENTS));
  }
}
