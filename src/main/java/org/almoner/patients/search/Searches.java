package org.almoner.patients.search;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The searches that are under way. Who types on in the same box no longer waits for what was typed
 * before: that search is stopped, in the database too.
 */
@Component
class Searches {
  private static final Logger LOG = LoggerFactory.getLogger(Searches.class);
  private final Map<String, Search> underWay = new ConcurrentHashMap<>();
  private final ThreadLocal<@Nullable Search> mine = new ThreadLocal<>();

  /**
   * Searches in place of the one under way from the same box.
   *
   * @param box the person and the page they type on
   * @throws Replaced when another search took this one's place
   */
  <T> T insteadOfLast(String box, Supplier<T> work) {
    var search = new Search();
    var last = underWay.put(box, search);
    if (last != null) last.stop();
    mine.set(search);
    try {
      return work.get();
    } catch (RuntimeException e) {
      throw search.stopped() ? new Replaced(e) : e;
    } finally {
      mine.remove();
      underWay.remove(box, search);
    }
  }

  /** Remembers the statement about to be sent, to stop it by. */
  void sending(Statement statement) {
    var search = mine.get();
    if (search != null) search.sending(statement);
  }

  /** A search that nobody waits for. */
  static final class Replaced extends RuntimeException {
    private static final long serialVersionUID = 1;

    Replaced(Throwable cause) {
      super("Another search took its place", cause);
    }
  }

  private static final class Search {
    private @Nullable Statement sent;
    private boolean stopped;

    synchronized void sending(Statement statement) {
      if (stopped) throw new IllegalStateException("Stopped");
      sent = statement;
    }

    synchronized boolean stopped() {
      return stopped;
    }

    synchronized void stop() {
      stopped = true;
      if (sent == null) return;
      try {
        sent.cancel();
      } catch (SQLException e) {
        LOG.debug("A search could not be stopped; its time-out will", e);
      }
    }
  }
}
