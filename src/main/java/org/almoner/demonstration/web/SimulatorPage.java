package org.almoner.demonstration.web;

import java.time.Instant;
import java.util.List;
import org.almoner.demonstration.simulator.Sent;
import org.almoner.platform.Cui;
import org.almoner.shell.FormErrors;

/** What the simulator does, and what it sent last. */
public record SimulatorPage(
    boolean training,
    int speed,
    String typed,
    String counts,
    List<Sent> latest,
    List<Sent> faults,
    FormErrors errors) {

  public String time(Instant at) {
    return Cui.exactTime(at);
  }

  public String state() {
    return speed == 0 ? "Stopped" : "Sending " + speed + " messages a minute";
  }
}
