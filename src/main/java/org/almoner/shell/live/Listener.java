package org.almoner.shell.live;

import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One browser tab that listens. Its own virtual thread writes to it, so a slow one holds up nobody.
 */
final class Listener {
  private static final int WAITING_AT_MOST = 500;
  private static final long HEARTBEAT_SECONDS = 5;
  private static final long LONGEST_NANOS = 120_000_000_000L;

  private final Set<String> topics;
  private final SseEmitter out = new SseEmitter(0L);
  private final BlockingQueue<LiveEvent> waiting = new ArrayBlockingQueue<>(WAITING_AT_MOST);
  private final Listeners listeners;
  private final Clock clock;
  private volatile boolean open = true;

  Listener(Set<String> topics, Listeners listeners, Clock clock) {
    this.topics = topics;
    this.listeners = listeners;
    this.clock = clock;
  }

  Set<String> topics() {
    return topics;
  }

  SseEmitter out() {
    return out;
  }

  /** A tab too slow to keep up is let go; it comes back and learns that it missed something. */
  void offer(LiveEvent event) {
    if (!waiting.offer(event)) close();
  }

  void close() {
    open = false;
    waiting.clear();
    waiting.offer(new LiveEvent(0, "", "close", ""));
  }

  /**
   * Writes until the browser leaves, and at most two minutes: coming back is how a browser proves
   * that its person is still signed in.
   */
  void run() {
    try {
      send("time", null, clock.instant().toString());
      var began = System.nanoTime();
      while (open && System.nanoTime() - began < LONGEST_NANOS) {
        var event = waiting.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
        if (event == null) {
          send("time", null, clock.instant().toString());
        } else if (open) {
          send(event.name(), listeners.id(event), clock.instant() + " " + event.data());
        }
      }
      out.complete();
    } catch (IOException | IllegalStateException e) {
      out.completeWithError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      out.complete();
    } finally {
      listeners.leave(this);
    }
  }

  private void send(String name, @Nullable String id, String data) throws IOException {
    var event = SseEmitter.event().name(name).reconnectTime(1_500).data(data);
    out.send(id == null ? event : event.id(id));
  }
}
