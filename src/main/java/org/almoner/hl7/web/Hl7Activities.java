package org.almoner.hl7.web;

import java.util.List;
import org.almoner.access.ActivityCatalogue;
import org.almoner.access.Role;
import org.springframework.stereotype.Component;

@Component
class Hl7Activities implements ActivityCatalogue {
  @Override
  public List<Definition> activities() {
    return List.of(
        Definition.of(
            "hl7.view",
            "see what other systems sent and what it changed",
            Role.INTEGRATION_ANALYST),
        Definition.of(
            "hl7.resolve", "apply or discard messages that wait", Role.INTEGRATION_ANALYST),
        Definition.of("hl7.map", "say what codes of other systems mean", Role.INTEGRATION_ANALYST));
  }
}
