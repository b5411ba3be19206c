package org.almoner.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What the figures were measured on, and how much memory processes of it use. */
final class Machine {
  private Machine() {}

  static String words() throws IOException {
    return String.format(
        Locale.UK,
        "%d cores of %s, %.0f GiB memory, Linux %s, Java %s.",
        Runtime.getRuntime().availableProcessors(),
        value("/proc/cpuinfo", "model name"),
        Long.parseLong(value("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / 1048576.0,
        System.getProperty("os.version"),
        Runtime.version().feature());
  }

  /**
   * Memory of this process and all below it in megabytes, shared pages divided among those who
   * share them.
   */
  static long proportionalMegabytes(ProcessHandle process) {
    return java.util.stream.Stream.concat(
                java.util.stream.Stream.of(process), process.descendants())
            .mapToLong(p -> kilobytes("/proc/" + p.pid() + "/smaps_rollup", "Pss"))
            .sum()
        / 1024;
  }

  private static long kilobytes(String file, String name) {
    try {
      return Long.parseLong(value(file, name).replaceAll("\\D", ""));
    } catch (IOException | NumberFormatException e) {
      return 0; // ended meanwhile
    }
  }

  private static String value(String file, String name) throws IOException {
    return Files.readAllLines(Path.of(file)).stream()
        .filter(l -> l.startsWith(name))
        .map(l -> l.substring(l.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("unknown");
  }
}
