package org.almoner.hl7.adt;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.almoner.hl7.log.Handler;
import org.almoner.hl7.log.Inbound;
import org.springframework.stereotype.Component;

/** Which messages this system takes, and who applies each. MSH-9.1 and MSH-9.2 decide. */
@Component
class AdtHandler implements Handler {
  /** They tell the whole state, so a later one makes an earlier one needless. */
  private static final Set<String> STATE = Set.of("A01", "A04", "A05", "A08", "A28", "A31");

  private final Map<String, Consumer<Inbound>> events = new HashMap<>();

  AdtHandler(Admit admit, Moves moves, Leaving leaving, Merges merges, PersonEvents people) {
    events.put("A01", in -> admit.admit(in, null));
    events.put("A02", moves::move);
    events.put("A03", leaving::discharge);
    events.put("A08", people::update);
    events.put("A10", moves::move);
    events.put("A11", admit::cancel);
    events.put("A12", moves::cancel);
    events.put("A13", leaving::cancel);
    events.put("A17", moves::swap);
    events.put("A28", people::add);
    events.put("A31", people::add);
    events.put("A34", merges::merge);
    events.put("A40", merges::merge);
  }

  @Override
  public boolean handlesType(String type) {
    return type.equals("ADT");
  }

  @Override
  public boolean handles(String type, String trigger) {
    return events.containsKey(trigger);
  }

  @Override
  public boolean keepsOrder(String trigger) {
    return !STATE.contains(trigger);
  }

  @Override
  public boolean supersedes(String trigger) {
    return STATE.contains(trigger);
  }

  @Override
  public void apply(Inbound in) {
    var event = events.get(in.message().trigger());
    if (event == null) throw new IllegalStateException("not handled: " + in.message().trigger());
    event.accept(in);
  }
}
