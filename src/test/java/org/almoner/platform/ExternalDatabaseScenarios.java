package org.almoner.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.almoner.testing.RunningAlmoner;
import org.almoner.testing.TestDatabase;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program on a PostgreSQL that is not its own. */
class ExternalDatabaseScenarios {
  private static final Path OLD = Path.of("/usr/lib/postgresql/15/bin");
  @TempDir Path home;

  private static Map<String, String> at(String url) {
    return Map.of(
        "ALMONER_DATABASE_URL", url,
        "ALMONER_DATABASE_USER", "almoner_run",
        "ALMONER_DATABASE_PASSWORD", "run",
        "ALMONER_DATABASE_OWNER_USER", "almoner_owner",
        "ALMONER_DATABASE_OWNER_PASSWORD", "owner");
  }

  @Test
  void it_runs_there_as_the_restricted_role_and_a_taken_port_is_one_sentence() throws Exception {
    var url = TestDatabase.fresh("almoner_external");
    try (var almoner = RunningAlmoner.start(home, at(url))) {
      assertThat(almoner.status("/actuator/health/readiness")).isEqualTo(200);
      assertThat(almoner.output()).contains("Using the PostgreSQL named by ALMONER_DATABASE_URL");
      assertThat(home.resolve("postgres")).doesNotExist();
      try (var run = DriverManager.getConnection(url, "almoner_run", "run");
          var statement = run.createStatement();
          var working =
              statement.executeQuery(
                  "select count(*) from pg_stat_activity where datname = 'almoner_external' and usename = 'almoner_run'")) {
        working.next();
        assertThat(working.getInt(1)).isGreaterThan(1);
      }
      var settings = new HashMap<>(at(url));
      settings.put("SERVER_PORT", Integer.toString(almoner.port));
      try (var second = RunningAlmoner.start(home, settings)) {
        assertThat(second.awaitEnd(60)).isEqualTo(1);
        assertThat(second.output())
            .contains("Almoner did not start because port " + almoner.port + " is in use")
            .doesNotContain("\tat ");
      }
      assertThat(almoner.status("/actuator/health/readiness")).isEqualTo(200);
    }
  }

  @Test
  void one_that_does_not_answer_is_one_sentence_without_its_password() {
    try (var refused =
        RunningAlmoner.start(
            home, at("jdbc:postgresql://127.0.0.1:1/almoner?password=do-not-print"))) {
      assertThat(refused.awaitEnd(60)).isEqualTo(1);
      assertThat(refused.output())
          .contains("The PostgreSQL at jdbc:postgresql://127.0.0.1:1/almoner cannot be used")
          .doesNotContain("\tat ", "do-not-print");
    }
  }

  @Test
  void one_that_is_too_old_is_one_sentence() throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(OLD.resolve("initdb")) && isRoot());
    var data = Files.createTempDirectory(Path.of("/tmp"), "almoner-pg15");
    int port = freePort();
    as_postgres("chown", "-R", "postgres", data.toString());
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
    as_postgres("runuser", "-u", "postgres", "--", OLD + "/initdb", "-A", "trust", data + "/d");
    var options = "-h 127.0.0.1 -k '' -p " + port;
    as_postgres(
        "runuser",
        "-u",
        "postgres",
        "--",
        OLD + "/pg_ctl",
        "-w",
        "-D",
        data + "/d",
        "-l",
        data + "/log",
        "-o",
        options,
        "start");
    try (var refused =
        RunningAlmoner.start(
            home,
            Map.of(
                "ALMONER_DATABASE_URL",
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                "ALMONER_DATABASE_USER",
                "postgres"))) {
      assertThat(refused.awaitEnd(60)).isEqualTo(1);
      assertThat(refused.output())
          .contains("Almoner needs PostgreSQL 16 or newer", "is 15;")
          .doesNotContain("\tat ");
    } finally {
      as_postgres(
          "runuser",
          "-u",
          "postgres",
          "--",
          OLD + "/pg_ctl",
          "-D",
          data + "/d",
          "-m",
          "immediate",
          "stop");
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static void as_postgres(String... command) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(List.of(command))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .directory(new java.io.File("/tmp"))
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(String.join(" ", command)).isZero();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
