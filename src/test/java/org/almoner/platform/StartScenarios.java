package org.almoner.platform;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.almoner.testing.RunningAlmoner;
import org.almoner.testing.Web;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The life of one home, told in order: starting, being killed, and starting again, with the real
 * program on its own PostgreSQL. The chapters share it because each start costs ten seconds.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StartScenarios {
  @TempDir static Path home;
  private RunningAlmoner almoner;
  private Web browser;

  @AfterAll
  void it_stops() {
    almoner.close();
  }

  @Test
  @Order(1)
  void a_first_start_says_what_it_does_and_how_to_sign_in() {
    almoner = RunningAlmoner.start(home, Map.of());
    assertThat(almoner.status("/actuator/health/liveness")).isEqualTo(200);
    assertThat(almoner.output())
        .containsSubsequence(
            "Starting Almoner",
            "PostgreSQL is up",
            "Almoner is ready at http://localhost:" + almoner.port,
            "Sign in as admin with the password ");
  }

  @Test
  @Order(2)
  void what_is_committed_is_on_disk_and_strangers_need_a_password() throws Exception {
    try (var owner = owner()) {
      for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"})
        assertThat(single(owner, "show " + setting)).isEqualTo("on");
      assertThat(single(owner, "show listen_addresses")).isEqualTo("127.0.0.1");
    }
    assertThatThrownBy(() -> DriverManager.getConnection(ownerUrl(), "postgres", "postgres"))
        .hasMessageContaining("password authentication failed");
    assertThat(Files.getPosixFilePermissions(home.resolve("secrets/owner"))).hasSize(2);
  }

  @Test
  @Order(3)
  void a_second_program_on_the_same_home_is_turned_away_in_one_sentence() {
    try (var second = RunningAlmoner.start(home, Map.of())) {
      ends_with_one_sentence(second, "Another Almoner is running on");
    }
    assertThat(almoner.alive()).isTrue();
  }

  @Test
  @Order(4)
  void a_killed_program_starts_again_on_the_same_data_with_its_database_left_running()
      throws Exception {
    leaveAMark(almoner);
    almoner.kill();
    almoner = RunningAlmoner.start(home, Map.of());
    assertThat(almoner.status("/actuator/health/readiness")).isEqualTo(200);
    assertThat(almoner.output()).contains("Stopped the database that an earlier run left behind");
    assertThat(marks(almoner)).isEqualTo(1);
  }

  @Test
  @Order(5)
  void a_first_start_that_was_killed_before_its_password_was_read_prints_another() {
    assertThat(almoner.output()).contains("Sign in as admin with the password ");
    var password = almoner.output().split("Sign in as admin with the password ")[1].split(" ")[0];
    browser = almoner.browser();
    browser.submit("/sign-in", Map.of("username", "admin", "password", password));
    assertThat(browser.get("/me").statusCode()).isEqualTo(200);
  }

  @Test
  @Order(6)
  void whoever_is_signed_in_stays_so_when_the_program_is_killed_and_started_again() {
    almoner.kill();
    almoner = RunningAlmoner.start(home, Map.of());
    var same = almoner.browser().plant("almoner", browser.cookie("almoner"));
    assertThat(same.get("/me").statusCode()).isEqualTo(200);
    assertThat(same.get("/me").body()).contains("This browser", "First administrator");
    assertThat(almoner.browser().get("/me").statusCode()).isEqualTo(303);
    assertThat(almoner.output()).contains("Sign in with your user name and password");
  }

  @Test
  @Order(7)
  void a_killed_database_comes_back_under_the_running_program() {
    RunningAlmoner.killPostgres(home);
    await().atMost(30, SECONDS).ignoreExceptions().until(() -> marks(almoner) == 1);
    await().atMost(30, SECONDS).until(() -> almoner.status("/actuator/health/readiness") == 200);
  }

  @Test
  @Order(8)
  void the_audit_is_verified_by_a_command_that_names_the_row_a_superuser_altered()
      throws Exception {
    var whole = RunningAlmoner.command(home, "verify-audit");
    assertThat(whole.output()).contains("The audit is whole");
    assertThat(whole.code()).isZero();
    String altered;
    try (var superuser = DriverManager.getConnection(ownerUrl(), "postgres", secret("postgres"))) {
      altered =
          single(
              superuser,
              "update audit.entry set actor = 'somebody else' where action = 'session.sign-in' returning id");
    }
    var broken = RunningAlmoner.command(home, "verify-audit");
    assertThat(broken.output())
        .contains("THE AUDIT IS BROKEN", altered, "this row was altered after it was written");
    assertThat(broken.code()).isEqualTo(1);
  }

  @Test
  @Order(9)
  void a_failed_migration_stops_the_start_with_one_plain_sentence() throws Exception {
    try (var owner = owner();
        var statement = owner.createStatement()) {
      statement.execute(
          "update platform.flyway_schema_history set checksum = 1 where script like '%platform.sql'");
    }
    almoner.close();
    try (var again = RunningAlmoner.start(home, Map.of())) {
      ends_with_one_sentence(
          again, "Almoner did not start because the database could not be brought up to date");
    }
  }

  @Test
  @Order(10)
  void data_of_another_postgresql_is_refused_in_one_plain_sentence() throws Exception {
    Files.writeString(home.resolve("postgres/PG_VERSION"), "19\n");
    try (var again = RunningAlmoner.start(home, Map.of())) {
      ends_with_one_sentence(again, "was made by PostgreSQL 19 and this Almoner brings PostgreSQL");
    }
  }

  @Test
  @Order(11)
  void a_home_that_cannot_be_written_is_refused_in_one_plain_sentence(@TempDir Path folder)
      throws Exception {
    var file = Files.createFile(folder.resolve("home"));
    try (var refused = RunningAlmoner.start(file, Map.of())) {
      ends_with_one_sentence(refused, "cannot be used (it is a file, not a folder)");
    }
  }

  private static void ends_with_one_sentence(RunningAlmoner refused, String sentence) {
    assertThat(refused.awaitEnd(60)).isEqualTo(1);
    assertThat(refused.output()).contains(sentence).doesNotContain("\tat ", "Exception");
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
