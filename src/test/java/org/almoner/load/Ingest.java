package org.almoner.load;

import static org.almoner.load.BenchReport.figure;
import static org.almoner.load.BenchReport.middle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.almoner.load.MllpLoad.Outcome;
import org.almoner.testing.RunningAlmoner;

/**
 * HL7 ADT ingest at 1, 8 and 32 connections, each round beside the bare listener on the same
 * PostgreSQL.
 */
final class Ingest implements Part {
  private static final int ROUNDS = 3;
  private int next = 1;

  @Override
  public void measure(BigHospital hospital, BenchReport report) throws Exception {
    report.say(
        "Floor: a bare listener that parses with HAPI, inserts one row, commits and answers AA."
            + " Each patient is admitted, moved, corrected and discharged (A01, A02, A08, A03): four"
            + " messages that change the record, each answered AA after commit.");
    report.columns(
        "connections",
        "messages/s",
        "spread",
        "floor",
        "**ratio to the floor**",
        "p99 ms",
        "floor's");
    var home = emptyHome();
    try (var almoner = RunningAlmoner.start(home, Map.of(), BigHospital.FLAGS)) {
      BenchHospital.create(home);
      Homes.execute(home, "postgres", "create database bare");
      try (var floor = BareProcess.listener(home)) {
        for (int warm = 0; warm < 2; warm++) {
          round(almoner.mllpPort, 8, 1_000);
          round(floor.port, 8, 1_000);
        }
        for (int connections : new int[] {1, 8, 32}) compare(almoner, floor, connections, report);
      }
    } finally {
      BigHospital.delete(home);
    }
  }

  private static Path emptyHome() throws IOException {
    Files.createDirectories(Path.of("target"));
    return Files.createTempDirectory(Path.of("target"), "bench-ingest");
  }

  private void compare(
      RunningAlmoner almoner, BareProcess floor, int connections, BenchReport report)
      throws Exception {
    var ours = new ArrayList<Outcome>();
    var bare = new ArrayList<Outcome>();
    int patients = connections == 1 ? 600 : 1_600;
    for (int round = 0; round < ROUNDS; round++) {
      ours.add(round(almoner.mllpPort, connections, patients));
      bare.add(round(floor.port, connections, patients));
    }
    if (!ours.stream().allMatch(o -> o.accepted() == o.sent()))
      throw new IllegalStateException("not every message was answered AA: " + ours);
    double ratio = middle(ours, Outcome::perSecond) / middle(bare, Outcome::perSecond);
    report.row(
        Integer.toString(connections),
        figure("%,.0f", middle(ours, Outcome::perSecond)),
        BenchReport.spread(ours),
        figure("%,.0f", middle(bare, Outcome::perSecond)),
        figure("**%.2f**", ratio),
        figure("%.1f", middle(ours, Outcome::p99)),
        figure("%.1f", middle(bare, Outcome::p99)));
    if (connections == 8) ratioAtEight = ratio;
    if (connections == 32)
      report.target(
          "at least 0.4 of the floor at 8 connections",
          figure("%.2f", ratioAtEight),
          ratioAtEight >= 0.4);
  }

  private double ratioAtEight;

  private Outcome round(int port, int connections, int patients) throws Exception {
    int each = patients / connections;
    int first = next;
    next += each * connections;
    return MllpLoad.send(port, connections, n -> List.copyOf(AdtFeed.of(first + n * each, each)));
  }
}
