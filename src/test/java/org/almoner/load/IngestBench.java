package org.almoner.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.almoner.testing.RunningAlmoner;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * HL7 ADT ingest at 1, 8 and 32 connections, each round beside the bare listener on the same
 * PostgreSQL.
 */
@Tag("bench")
class IngestBench {
  private static final int ROUNDS = 3;
  private static final int PATIENTS_A_ROUND = 2_000;
  private static final List<String> FLAGS =
      List.of("-Xmx512m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED");
  @TempDir Path home;
  private int next = 1;

  @Test
  void adt_ingest_beside_the_bare_listener() throws Exception {
    var report =
        new BenchReport(
            "HL7 ADT ingest", "messages/s", "bare listener: HAPI parse, one insert, commit");
    try (var almoner = RunningAlmoner.start(home, Map.of(), FLAGS)) {
      BenchHospital.create(home);
      Homes.execute(home, "postgres", "create database bare");
      try (var floor = BareProcess.start(home)) {
        measure(almoner.mllpPort, 8);
        measure(floor.port, 8); // both warm
        for (int connections : new int[] {1, 8, 32}) compare(almoner, floor, connections, report);
      }
      report.note(
          "resident memory of the program after the run: " + almoner.residentMegabytes() + " MB");
    }
    report.write();
  }

  private void compare(
      RunningAlmoner almoner, BareProcess floor, int connections, BenchReport report)
      throws Exception {
    var ours = new ArrayList<MllpLoad.Outcome>();
    var bare = new ArrayList<MllpLoad.Outcome>();
    for (int round = 0; round < ROUNDS; round++) {
      ours.add(measure(almoner.mllpPort, connections));
      bare.add(measure(floor.port, connections));
    }
    assertThat(ours).allMatch(o -> o.accepted() == o.sent());
    report.row("c=" + connections, ours, bare);
  }

  private MllpLoad.Outcome measure(int port, int connections) throws Exception {
    int each = PATIENTS_A_ROUND / connections;
    int first = next;
    next += each * connections;
    return MllpLoad.send(port, connections, n -> AdtFeed.of(first + n * each, each));
  }
}
