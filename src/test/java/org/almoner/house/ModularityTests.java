package org.almoner.house;

import org.almoner.Almoner;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The walls between modules: no cycles, no reaching inside, only the dependencies each module
 * lists.
 */
class ModularityTests {
  @Test
  void modules_keep_to_their_walls() {
    ApplicationModules.of(Almoner.class).verify();
  }
}
