package org.almoner.demonstration.simulator;

import java.time.Instant;

/** A message that the simulator sent. */
public record Sent(Instant at, String trigger, String words, String answer) {
  public boolean accepted() {
    return answer.startsWith("AA");
  }
}
