package org.almoner.demonstration.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.almoner.demonstration.simulator.Sent;
import org.almoner.shell.FormErrors;

/** What the simulator does, and what it sent last. */
public record SimulatorPage(
    boolean training,
    int speed,
    String typed,
    String counts,
    List<Sent> latest,
    FormErrors errors) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.UK).withZone(ZoneId.of("Europe/London"));

  public String time(Instant at) {
    return TIME.format(at);
  }

  public String state() {
    return speed == 0 ? "Stopped" : "Sending " + speed + " messages a minute";
  }
}
