package org.almoner.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almoner.testing.RunningAlmoner;

/**
 * The running program with a full ward and as many patients as a part asks for, in a home that is
 * thrown away.
 */
final class BigHospital implements AutoCloseable {
  /** The flags that `make run` gives the program. */
  static final List<String> FLAGS =
      List.of("-Xmx512m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED");

  private static final int FIRST_INPATIENT = 9_000_001;
  private static final double SCALE = Double.parseDouble(System.getProperty("bench.scale", "1"));
  private final Path home = Path.of("target/bench-home");
  private RunningAlmoner almoner;
  private Population population;

  Path home() {
    return home;
  }

  RunningAlmoner almoner() {
    return almoner;
  }

  /** Patients after `-Dbench.scale`, for trying the benchmarks themselves. */
  static int scaled(int patients) {
    return (int) Math.max(2_000, patients * SCALE);
  }

  /** Starts the program if need be and fills the register up to this number. */
  Population with(int patients) throws Exception {
    if (population == null) open();
    population.growTo(scaled(patients));
    return population;
  }

  private void open() throws Exception {
    if (almoner != null) almoner.close();
    almoner = null;
    delete(home);
    Files.createDirectories(home);
    almoner = started();
    BenchHospital.create(home);
    Homes.execute(home, "postgres", "create database bare");
    admitTheFullWard();
    population = new Population(home);
  }

  /** A second try, for a machine that was too busy for the first. */
  private RunningAlmoner started() throws Exception {
    for (int tries = 0; tries < 2; tries++) {
      var running = RunningAlmoner.start(home, Map.of(), FLAGS);
      if (running.status("/actuator/health/readiness") == 200) return running;
      System.err.println(running.output());
      running.close();
    }
    throw new IllegalStateException("the program did not become ready");
  }

  private void admitTheFullWard() throws Exception {
    var admissions = new ArrayList<String>();
    for (int i = 0; i < 24; i++)
      admissions.add(
          AdtFeed.toBed(
              FIRST_INPATIENT + i, "W16", "ABCD".substring(i / 6, i / 6 + 1), "" + (i % 6 + 1)));
    var sent = MllpLoad.send(almoner.mllpPort, 1, n -> admissions);
    if (sent.accepted() != 24)
      throw new IllegalStateException("the full ward took only " + sent.accepted() + " patients");
  }

  List<String> inpatients() {
    return Homes.list(
        home,
        "select patient_id from inpatients.v_inpatient where ward_id = '%s'"
            .formatted(BenchHospital.FULL_WARD));
  }

  /** The Cookie header of somebody who has just signed in and works on both wards. */
  String signedIn(String role) {
    var user = UUID.randomUUID();
    var token = "bench-" + user;
    Homes.execute(
        home,
        "almoner",
        """
        insert into access.account (id, username, display_name, roles, places, version, changed_at, changed_by)
          values ('%1$s', 'bench.%2$s', 'Bench', '{%3$s}', '{ward:%4$s,ward:%5$s}', 1, clock_timestamp(), 'bench');
        insert into access.session (id, token_hash, account_id, stage, started_at, last_seen_at, device)
          values ('%1$s', '\\x%6$s', '%1$s', 'OPEN', clock_timestamp(), clock_timestamp(), 'Bench');
        """
            .formatted(
                user,
                user.toString().substring(0, 8),
                role,
                BenchHospital.FULL_WARD,
                BenchHospital.LIVE_WARD,
                sha256(token)));
    return "almoner=" + token;
  }

  private static String sha256(String token) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    if (almoner == null) return;
    almoner.close();
    delete(home);
  }

  static void delete(Path folder) {
    if (Files.notExists(folder)) return;
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
    } catch (IOException e) {
      System.err.println("could not remove " + folder + ": " + e.getMessage());
    }
  }
}
