package org.almoner.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almoner.Almoner;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The floors of docs/modules.md as a list: a module may use only what stands below it. */
class LayersTests {
  static final List<String> FLOORS_BOTTOM_UP =
      List.of(
          "platform",
          "shell",
          "audit",
          "access",
          "tasks",
          "organisation",
          "terminology",
          "patients",
          "encounters",
          "inpatients",
          "hl7",
          "demonstration");

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
}
