package org.almoner.hl7.adt.codes;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What was found lately, so that a message does not ask for every ward and doctor again. It is
 * forgotten when the organisation changes, and after seconds because another node may have changed
 * it. What was not found is asked for again, and the database keeps its rules whatever is
 * remembered.
 */
final class Remembered<K, V> {
  private static final long KEPT_NANOS = 5_000_000_000L;
  private static final int MOST = 10_000;
  private final Map<K, Kept<V>> kept = new ConcurrentHashMap<>();

  private record Kept<V>(V value, long since) {}

  Optional<V> get(K key, Supplier<Optional<V>> ask) {
    var known = kept.get(key);
    if (known != null && System.nanoTime() - known.since() < KEPT_NANOS)
      return Optional.of(known.value());
    var found = ask.get();
    if (kept.size() > MOST) kept.clear();
    found.ifPresentOrElse(
        value -> kept.put(key, new Kept<>(value, System.nanoTime())), () -> kept.remove(key));
    return found;
  }

  void forget() {
    kept.clear();
  }
}
