package org.almoner.load;

import static org.almoner.load.BenchReport.figure;
import static org.almoner.load.BenchReport.middle;

import java.util.ArrayList;
import java.util.function.IntFunction;
import org.almoner.load.MllpLoad.Outcome;

/** The patient page with the audit of its look, and with a rule in the database that drops it. */
final class AuditCost implements Part {
  private static final int ROUNDS = 3;
  private static final int REQUESTS = 600;

  @Override
  public void measure(BigHospital hospital, BenchReport report) throws Exception {
    hospital.with(1_000_000);
    var cookie = hospital.signedIn("NURSE");
    var patients = hospital.inpatients();
    IntFunction<String> paths = n -> "/patients/" + patients.get(n % patients.size());
    report.say(
        "The same page of the same running program. For *without*, a rule in the database of the benchmark turns the insert"
            + " into nothing, so that writing the entry, its place in the chain and the commit to disk fall away; the round"
            + " trip of the statement stays in both. (Almoner itself has no such switch.)");
    report.columns(
        "connections",
        "with audit, pages/s",
        "without",
        "**with / without**",
        "p50 ms with",
        "without",
        "**cost of the audit, ms**");
    try {
      for (int c : new int[] {1, 8}) compare(hospital, cookie, c, paths, report);
    } finally {
      Homes.execute(
          hospital.home(), "almoner", "drop rule if exists bench_no_audit on audit.entry");
    }
  }

  private static void compare(
      BigHospital hospital,
      String cookie,
      int connections,
      IntFunction<String> paths,
      BenchReport report)
      throws Exception {
    var with = new ArrayList<Outcome>();
    var without = new ArrayList<Outcome>();
    int port = hospital.almoner().port;
    HttpLoad.get(port, cookie, connections, REQUESTS, paths);
    for (int round = 0; round < ROUNDS; round++) {
      with.add(HttpLoad.get(port, cookie, connections, REQUESTS, paths));
      Homes.execute(
          hospital.home(),
          "almoner",
          "create rule bench_no_audit as on insert to audit.entry do instead nothing");
      without.add(HttpLoad.get(port, cookie, connections, REQUESTS, paths));
      Homes.execute(hospital.home(), "almoner", "drop rule bench_no_audit on audit.entry");
    }
    report.row(
        Integer.toString(connections),
        figure("%,.0f", middle(with, Outcome::perSecond)),
        figure("%,.0f", middle(without, Outcome::perSecond)),
        figure("**%.2f**", middle(with, Outcome::perSecond) / middle(without, Outcome::perSecond)),
        figure("%.2f", middle(with, Outcome::p50)),
        figure("%.2f", middle(without, Outcome::p50)),
        figure("**%.2f**", middle(with, Outcome::p50) - middle(without, Outcome::p50)));
  }
}
