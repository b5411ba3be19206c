package org.almoner.load;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Every benchmark, one after the other, each beside its floor; the table is docs/performance.md. A
 * part that fails is written down as failed and the next one runs. {@code -Dbench=ingest,search}
 * chooses parts by the beginning of their names.
 */
@Tag("bench")
class PerformanceBench {

  /** To make five million people takes most of it on two cores. */
  private static final Duration LONGEST = Duration.ofMinutes(20);

  private static final Map<String, Named> PARTS = new LinkedHashMap<>();

  private record Named(String title, Part part) {}

  static {
    part("ingest", "HL7 ADT ingest", new Ingest());
    part("search-10k", "Patient search among 10 thousand", new Search(10_000));
    part("search-1m", "Patient search among 1 million", new Search(1_000_000));
    part("pages", "Bed board and patient page", new Pages());
    part("audit-cost", "Cost of the audit on a page", new AuditCost());
    part("live", "From the acknowledgement to the changed screen", new LiveDelay());
    part("memory", "Memory under load", new Memory());
    part("search-5m", "Patient search among 5 million", new Search(5_000_000));
    part("who-looked", "Who looked, among ten million audit entries", new WhoLooked());
  }

  private static final BigHospital HOSPITAL = new BigHospital();

  private static void part(String name, String title, Part part) {
    PARTS.put(name, new Named(title, part));
  }

  @TestFactory
  Stream<DynamicTest> parts() {
    return PARTS.entrySet().stream()
        .filter(p -> chosen(p.getKey()))
        .map(p -> DynamicTest.dynamicTest(p.getKey(), () -> run(p.getValue())));
  }

  private static boolean chosen(String name) {
    var wanted = System.getProperty("bench", "");
    return wanted.isBlank()
        || Arrays.stream(wanted.split("[, ]+")).anyMatch(w -> name.startsWith(w));
  }

  private static void run(Named named) throws Exception {
    var report = new BenchReport(named.title());
    try {
      assertTimeoutPreemptively(LONGEST, () -> named.part().measure(HOSPITAL, report));
    } catch (Exception | AssertionError e) {
      report.failed(e);
      throw e;
    } finally {
      report.write();
    }
  }

  @AfterAll
  static void tidy() {
    HOSPITAL.close();
  }
}
