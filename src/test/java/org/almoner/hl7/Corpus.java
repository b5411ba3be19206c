package org.almoner.hl7;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The messages that lie beside the sources; tests that need them say so when they are not there.
 */
final class Corpus {
  private static final Path DATA = Path.of("../shared/data");

  private Corpus() {}

  static boolean isThere() {
    return Files.isDirectory(DATA.resolve("hl7v2")) && Files.isDirectory(DATA.resolve("hl7v2-uk"));
  }

  static List<Path> files(String folder) {
    try (var walk = Files.walk(DATA.resolve(folder))) {
      return walk.filter(f -> f.toString().endsWith(".hl7")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> lines(String file) {
    return text(DATA.resolve(file)).lines().toList();
  }

  static String text(Path file) {
    return new String(bytes(file), java.nio.charset.StandardCharsets.UTF_8);
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] frames(String name) {
    return bytes(DATA.resolve("hl7v2-uk/mllp-frames").resolve(name));
  }
}
