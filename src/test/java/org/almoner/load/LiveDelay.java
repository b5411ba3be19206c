package org.almoner.load;

import static org.almoner.load.BenchReport.figure;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.almoner.journeys.Browser;

/** From an admission's acknowledgement to the bed that shows the patient, in a real browser. */
final class LiveDelay implements Part {
  private static final int ROUNDS = 9;
  private static final long LONGEST_NANOS = 150_000_000_000L;
  private static final int BEDS = 24;
  private static final int FIRST = 9_100_001;

  /** Notes when a bed first shows a name, by the clock that the sender reads too. */
  private static final String WATCH =
      """
      () => {
        window.shown = {};
        const note = () => document.querySelectorAll('article.bed .bed__who b').forEach(
          b => { window.shown[b.textContent.trim()] ??= Date.now(); });
        new MutationObserver(note).observe(document.body, {childList: true, subtree: true, characterData: true});
      }
      """;

  private static final String NAMES =
      "() => [...document.querySelectorAll('article.bed')].map(b => b.textContent.replace(/\\s+/g, ' ').trim()).join('; ')";

  private int next = FIRST;
  private int day = 5;

  @Override
  public void measure(BigHospital hospital, BenchReport report) throws Exception {
    hospital.with(1_000_000);
    var cookie = hospital.signedIn("NURSE");
    var delays = new ArrayList<Double>();
    try (var browser = Browser.as(c -> c.addCookies(List.of(cookie(hospital, cookie))));
        var line = new MllpLine(hospital.almoner().mllpPort)) {
      var page = browser.page();
      page.navigate(address(hospital) + "/wards/" + BenchHospital.LIVE_WARD);
      page.waitForTimeout(2_000);
      page.evaluate(WATCH);
      long began = System.nanoTime();
      for (int round = 0; round <= ROUNDS && System.nanoTime() - began < LONGEST_NANOS; round++) {
        var found = fill(page, line);
        if (round > 0) delays.addAll(found); // the first is to warm up
        empty(hospital, line);
        page.waitForTimeout(300);
      }
    }
    write(delays.stream().mapToDouble(d -> d).sorted().toArray(), report);
  }

  private static String address(BigHospital hospital) {
    return "http://localhost:" + hospital.almoner().port;
  }

  private static Cookie cookie(BigHospital hospital, String cookie) {
    return new Cookie("almoner", cookie.substring("almoner=".length())).setUrl(address(hospital));
  }

  /**
   * Each round of patients on a day of its own, for a bed is taken until the one before has left.
   */
  private String today(String message) {
    return message.replace("20261120", "202611%02d".formatted(day));
  }

  private List<Double> fill(Page page, MllpLine line) throws Exception {
    var delays = new ArrayList<Double>();
    for (int bed = 0; bed < BEDS; bed++) {
      int n = next++;
      var bay = "ABCD".substring(bed / 6, bed / 6 + 1);
      var answer = line.send(today(AdtFeed.toBed(n, "W18", bay, Integer.toString(bed % 6 + 1))));
      long acknowledged = System.currentTimeMillis();
      if (!answer.contains("MSA|AA|")) throw new IllegalStateException(answer.replace('\r', ' '));
      double shown = shown(page, AdtFeed.surname(n));
      delays.add(shown - acknowledged);
    }
    return delays;
  }

  /** Asks again and again: the page's own policy lets no function be made in it that waits. */
  private static double shown(Page page, String name) {
    for (int tries = 0; tries < 500; tries++) {
      if (page.evaluate("name => window.shown[name] ?? null", name) instanceof Number at)
        return at.doubleValue();
      page.waitForTimeout(20);
    }
    throw new IllegalStateException(
        "the board did not show " + name + " within 10 s; it shows " + page.evaluate(NAMES));
  }

  private void empty(BigHospital hospital, MllpLine line) throws Exception {
    for (int n = next - BEDS; n < next; n++) line.send(today(AdtFeed.discharge(n, "W18")));
    day++;
    Homes.execute(
        hospital.home(), "almoner", "delete from inpatients.bed_hold where kind = 'CLEANING'");
  }

  private static void write(double[] delays, BenchReport report) {
    report.say(
        "A01 to a bed over MLLP; the clock starts when the sender has read the AA and stops when Chromium's DOM has the"
            + " patient's name in the bed (a mutation observer). Less than nothing: the screen was first. "
            + delays.length
            + " admissions one after the other, at a million patients.");
    report.columns("p50 ms", "p90", "p99", "longest");
    report.row(
        figure("%.0f", delays[delays.length / 2]),
        figure("%.0f", delays[delays.length * 9 / 10]),
        figure("**%.0f**", delays[delays.length * 99 / 100]),
        figure("%.0f", Arrays.stream(delays).max().orElseThrow()));
    double p99 = delays[delays.length * 99 / 100];
    report.target("p99 below 500 ms", figure("%.0f ms", p99), p99 < 500);
  }
}
