package org.almoner.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** One section of docs/performance.md: what was measured, beside its floor, in one run. */
final class BenchReport {
  private static final Path PAGE = Path.of("docs/performance.md");
  private final String title;
  private final String unit;
  private final String floor;
  private final List<String> rows = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  BenchReport(String title, String unit, String floor) {
    this.title = title;
    this.unit = unit;
    this.floor = floor;
  }

  /** The middle of several rounds, with the spread of the ratio. */
  void row(String what, List<MllpLoad.Outcome> ours, List<MllpLoad.Outcome> bare) {
    double us = middle(ours, MllpLoad.Outcome::perSecond);
    double them = middle(bare, MllpLoad.Outcome::perSecond);
    rows.add(
        String.format(
            Locale.UK,
            "| %s | %,.0f | %,.0f | **%.2f** | %.1f | %.1f |",
            what,
            us,
            them,
            us / them,
            middle(ours, MllpLoad.Outcome::p99),
            middle(bare, MllpLoad.Outcome::p99)));
  }

  void note(String sentence) {
    notes.add(sentence);
  }

  private static double middle(
      List<MllpLoad.Outcome> rounds, ToDoubleFunction<MllpLoad.Outcome> figure) {
    return rounds.stream()
        .sorted(Comparator.comparingDouble(figure))
        .mapToDouble(figure)
        .skip(rounds.size() / 2)
        .findFirst()
        .orElseThrow();
  }

  void write() throws IOException {
    var section = section();
    System.out.println(section);
    var page = Files.exists(PAGE) ? Files.readString(PAGE) : "# Performance\n\n";
    var heading = "## " + title + "\n";
    int start = page.indexOf(heading);
    if (start >= 0) {
      int end = page.indexOf("\n## ", start + 1);
      page = page.substring(0, start) + (end < 0 ? "" : page.substring(end + 1));
    }
    Files.writeString(PAGE, page.stripTrailing() + "\n\n" + section);
  }

  private String section() {
    var text = new StringBuilder("## " + title + "\n\n");
    text.append(
        "%s, %s. Floor: %s. Figures are %s, the middle of the rounds; only the ratio travels to another machine.%n%n"
            .formatted(LocalDate.now(java.time.ZoneOffset.UTC), machine(), floor, unit));
    text.append(
        "| | Almoner | floor | ratio | p99 ms | floor's p99 ms |\n|---|---|---|---|---|---|\n");
    rows.forEach(r -> text.append(r).append('\n'));
    notes.forEach(n -> text.append('\n').append(n).append('\n'));
    return text.toString();
  }

  private static String machine() {
    return Runtime.getRuntime().availableProcessors()
        + " cores, load generator on the same machine, `make bench`";
  }
}
