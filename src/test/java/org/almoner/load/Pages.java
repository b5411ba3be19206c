package org.almoner.load;

import static org.almoner.load.BenchReport.figure;
import static org.almoner.load.BenchReport.middle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.almoner.load.MllpLoad.Outcome;

/** The bed board and the patient page at a million patients, beside a bare page. */
final class Pages implements Part {
  private static final int ROUNDS = 3;
  private static final int REQUESTS = 1_600;

  @Override
  public void measure(BigHospital hospital, BenchReport report) throws Exception {
    hospital.with(1_000_000);
    var cookie = hospital.signedIn("NURSE");
    var patients = hospital.inpatients();
    report.say(
        "Floor: a page of 21 KB after three indexed queries, on the same web framework, without sign-in, audit or template."
            + " The board has 24 beds, all occupied; the patient page is that of an inpatient. At a million patients.");
    report.columns(
        "page, connections",
        "pages/s",
        "spread",
        "floor",
        "**times the floor**",
        "p50 ms",
        "floor's",
        "p99 ms",
        "floor's");
    try (var floor = BareProcess.page(hospital.home())) {
      IntFunction<String> board = n -> "/wards/" + BenchHospital.FULL_WARD;
      IntFunction<String> patient = n -> "/patients/" + patients.get(n % patients.size());
      for (int c : new int[] {1, 8}) {
        compare("bed board, " + c, hospital, floor.port, cookie, c, board, report);
        compare("patient page, " + c, hospital, floor.port, cookie, c, patient, report);
      }
    }
    targets.forEach(Runnable::run);
  }

  private final List<Runnable> targets = new ArrayList<>();

  private void compare(
      String what,
      BigHospital hospital,
      int floor,
      String cookie,
      int connections,
      IntFunction<String> paths,
      BenchReport report)
      throws Exception {
    int port = hospital.almoner().port;
    IntFunction<String> bare = n -> "/page?id=" + n;
    int requests = connections == 1 ? REQUESTS / 2 : REQUESTS;
    HttpLoad.get(port, cookie, connections, requests, paths);
    HttpLoad.get(floor, "", connections, requests, bare);
    var ours = new ArrayList<Outcome>();
    var bares = new ArrayList<Outcome>();
    for (int round = 0; round < ROUNDS; round++) {
      ours.add(HttpLoad.get(port, cookie, connections, requests, paths));
      bares.add(HttpLoad.get(floor, "", connections, requests * 2, bare));
    }
    double times = middle(bares, Outcome::perSecond) / middle(ours, Outcome::perSecond);
    report.row(
        what,
        figure("%,.0f", middle(ours, Outcome::perSecond)),
        BenchReport.spread(ours),
        figure("%,.0f", middle(bares, Outcome::perSecond)),
        figure("**%.2f**", times),
        figure("%.1f", middle(ours, Outcome::p50)),
        figure("%.1f", middle(bares, Outcome::p50)),
        figure("%.1f", middle(ours, Outcome::p99)),
        figure("%.1f", middle(bares, Outcome::p99)));
    if (connections == 8)
      targets.add(
          () ->
              report.target(
                  what.replace(", 8", "") + " within 2.0 times the floor at 8 connections",
                  figure("%.2f", times),
                  times <= 2.0));
  }
}
