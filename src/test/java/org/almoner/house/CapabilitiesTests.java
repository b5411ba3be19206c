package org.almoner.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.almoner.testing.Proves;
import org.junit.jupiter.api.Test;

/** Writes docs/capabilities.md from the {@link Proves} annotations of the tests. */
class CapabilitiesTests {
  private static final Path PAGE = Path.of("docs/capabilities.md");

  @Test
  void the_page_of_capabilities_is_written_from_the_tests() throws IOException {
    var proofs = proofs();
    assertThat(proofs.keySet()).allMatch(c -> c.matches("(PAS|CLIN)-(1[01][0-9]|120|[1-9][0-9]?)"));
    Files.writeString(PAGE, page(proofs));
  }

  private static TreeMap<String, List<String>> proofs() {
    var proofs =
        new TreeMap<String, List<String>>(
            Comparator.comparing((String c) -> c.split("-")[0])
                .reversed()
                .thenComparing(c -> Integer.valueOf(c.split("-")[1])));
    new ClassFileImporter()
        .importPath(Path.of("target/test-classes"))
        .forEach(type -> collect(type, proofs));
    return proofs;
  }

  private static void collect(JavaClass type, TreeMap<String, List<String>> proofs) {
    type.tryGetAnnotationOfType(Proves.class.getName())
        .ifPresent(a -> add(proofs, a, type.getSimpleName()));
    for (var method : type.getMethods())
      method
          .tryGetAnnotationOfType(Proves.class.getName())
          .ifPresent(a -> add(proofs, a, type.getSimpleName() + ": " + sentence(method.getName())));
  }

  private static void add(
      TreeMap<String, List<String>> proofs, JavaAnnotation<?> annotation, String where) {
    var codes = (Object[]) annotation.get("value").orElseThrow();
    Stream.of(codes)
        .forEach(c -> proofs.computeIfAbsent((String) c, _ -> new ArrayList<>()).add(where));
  }

  private static String sentence(String method) {
    return method.replace('_', ' ');
  }

  private static String page(TreeMap<String, List<String>> proofs) {
    var page = new StringBuilder();
    page.append("# Capabilities proved\n\n");
    page.append("Written by the build from the tests' `@Proves` annotations; do not edit.\n");
    page.append("The numbers are those of the inventory of the suite that Almoner takes up.\n\n");
    page.append("| capability | test that exercises it in full |\n|---|---|\n");
    proofs.forEach(
        (code, tests) ->
            page.append(
                "| %s | %s |%n"
                    .formatted(code, String.join("<br>", tests.stream().sorted().toList()))));
    page.append("\n%d of 240.%n".formatted(proofs.size()));
    return page.toString();
  }
}
