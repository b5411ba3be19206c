package org.almoner.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every control in the hazard log points at a test that exists. */
class HazardLogTests {
  private static final Pattern PROOF =
      Pattern.compile("`(\\w+(?:Scenarios|Tests|Journey))#(\\w+)`");

  @Test
  void every_control_names_a_test_that_exists() throws IOException {
    var log = Files.readString(Path.of("docs/safety/hazard-log.md"));
    var proofs = PROOF.matcher(log).results().toList();
    assertThat(proofs).isNotEmpty();
    assertThat(proofs.stream().filter(p -> !exists(p.group(1), p.group(2))).map(p -> p.group()))
        .isEmpty();
  }

  private static boolean exists(String type, String method) {
    try (Stream<Path> sources = Files.walk(Path.of("src/test/java"))) {
      return sources
          .filter(f -> f.getFileName().toString().equals(type + ".java"))
          .anyMatch(f -> read(f).contains("void " + method + "("));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
