package org.almoner.shell.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArraySet;
import org.springframework.stereotype.Component;

/** Who listens on this node, and the latest events for those who were away for a moment. */
@Component
public class Listeners {
  private static final int REMEMBERED = 2_000;

  private final Set<Listener> listeners = new CopyOnWriteArraySet<>();
  private final Deque<LiveEvent> latest = new ArrayDeque<>();
  private String epoch = UUID.randomUUID().toString();
  private long number;

  /**
   * @param lastSeen the id of the last event the browser got, or empty
   */
  synchronized void join(Listener listener, String lastSeen) {
    if (lastSeen.isEmpty()) listener.offer(new LiveEvent(number, "", "hello", ""));
    else missed(lastSeen, listener);
    listeners.add(listener);
  }

  void leave(Listener listener) {
    listeners.remove(listener);
  }

  boolean anyFor(String topic) {
    return listeners.stream().anyMatch(l -> l.topics().contains(topic));
  }

  /** An event that nobody listens to still counts, for those who come back. */
  synchronized void tell(String topic, String name, String data) {
    var event = new LiveEvent(++number, topic, name, data);
    latest.addLast(event);
    if (latest.size() > REMEMBERED) latest.removeFirst();
    listeners.stream().filter(l -> l.topics().contains(topic)).forEach(l -> l.offer(event));
  }

  /** Something may have been missed: every page must read itself again. */
  synchronized void gap() {
    epoch = UUID.randomUUID().toString();
    latest.clear();
    var event = new LiveEvent(++number, "", "gap", "");
    listeners.forEach(l -> l.offer(event));
  }

  synchronized String id(LiveEvent event) {
    return epoch + ":" + event.number();
  }

  /** Lets every browser go; each comes back by itself. */
  public void hangUp() {
    listeners.forEach(Listener::close);
  }

  private void missed(String lastSeen, Listener listener) {
    var colon = lastSeen.lastIndexOf(':');
    var seen = number(lastSeen.substring(colon + 1));
    var known = colon > 0 && lastSeen.substring(0, colon).equals(epoch) && seen >= firstKnown() - 1;
    if (!known) listener.offer(new LiveEvent(number, "", "gap", ""));
    else
      latest.stream()
          .filter(e -> e.number() > seen && listener.topics().contains(e.topic()))
          .forEach(listener::offer);
  }

  private long firstKnown() {
    return latest.isEmpty() ? number + 1 : latest.getFirst().number();
  }

  private static long number(String digits) {
    return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : -2;
  }
}
