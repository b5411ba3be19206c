package org.almoner.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.almoner.Almoner;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The floors as docs/modules.md draws them: a module may use only what stands below it. */
class LayersTests {
  private static final List<String> FLOORS_BOTTOM_UP = drawn().reversed();

  private final ApplicationModules modules = ApplicationModules.of(Almoner.class);

  @Test
  void every_module_has_a_floor() {
    assertThat(FLOORS_BOTTOM_UP)
        .containsAll(modules.stream().map(m -> m.getIdentifier().toString()).toList());
  }

  @Test
  void modules_use_only_what_stands_below_them() {
    for (var module : modules) {
      var floor = FLOORS_BOTTOM_UP.indexOf(module.getIdentifier().toString());
      module.getDirectDependencies(modules).stream()
          .map(d -> d.getTargetModule().getIdentifier().toString())
          .forEach(
              below ->
                  assertThat(FLOORS_BOTTOM_UP.indexOf(below))
                      .as("%s uses %s", module.getIdentifier(), below)
                      .isLessThan(floor));
    }
  }

  private static List<String> drawn() {
    try {
      var drawing = Files.readString(Path.of("docs/modules.md")).split("```")[1];
      return drawing.lines().skip(1).map(l -> l.split(" ")[0]).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
