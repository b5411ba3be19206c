package org.almoner.load;

import static org.almoner.load.BenchReport.figure;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import org.almoner.load.MllpLoad.Outcome;

/** Who looked at one record, shown and exported, among ten million entries of a year. */
final class WhoLooked implements Part {
  private static final int ENTRIES = 10_000_000;
  private static final int MONTHS = 12;
  private static final int PEOPLE = 1_000_000;
  private static final UUID LOOKED_AT_OFTEN = new UUID(0x7000L, 0x8001L << 48 | 1);
  private final Random random = new Random(7);

  @Override
  public void measure(BigHospital hospital, BenchReport report) throws Exception {
    hospital.with(1_000_000);
    int entries = BigHospital.scaled(ENTRIES);
    fill(hospital, entries);
    var cookie = hospital.signedIn("INFORMATION_GOVERNANCE");
    report.say(
        figure("%,d", entries)
            + " entries in "
            + MONTHS
            + " monthly partitions, about ten of each patient and 5,000 of one. Floor: the bare statement that reads the first"
            + " hundred entries of a patient. 2 connections; the entries have no hash links, which these pages do not read.");
    report.columns("", "p50 ms", "p99 ms", "longest ms");
    IntFunction<String> anybody = n -> "/patients/" + someone() + "/access-log";
    var bare = bare(hospital);
    row("bare statement", bare, report);
    double longest = 0;
    var often = "/patients/" + LOOKED_AT_OFTEN + "/access-log";
    longest = Math.max(longest, page(hospital, cookie, "page, anybody", 300, anybody, report));
    longest =
        Math.max(
            longest, page(hospital, cookie, "page, the one with 5,000", 100, n -> often, report));
    longest =
        Math.max(
            longest,
            page(
                hospital,
                cookie,
                "export, anybody",
                300,
                n -> anybody.apply(n) + "/export.csv",
                report));
    longest =
        Math.max(
            longest,
            page(hospital, cookie, "export of 5,000", 40, n -> often + "/export.csv", report));
    longest =
        Math.max(
            longest,
            page(
                hospital,
                cookie,
                "print for the patient, 5,000",
                40,
                n -> often + "/for-patient",
                report));
    report.target(
        "page and export below 1 s at ten million entries",
        figure("%.0f ms the longest", longest),
        longest < 1_000);
  }

  private UUID someone() {
    return new UUID(0x7000L, 0x8001L << 48 | 2 + random.nextInt(BigHospital.scaled(PEOPLE) - 2));
  }

  private static double page(
      BigHospital hospital,
      String cookie,
      String what,
      int requests,
      IntFunction<String> path,
      BenchReport report)
      throws Exception {
    int port = hospital.almoner().port;
    HttpLoad.get(port, cookie, 2, 40, path);
    var times = HttpLoad.get(port, cookie, 2, requests, path);
    return row(what, times, report);
  }

  private static double row(String what, Outcome times, BenchReport report) {
    report.row(
        what,
        figure("%.1f", times.p50()),
        figure("%.1f", times.p99()),
        figure("%.1f", times.longest()));
    return times.longest();
  }

  private Outcome bare(BigHospital hospital) throws SQLException {
    var nanos = new long[300];
    long began = System.nanoTime();
    try (var connection = Homes.superuser(hospital.home(), "almoner");
        var query =
            connection.prepareStatement(
                "select * from audit.entry where patient_id = ? order by at desc, id desc limit 101")) {
      for (int n = 0; n < nanos.length; n++) {
        query.setObject(1, someone());
        long from = System.nanoTime();
        try (var rows = query.executeQuery()) {
          while (rows.next()) rows.getString(4);
        }
        nanos[n] = System.nanoTime() - from;
      }
    }
    Arrays.sort(nanos);
    return Outcome.of(nanos, (System.nanoTime() - began) / 1e9, nanos.length);
  }

  private static void fill(BigHospital hospital, int entries) throws Exception {
    var home = hospital.home();
    var began = System.nanoTime();
    for (int m = 1; m <= MONTHS; m++)
      Homes.list(
          home,
          "select audit.ensure_month(timestamptz '2026-10-15' - interval '%d months')::text"
              .formatted(m - 1));
    var indexes =
        Homes.list(
            home,
            "select replace(indexdef, ' ON ONLY ', ' ON ') from pg_indexes where schemaname = 'audit' and tablename = 'entry'"
                + " and indexname <> 'entry_pkey'");
    for (var drop :
        Homes.list(
            home,
            "select 'drop index audit.' || indexname from pg_indexes where schemaname = 'audit' and tablename = 'entry'"
                + " and indexname <> 'entry_pkey'")) Homes.execute(home, "almoner", drop);
    try (var two = Executors.newFixedThreadPool(2)) {
      var work = new ArrayList<Callable<Void>>();
      for (int m = 0; m < MONTHS; m++) work.add(month(hospital, m, entries / MONTHS));
      for (var done : two.invokeAll(work)) done.get();
    }
    for (var index : indexes)
      Homes.execute(home, "almoner", "set maintenance_work_mem = '512MB'; " + index);
    Homes.execute(home, "almoner", "vacuum analyze audit.entry");
    System.out.printf(
        "%,d audit entries after %d s%n", entries, (System.nanoTime() - began) / 1_000_000_000);
  }

  private static Callable<Void> month(BigHospital hospital, int back, int entries) {
    var sql =
        """
        set session_replication_role = replica; set synchronous_commit = off;
        insert into audit.entry (id, at, actor_id, actor, action, patient_id, reason, detail)
        select gen_random_uuid(), m + n * interval '28 days' / %2$d, md5('u' || n %% 900)::uuid, 'user' || n %% 900,
               (array['patient.open', 'patient.search', 'allergy.read', 'stay.read', 'patient.change'])[1 + n %% 5],
               ('00000000-0000-7000-8001-' || lpad(to_hex(case when n %% greatest(1, %2$d / 417) = 0 then 1
                  else 2 + (hashint8(n + %1$d * 100000000) & 2147483647) %% (%3$d - 2) end), 12, '0'))::uuid,
               'Patient on Ward ' || n %% 24, '{"path": "/patients/record"}'
        from generate_series(1, %2$d::bigint) n,
             (values (timestamptz '2026-10-01 00:00:00+00' - interval '%1$d months')) v (m)
        """
            .formatted(back, entries, BigHospital.scaled(PEOPLE));
    return () -> {
      Homes.execute(hospital.home(), "almoner", sql);
      return null;
    };
  }
}
