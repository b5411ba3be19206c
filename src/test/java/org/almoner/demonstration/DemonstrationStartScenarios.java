package org.almoner.demonstration;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.almoner.testing.RunningAlmoner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program loads its small hospital, is killed over it, and meets a hospital of others. */
class DemonstrationStartScenarios {
  private static final Map<String, String> DEMO =
      Map.of(
          "ALMONER_DEMO", "true",
          "ALMONER_DEMO_SCALE", "small",
          "ALMONER_DEMO_PASSWORD", "correct-horse-battery");

  @TempDir Path home;

  @Test
  void a_load_that_was_killed_goes_on_at_the_next_start_and_is_whole() throws Exception {
    var first = RunningAlmoner.launch(home, DEMO);
    await().atMost(3, MINUTES).until(() -> first.output().contains("400 patients"));
    first.kill();
    assertThat(first.output()).doesNotContain("The demonstration hospital is loaded");

    try (var second = RunningAlmoner.start(home, DEMO)) {
      assertThat(second.output())
          .contains("Going on with the load of ", "which was cut off")
          .contains("The demonstration hospital is loaded");
      assertThat(number("select count(*) from demonstration.load where finished_at is null"))
          .isZero();
      assertThat(number("select count(*) from patients.v_patient where nhs_number is not null"))
          .isEqualTo(400);
      assertThat(number("select count(*) from inpatients.v_inpatient")).isPositive();
    }
  }

  @Test
  void it_is_not_loaded_where_there_is_a_ward_already() throws Exception {
    try (var first = RunningAlmoner.start(home, Map.of())) {
      assertThat(first.alive()).isTrue();
      change(
          """
          insert into organisation.site (id, code, name, valid_from, version, changed_at, changed_by)
          values ('00000000-0000-0000-0000-000000000001', 'ABC01', 'Real Hospital', '2020-01-01', 1, '2026-01-01', 'test')
          """);
      change(
          """
          insert into organisation.ward (id, site_id, code, name, specialty, valid_from, version, changed_at,
            changed_by)
          values ('00000000-0000-0000-0000-000000000002', '00000000-0000-0000-0000-000000000001', 'W1', 'Ward 1', '300',
            '2020-01-01', 1, '2026-01-01', 'test')
          """);
    }
    try (var second = RunningAlmoner.start(home, DEMO)) {
      assertThat(second.output()).contains("the demonstration hospital is not loaded");
      assertThat(number("select count(*) from patients.v_patient")).isZero();
      assertThat(number("select count(*) from organisation.v_ward")).isEqualTo(1);
    }
  }

  private long number(String sql) throws SQLException {
    try (var owner = RunningAlmoner.owner(home);
        var statement = owner.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private void change(String sql) throws SQLException {
    try (var owner = RunningAlmoner.owner(home);
        var statement = owner.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
