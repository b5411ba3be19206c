package org.almoner.load;

import static org.almoner.load.BenchReport.figure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Resident memory while a feed, pages and searches run at once at a million patients. */
final class Memory implements Part {
  private static final int ROUNDS = 3;
  private static final int FIRST = 9_200_001;
  private static final String[] NAMES = {"Blackstom", "Greneway", "Wodbury", "Ashtno", "Marlwood"};

  @Override
  public void measure(BigHospital hospital, BenchReport report) throws Exception {
    hospital.with(1_000_000);
    var cookie = hospital.signedIn("NURSE");
    var patients = hospital.inpatients();
    int port = hospital.almoner().port;
    long most = 0;
    try (var threads = Executors.newFixedThreadPool(3)) {
      for (int round = 0; round < ROUNDS; round++) {
        int first = FIRST + round * 2_000;
        var work =
            List.of(
                threads.submit(
                    asked(
                        () ->
                            MllpLoad.send(
                                hospital.almoner().mllpPort,
                                8,
                                n -> AdtFeed.of(first + n * 250, 250)))),
                threads.submit(
                    asked(
                        () ->
                            HttpLoad.get(
                                port,
                                cookie,
                                8,
                                2_400,
                                n ->
                                    n % 2 == 0
                                        ? "/wards/" + BenchHospital.FULL_WARD
                                        : "/patients/" + patients.get(n % patients.size())))),
                threads.submit(
                    asked(
                        () ->
                            HttpLoad.get(
                                port,
                                cookie,
                                4,
                                600,
                                n -> "/patients?q=" + NAMES[n % NAMES.length]))));
        most = Math.max(most, watch(hospital, work));
      }
    }
    write(hospital, most, report);
  }

  private static Callable<Void> asked(Callable<?> work) {
    return () -> {
      work.call();
      return null;
    };
  }

  private static long watch(BigHospital hospital, List<Future<Void>> work) throws Exception {
    long most = 0;
    while (!work.stream().allMatch(Future::isDone)) {
      most = Math.max(most, hospital.almoner().residentMegabytes());
      Thread.sleep(200);
    }
    for (var done : work) done.get();
    return most;
  }

  private static void write(BigHospital hospital, long most, BenchReport report) throws Exception {
    var pid = Files.readAllLines(Path.of(hospital.home() + "/postgres/postmaster.pid")).getFirst();
    var postgres = ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    report.say(
        "The largest resident set of the program while, at a million patients, 8 connections send HL7, 8 ask for boards and"
            + " patient pages and 4 search, all at once. Java was started as `make run` starts it: `"
            + String.join(" ", BigHospital.FLAGS.subList(0, 2))
            + "`. PostgreSQL is given with all its processes, shared pages counted once.");
    report.columns("Almoner, MB", "PostgreSQL beside it, MB");
    report.row(figure("**%d**", most), figure("%d", Machine.proportionalMegabytes(postgres)));
    report.target("the program below 700 MB", most + " MB", most < 700);
  }
}
