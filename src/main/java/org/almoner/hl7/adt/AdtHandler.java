package org.almoner.hl7.adt;

import java.util.Set;
import org.almoner.hl7.log.Handler;
import org.almoner.hl7.log.Inbound;
import org.springframework.stereotype.Component;

/** Which messages this system takes, and who applies each. */
@Component
class AdtHandler implements Handler {
  private static final Set<String> EVENTS = Set.of();

  @Override
  public boolean handlesType(String type) {
    return type.equals("ADT");
  }

  @Override
  public boolean handles(String type, String trigger) {
    return EVENTS.contains(trigger);
  }

  @Override
  public boolean keepsOrder(String trigger) {
    return true;
  }

  @Override
  public boolean supersedes(String trigger) {
    return false;
  }

  @Override
  public void apply(Inbound inbound) {
    throw new IllegalStateException("no event is handled");
  }
}
