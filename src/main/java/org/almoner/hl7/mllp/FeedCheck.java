package org.almoner.hl7.mllp;

import org.almoner.access.ServiceCheck;
import org.springframework.stereotype.Component;

/** Tells the sign-in page whether other systems can reach us. */
@Component
class FeedCheck implements ServiceCheck {
  private final MllpListener listener;
  private final MllpSettings settings;

  FeedCheck(MllpListener listener, MllpSettings settings) {
    this.listener = listener;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "messages from other systems";
  }

  @Override
  public boolean working() {
    return !settings.enabled() || listener.isRunning();
  }
}
