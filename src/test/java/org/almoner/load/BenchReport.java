package org.almoner.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/** One section of docs/performance.md: what was measured, beside its floor, in one run. */
final class BenchReport {
  private static final Path PAGE = Path.of("docs/performance.md");
  private static final Pattern TARGET =
      Pattern.compile("- Target: (.+?)\\. Measured: (.+?)\\. (Met|Not met)\\.");
  private final String title;
  private final StringBuilder text = new StringBuilder();
  private boolean inTable;

  BenchReport(String title) {
    this.title = title;
  }

  void say(String sentence) {
    inTable = false;
    text.append('\n').append(sentence).append('\n');
  }

  void columns(String... names) {
    text.append("\n| ").append(String.join(" | ", names)).append(" |\n");
    text.append("|---".repeat(names.length)).append("|\n");
    inTable = true;
  }

  void row(String... cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  void target(String words, String measured, boolean met) {
    if (inTable) text.append('\n');
    inTable = false;
    text.append(
        "- Target: %s. Measured: %s. %s.%n".formatted(words, measured, met ? "Met" : "Not met"));
  }

  void failed(Throwable why) {
    why.printStackTrace();
    var reason = String.valueOf(why.getMessage()).lines().findFirst().orElse("");
    say("**Failed:** " + why.getClass().getSimpleName() + ", " + reason);
    target("the part runs to its end", "it failed, see below", false);
  }

  static String figure(String format, Object... values) {
    return String.format(Locale.UK, format, values);
  }

  /** The middle of several rounds. */
  static double middle(List<MllpLoad.Outcome> rounds, ToDoubleFunction<MllpLoad.Outcome> figure) {
    return rounds.stream()
        .sorted(Comparator.comparingDouble(figure))
        .mapToDouble(figure)
        .skip(rounds.size() / 2)
        .findFirst()
        .orElseThrow();
  }

  /** The lowest and the highest rate of the rounds. */
  static String spread(List<MllpLoad.Outcome> rounds) {
    var rates = rounds.stream().mapToDouble(MllpLoad.Outcome::perSecond).summaryStatistics();
    return figure("%,.0f to %,.0f", rates.getMin(), rates.getMax());
  }

  void write() throws IOException {
    var section = "## " + title + "\n\nMeasured " + now() + ".\n" + text;
    System.out.println(section);
    var sections = new ArrayList<String>();
    if (Files.exists(PAGE))
      for (var part : Files.readString(PAGE).split("(?m)^(?=## )")) {
        if (part.startsWith("## ")
            && !part.startsWith("## Targets")
            && !part.startsWith("## " + title + "\n")) sections.add(part.strip());
      }
    sections.add(section.strip());
    Files.writeString(PAGE, head(sections) + String.join("\n\n", sections) + "\n");
  }

  private static String head(List<String> sections) throws IOException {
    var head = new StringBuilder("# Performance\n\n");
    head.append(
        """
        Written by `make bench` (one part alone: `make bench PART=search`). Every figure stands beside its floor, the least that an
        honest program would do, measured in the same run on the same machine: only the ratios travel to another machine.
        The program, its PostgreSQL, the floor and the load all share the machine below; PostgreSQL is the embedded one with
        `fsync`, `synchronous_commit` and `full_page_writes` on.

        """);
    head.append("Machine: ").append(Machine.words()).append("\n\n## Targets\n\n");
    head.append("| part | target | measured | |\n|---|---|---|---|\n");
    for (var section : sections) {
      var name = section.lines().findFirst().orElseThrow().substring(3);
      TARGET
          .matcher(section)
          .results()
          .forEach(
              t ->
                  head.append(
                      "| %s | %s | %s | %s |\n"
                          .formatted(name, t.group(1), t.group(2), met(t.group(3)))));
    }
    return head.append('\n').toString();
  }

  private static String met(String words) {
    return words.equals("Met") ? "met" : "**not met**";
  }

  private static String now() {
    return DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.UK)
        .format(LocalDateTime.now(ZoneOffset.UTC));
  }
}
