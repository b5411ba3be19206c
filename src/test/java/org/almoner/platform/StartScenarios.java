package org.almoner.platform;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.almoner.testing.RunningAlmoner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting, being killed, and starting again, with the real program on its own PostgreSQL. */
class StartScenarios {
  @TempDir Path home;

  @Test
  void a_killed_program_starts_again_on_the_same_data_with_its_database_left_running()
      throws Exception {
    var first = RunningAlmoner.start(home, Map.of());
    assertThat(first.status("/actuator/health/liveness")).isEqualTo(200);
    assertThat(first.output()).contains("Starting Almoner", "PostgreSQL is up");
    leaveAMark(first);
    first.kill();

    try (var second = RunningAlmoner.start(home, Map.of())) {
      assertThat(second.status("/actuator/health/readiness")).isEqualTo(200);
      assertThat(second.output()).contains("Stopped the database that an earlier run left behind");
      assertThat(marks(second)).isEqualTo(1);
    }
  }

  @Test
  void a_first_start_that_was_killed_before_its_password_was_read_prints_another() {
    var first = RunningAlmoner.start(home, Map.of());
    assertThat(first.output()).contains("Sign in as admin with the password ");
    first.kill();
    try (var second = RunningAlmoner.start(home, Map.of())) {
      assertThat(second.output()).contains("Sign in as admin with the password ");
    }
  }

  @Test
  void a_killed_database_comes_back_under_the_running_program() throws Exception {
    try (var almoner = RunningAlmoner.start(home, Map.of())) {
      leaveAMark(almoner);
      RunningAlmoner.killPostgres(home);
      await().atMost(30, SECONDS).ignoreExceptions().until(() -> marks(almoner) == 1);
      await().atMost(30, SECONDS).until(() -> almoner.status("/actuator/health/readiness") == 200);
    }
  }

  @Test
  void what_is_committed_is_on_disk_and_strangers_need_a_password() throws Exception {
    try (var almoner = RunningAlmoner.start(home, Map.of());
        var owner = owner()) {
      for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"})
        assertThat(single(owner, "show " + setting)).isEqualTo("on");
      assertThat(single(owner, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(almoner.alive()).isTrue();
    }
  }

  @Test
  void a_second_program_on_the_same_home_is_turned_away_in_one_sentence() {
    try (var almoner = RunningAlmoner.start(home, Map.of());
        var second = RunningAlmoner.start(home, Map.of())) {
      assertThat(almoner.alive()).isTrue();
      assertThat(second.awaitEnd(20)).isEqualTo(1);
      assertThat(second.output()).contains("Another Almoner is running on").doesNotContain("\tat ");
    }
  }

  @Test
  void a_failed_migration_stops_the_start_with_one_plain_sentence() throws Exception {
    try (var almoner = RunningAlmoner.start(home, Map.of())) {
      assertThat(almoner.alive()).isTrue();
      try (var owner = owner();
          var statement = owner.createStatement()) {
        statement.execute(
            "update platform.flyway_schema_history set checksum = 1 where script like '%platform.sql'");
      }
    }
    try (var again = RunningAlmoner.start(home, Map.of())) {
      assertThat(again.awaitEnd(60)).isEqualTo(1);
      assertThat(again.output())
          .contains("Almoner did not start because the database could not be brought up to date")
          .doesNotContain("\tat ");
    }
  }

  private void leaveAMark(RunningAlmoner running) throws SQLException {
    try (var owner = owner();
        var statement = owner.createStatement()) {
      statement.execute(
          "create table platform.mark (at text); insert into platform.mark values ('here')");
    }
    assertThat(running.alive()).isTrue();
  }

  private int marks(RunningAlmoner running) throws SQLException {
    assertThat(running.alive()).isTrue();
    try (var owner = owner()) {
      return Integer.parseInt(single(owner, "select count(*) from platform.mark"));
    }
  }

  private Connection owner() throws SQLException {
    return DriverManager.getConnection(ownerUrl(), "almoner_owner", secret("owner"));
  }

  private String ownerUrl() {
    return "jdbc:postgresql://127.0.0.1:" + line("postgres/postmaster.pid", 3) + "/almoner";
  }

  private String secret(String name) {
    return line("secrets/" + name, 0);
  }

  private String line(String file, int number) {
    try {
      return java.nio.file.Files.readAllLines(home.resolve(file)).get(number).strip();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String single(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
