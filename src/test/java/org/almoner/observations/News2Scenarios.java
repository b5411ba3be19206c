package org.almoner.observations;

import static org.almoner.observations.Sets.number;
import static org.almoner.observations.Sets.onOxygen;
import static org.almoner.observations.Sets.responding;
import static org.almoner.observations.Sets.well;
import static org.almoner.observations.Sets.with;
import static org.almoner.observations.Sets.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.almoner.observations.score.Algorithm;
import org.almoner.observations.score.Algorithms;
import org.almoner.platform.InvalidInput;
import org.almoner.testing.HospitalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Royal College of Physicians, National Early Warning Score (NEWS) 2, December 2017, chart 1. */
@HospitalTest
class News2Scenarios {
  private static final Path SHARED = Path.of("../shared/data/news2/news2-vectors.csv");
  private static final Path OWN = Path.of("src/test/resources/observations/news2.csv");
  @Autowired Algorithms algorithms;
  @Autowired JdbcClient jdbc;

  private Algorithm news2() {
    return algorithms.inUse();
  }

  @Test
  void every_whole_number_of_every_parameter_has_the_points_of_the_chart() {
    every(
        Parameter.RESPIRATIONS,
        1,
        well(),
        v -> v <= 8 ? 3 : v <= 11 ? 1 : v <= 20 ? 0 : v <= 24 ? 2 : 3);
    every(
        Parameter.SYSTOLIC,
        1,
        without(well(), Parameter.DIASTOLIC),
        v -> v <= 90 ? 3 : v <= 100 ? 2 : v <= 110 ? 1 : v <= 219 ? 0 : 3);
    every(
        Parameter.PULSE,
        1,
        well(),
        v -> v <= 40 ? 3 : v <= 50 ? 1 : v <= 90 ? 0 : v <= 110 ? 1 : v <= 130 ? 2 : 3);
    every(Parameter.SPO2, 1, well(), v -> v <= 91 ? 3 : v <= 93 ? 2 : v <= 95 ? 1 : 0);
    every(Parameter.SPO2, 1, onOxygen(well()), v -> v <= 91 ? 3 : v <= 93 ? 2 : v <= 95 ? 1 : 0);
  }

  @Test
  void scale_2_scores_high_saturations_only_on_oxygen() {
    IntUnaryOperator low = v -> v <= 83 ? 3 : v <= 85 ? 2 : v <= 87 ? 1 : 0;
    every(Parameter.SPO2, 2, well(), low);
    every(
        Parameter.SPO2,
        2,
        onOxygen(well()),
        v -> v <= 92 ? low.applyAsInt(v) : v <= 94 ? 1 : v <= 96 ? 2 : 3);
  }

  private void every(Parameter parameter, int scale, Observed base, IntUnaryOperator chart) {
    var limits = parameter.limits();
    for (int v = limits.lowest(); v <= limits.highest(); v++) {
      var score = news2().score(with(base, parameter, "" + v), scale, null);
      assertThat(score.points().get(parameter))
          .as("%s %d on scale %d, %s", parameter, v, scale, base.supply())
          .isEqualTo(chart.applyAsInt(v));
    }
  }

  @Test
  void every_tenth_of_a_degree_has_the_points_of_the_chart() {
    for (int tenths = 200; tenths <= 450; tenths++) {
      var value = BigDecimal.valueOf(tenths, 1);
      int expected =
          tenths <= 350 ? 3 : tenths <= 360 ? 1 : tenths <= 380 ? 0 : tenths <= 390 ? 1 : 2;
      assertThat(points(Parameter.TEMPERATURE, value.toString()))
          .as("%s", value)
          .isEqualTo(expected);
    }
    assertThat(points(Parameter.TEMPERATURE, "36.05")).isZero();
    assertThat(points(Parameter.TEMPERATURE, "36.04")).isEqualTo(1);
    assertThat(points(Parameter.TEMPERATURE, "38.04")).isZero();
    assertThat(points(Parameter.TEMPERATURE, "38.05")).isEqualTo(1);
  }

  private Integer points(Parameter parameter, String value) {
    return news2().score(with(well(), parameter, value), 1, null).points().get(parameter);
  }

  @Test
  void only_alert_and_air_score_nothing() {
    for (var how : Consciousness.values())
      assertThat(news2().score(responding(well(), how), 1, null).total())
          .isEqualTo(how == Consciousness.A ? 0 : 3);
    assertThat(news2().score(onOxygen(well()), 1, null).total()).isEqualTo(2);
  }

  @Test
  void a_set_without_one_parameter_has_no_total_and_says_what_is_certain() {
    for (var parameter :
        List.of(
            Parameter.RESPIRATIONS,
            Parameter.SPO2,
            Parameter.SYSTOLIC,
            Parameter.PULSE,
            Parameter.TEMPERATURE)) {
      var score = news2().score(without(well(), parameter), 1, null);
      assertThat(score.total()).as("%s", parameter).isNull();
      assertThat(score.risk()).isNull();
      assertThat(score.notScored()).isEqualTo(NotScored.INCOMPLETE);
    }
    assertThat(
            news2()
                .score(new Observed(well().numbers(), null, null, Consciousness.A), 1, null)
                .total())
        .isNull();
    assertThat(
            news2().score(new Observed(well().numbers(), Supply.AIR, null, null), 1, null).total())
        .isNull();
    var ill = news2().score(without(Sets.ill(), Parameter.TEMPERATURE), 1, null);
    assertThat(ill.total()).isNull();
    assertThat(ill.atLeast()).isEqualTo(7);
    assertThat(ill.certain()).isEqualTo(Risk.HIGH);
  }

