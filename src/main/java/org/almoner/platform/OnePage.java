package org.almoner.platform;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What several parts of one page show is read once. Only while a page is put together, in which
 * nothing is written; a read that failed is not kept.
 */
public final class OnePage {
  private static final ScopedValue<Map<Key, Object>> HELD = ScopedValue.newInstance();

  private OnePage() {}

  private record Key(Class<?> what, Object of) {}

  /** Puts a page together; a page within a page is part of it. */
  public static <T> T making(Supplier<T> page) {
    return HELD.isBound()
        ? page.get()
        : ScopedValue.where(HELD, new HashMap<Key, Object>()).call(page::get);
  }

  /** Read now, or what this page read of it already. */
  public static <T> T read(Class<T> what, Object of, Supplier<T> reading) {
    if (!HELD.isBound()) return reading.get();
    var key = new Key(what, of);
    var held = HELD.get().get(key);
    if (held != null) return what.cast(held);
    var read = reading.get();
    HELD.get().put(key, read);
    return read;
  }
}
