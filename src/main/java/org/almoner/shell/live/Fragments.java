package org.almoner.shell.live;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.almoner.shell.LiveFragment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Renders a changed part once for all who look at it here. */
@Component
class Fragments {
  private static final Logger log = LoggerFactory.getLogger(Fragments.class);
  private final Map<String, LiveFragment> byKind;
  private final Listeners listeners;

  Fragments(List<LiveFragment> fragments, Listeners listeners) {
    this.byKind =
        fragments.stream().collect(Collectors.toMap(LiveFragment::kind, Function.identity()));
    this.listeners = listeners;
  }

  Optional<LiveFragment> of(String topic) {
    return Optional.ofNullable(byKind.get(topic.split(":", 2)[0]));
  }

  /**
   * @param change topic and item with a space between
   */
  void tell(String change) {
    var space = change.indexOf(' ');
    if (space < 1) return;
    var topic = change.substring(0, space);
    var item = change.substring(space + 1);
    var fragment = of(topic);
    if (fragment.isEmpty()) return;
    if (!listeners.anyFor(topic)) listeners.tell(topic, "stale", item);
    else render(fragment.get(), topic, item);
  }

  private void render(LiveFragment fragment, String topic, String item) {
    try {
      var html = fragment.html(topic, item);
      if (html == null) listeners.tell(topic, "gone", item);
      else listeners.tell(topic, "changed", item + "\n" + html);
    } catch (RuntimeException e) {
      log.error(
          "The live part {} of {} could not be made; its pages are told to read again",
          item,
          topic,
          e);
      listeners.tell(topic, "stale", item);
    }
  }
}
