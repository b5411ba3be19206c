package org.almoner.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class EnglishTests {
  /** A number glued to a word that has only its plural. */
  private static final Pattern GLUED =
      Pattern.compile(
          "(?:size|count|number|total|rows|beds)\\(\\) \\+ \" (?:beds|bays|wards|rows|entries|places|messages|patients|times|closures|nights|days)\\b");

  @Test
  void counts_one_as_one() {
    assertThat(English.count(1, "night")).isEqualTo("1 night");
    assertThat(English.count(0, "night")).isEqualTo("0 nights");
    assertThat(English.count(1204, "entry", "entries")).isEqualTo("1,204 entries");
    assertThat(English.a("administrative category")).isEqualTo("an administrative category");
    assertThat(English.a("source")).isEqualTo("a source");
  }

  @Test
  void nothing_counts_by_gluing_a_plural_to_a_number() throws IOException {
    try (var files = Files.walk(Path.of("src/main/java"))) {
      var glued =
          files
              .filter(f -> f.toString().endsWith(".java") || f.toString().endsWith(".jte"))
              .flatMap(EnglishTests::lines)
              .filter(l -> GLUED.matcher(l).find() && !l.contains("== 1 ?"))
              .toList();
      assertThat(glued).isEqualTo(List.of());
    }
  }

  private static java.util.stream.Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream().map(l -> file.getFileName() + ": " + l.strip());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
