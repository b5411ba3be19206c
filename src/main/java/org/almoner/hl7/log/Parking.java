package org.almoner.hl7.log;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.almoner.hl7.mapping.Sender;
import org.almoner.platform.Actor;
import org.almoner.platform.Actors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Applies parked messages, oldest first, when what they wait for has come. */
@Component
public class Parking {
  private final Parked parked;
  private final Retry retry;

  Parking(Parked parked, Retry retry) {
    this.parked = parked;
    this.retry = retry;
  }

  /** After a message was applied: what waits for it, and then what waits for that. */
  void wake(Sender sender, Set<String> keys) {
    Actors.as(Actor.system(sender.actor()), () -> wake(keys));
  }

  /** Tries everything that waits for one of these keys. */
  public int wake(Collection<String> first) {
    int applied = 0;
    var tried = new LinkedHashSet<UUID>();
    var keys = new ArrayDeque<Collection<String>>();
    keys.add(first);
    while (!keys.isEmpty()) {
      for (var id : parked.waitingFor(keys.poll())) {
        if (!tried.add(id)) continue;
        var brought = retry.now(id, null);
        if (brought.isEmpty()) continue;
        applied++;
        tried.clear();
        keys.add(brought);
      }
    }
    return applied;
  }

  /** For what was missed: a stop between commit and waking, or between commit and a nudge. */
  @Scheduled(fixedDelay = 60_000, initialDelay = 20_000)
  public void sweep() {
    tryAgain(parked.due());
  }

  /** Each in the name of its sender. */
  void tryAgain(Collection<UUID> messages) {
    for (var id : messages) {
      var brought = retry.byItself(id);
      if (!brought.isEmpty()) wake(brought);
    }
  }
}