  @Test
  void scale_2_without_knowing_the_supply_scores_no_high_saturation() {
    var set = new Observed(Map.of(Parameter.SPO2, number("97")), null, null, null);
    assertThat(news2().score(set, 2, null).points()).doesNotContainKey(Parameter.SPO2);
    assertThat(news2().score(set, 2, null).atLeast()).isZero();
  }

  @Test
  void values_that_no_patient_has_are_refused() {
    for (var wrong :
        List.of(
            "SPO2:101",
            "RESPIRATIONS:0",
            "PULSE:9",
            "TEMPERATURE:45.1",
            "TEMPERATURE:370",
            "PULSE:75.5"))
      assertThatThrownBy(
              () -> with(well(), Parameter.valueOf(wrong.split(":")[0]), wrong.split(":")[1]))
          .as(wrong)
          .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> with(well(), Parameter.DIASTOLIC, "120"))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void a_published_version_is_never_changed_and_its_bands_never_overlap() {
    assertThatThrownBy(
            () ->
                jdbc.sql("update observations.band set points = 0 where parameter = 'PULSE'")
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        insert into observations.band values ('NEWS2-2017', 'PULSE', 'ANY', 90, 95, 1)
                        """)
                    .update())
        .hasMessageContaining("band_once");
  }

  @Test
  void our_own_sets_replay_without_a_difference() throws IOException {
    assertThat(Files.readAllLines(OWN).size()).isGreaterThan(150);
    assertThat(differences(OWN)).isEmpty();
  }

  @Test
  void the_shared_sets_replay_without_a_difference() throws IOException {
    assumeTrue(
        Files.exists(SHARED), "../shared/data/news2 is not on this machine: replay left out");
    assertThat(Files.readAllLines(SHARED).size()).isGreaterThan(150);
    assertThat(differences(SHARED)).isEmpty();
  }

  private List<String> differences(Path file) throws IOException {
    var lines = Files.readAllLines(file);
    var names = List.of(lines.getFirst().split(","));
    var wrong = new ArrayList<String>();
    for (var line : lines.subList(1, lines.size())) {
      var cells = line.split(",");
      var is = said(names, cells);
      if (!is.equals(expected(names, cells))) wrong.add(line + " but is " + is);
    }
    return wrong;
  }

  private static String cell(List<String> names, String[] cells, String name) {
    return cells[names.indexOf(name)];
  }

  private String said(List<String> names, String[] cells) {
    boolean oxygen = cell(names, cells, "on_oxygen").equals("Y");
    var set =
        new Observed(
            Map.of(
                Parameter.RESPIRATIONS, number(cell(names, cells, "resp_rate")),
                Parameter.SPO2, number(cell(names, cells, "spo2")),
                Parameter.SYSTOLIC, number(cell(names, cells, "sbp")),
                Parameter.PULSE, number(cell(names, cells, "pulse")),
                Parameter.TEMPERATURE, number(cell(names, cells, "temp"))),
            oxygen ? Supply.OXYGEN : Supply.AIR,
            oxygen ? new Observed.Oxygen("Nasal cannulae", null) : null,
            Consciousness.valueOf(cell(names, cells, "acvpu")));
    var score = news2().score(set, Integer.parseInt(cell(names, cells, "spo2_scale")), null);
    var p = score.points();
    return "%d %d %d %d %d %d %d = %d %s %s"
        .formatted(
            p.get(Parameter.RESPIRATIONS),
            p.get(Parameter.SPO2),
            p.get(Parameter.SUPPLY),
            p.get(Parameter.SYSTOLIC),
            p.get(Parameter.PULSE),
            p.get(Parameter.CONSCIOUSNESS),
            p.get(Parameter.TEMPERATURE),
            score.total(),
            risk(score.risk()),
            monitoring(score.risk()));
  }

  private static String expected(List<String> names, String[] cells) {
    var parts = new StringBuilder();
    for (var name :
        List.of("s_rr", "s_spo2", "s_o2", "s_sbp", "s_pulse", "s_consciousness", "s_temp"))
      parts.append(cell(names, cells, name)).append(' ');
    return parts
        + "= "
        + cell(names, cells, "total")
        + " "
        + cell(names, cells, "risk")
        + " "
        + cell(names, cells, "min_monitoring");
  }

  private static String risk(Risk risk) {
    return switch (risk) {
      case ZERO, LOW -> "low";
      case LOW_MEDIUM -> "low-medium";
      case MEDIUM -> "medium";
      case HIGH -> "high";
    };
  }

  private static String monitoring(Risk risk) {
    return switch (risk) {
      case ZERO -> "12h";
      case LOW -> "4-6h";
      case LOW_MEDIUM, MEDIUM -> "1h";
      case HIGH -> "continuous";
    };
  }
}
