package org.almoner.shell.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.almoner.platform.Actors;
import org.almoner.shell.Frame;
import org.almoner.shell.NavItem;
import org.almoner.shell.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The places on the left, with counts that are asked for at most every few seconds per person. */
@Component
class Rail {
  private static final long FRESH_NANOS = 3_000_000_000L;

  private final List<NavItem> places;
  private final Map<Asked, Answer> counts = new ConcurrentHashMap<>();

  Rail(List<NavItem> places) {
    this.places = places.stream().sorted(Comparator.comparingInt(i -> i.place().order())).toList();
  }

  List<Frame.RailItem> of(SignedIn who, String path) {
    var seen = places.stream().filter(i -> i.activity() == null || who.may(i.activity())).toList();
    var here =
        seen.stream()
            .map(i -> i.place().path())
            .filter(p -> path.equals(p) || path.startsWith(p.endsWith("/") ? p : p + "/"))
            .max(Comparator.comparingInt(String::length))
            .orElse("");
    return seen.stream()
        .map(i -> new Frame.RailItem(i.place(), count(i), i.place().path().equals(here)))
        .toList();
  }

  /** After a change made by this person their counts are asked for again. */
  void forget(String person) {
    counts.keySet().removeIf(asked -> asked.person().equals(person));
  }

  private NavItem.@Nullable Count count(NavItem item) {
    var asked = new Asked(item.place().path(), Actors.current().name());
    var known = counts.get(asked);
    if (known != null && System.nanoTime() - known.at() < FRESH_NANOS) return known.count();
    var count = item.count();
    if (counts.size() > 10_000) counts.clear();
    counts.put(asked, new Answer(count, System.nanoTime()));
    return count;
  }

  private record Asked(String path, String person) {}

  private record Answer(NavItem.@Nullable Count count, long at) {}
}
