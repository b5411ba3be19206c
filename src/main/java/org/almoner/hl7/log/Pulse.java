package org.almoner.hl7.log;

import java.util.concurrent.atomic.AtomicBoolean;
import org.almoner.shell.Live;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells open consoles that messages came, at most twice a second: a notification with every message
 * would make their commits wait for each other. And once a minute that none came, so that whoever
 * watches sees a sender fall silent.
 */
@Component
class Pulse {
  private final Live live;
  private final AtomicBoolean beaten = new AtomicBoolean();

  Pulse(Live live) {
    this.live = live;
  }

  void beat() {
    beaten.set(true);
  }

  @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
  void minute() {
    beat();
  }

  @Scheduled(fixedDelay = 500)
  void tell() {
    if (!beaten.getAndSet(false)) return;
    live.changed("hl7", "connections");
    live.changed("hl7", "flags");
  }
}
