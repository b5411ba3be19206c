package org.almoner.demonstration.plan;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What will happen, in order of time; of two at the same time the one entered first. */
final class Agenda {
  /** Something that happens at a time. */
  interface Event {
    void happen(Instant at);
  }

  private record Entry(Instant at, int order, Event event) {}

  private final PriorityQueue<Entry> entries =
      new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparing(Entry::order));
  private int order;

  void at(Instant when, Event event) {
    entries.add(new Entry(when, order++, event));
  }

  void runUntil(Instant limit) {
    while (!entries.isEmpty() && entries.peek().at().isBefore(limit)) {
      var next = entries.remove();
      next.event().happen(next.at());
    }
  }
}
