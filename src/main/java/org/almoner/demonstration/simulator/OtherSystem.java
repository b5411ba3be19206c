package org.almoner.demonstration.simulator;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.almoner.demonstration.simulator.Hospital.Bed;
import org.almoner.demonstration.simulator.Hospital.Stay;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A system that was connected this morning and whose codes nobody has mapped yet: its messages wait
 * on the interface console.
 */
@Component
public class OtherSystem {
  private static final String NAME = "|WARDVIEW|NORTHMOOR|";
  private static final Duration STAY = Duration.ofDays(3);
  private final Hospital hospital;
  private final Clock clock;
  private final int port;

  OtherSystem(JdbcClient jdbc, Clock clock, @Value("${almoner.mllp.port:2575}") int port) {
    this.hospital = new Hospital(jdbc, clock, "");
    this.clock = clock;
    this.port = port;
  }

  /** Sends its messages to the program's own port, and says in words what became of them. */
  public String tell() {
    int accepted = 0;
    var messages = messages(clock.instant());
    try {
      for (var message : messages)
        if (Mllp.send(port, message.replace("|SIMULATOR|DEMO|", NAME)).startsWith("AA")) accepted++;
      return "%d messages of another system, of which %d wait for a person"
          .formatted(messages.size(), messages.size() - accepted);
    } catch (IOException e) {
      return "no messages of another system: the HL7 port does not answer";
    }
  }

  private List<String> messages(Instant at) {
    var all = new ArrayList<String>();
    for (int n = 1; n <= 3; n++)
      hospital.inpatient(n).ifPresent(s -> all.add(toUnknownWard(s, at)));
    hospital.inpatient(4).ifPresent(s -> all.add(Messages.about("A08", s, at)));
    hospital.inpatient(5).ifPresent(s -> all.add(unknownStayEnds(s, at)));
    hospital.inpatient(6).ifPresent(s -> all.add(appointment(s, at)));
    for (int n = 7; n <= 8; n++) underUnknownConsultant(n, at, all);
    return all;
  }

  private static String toUnknownWard(Stay stay, Instant at) {
    var ward = new Bed("NGH-DAYCASE", "1", "4", stay.consultant(), stay.specialty());
    return Messages.transfer(stay, ward, at);
  }

  private static String unknownStayEnds(Stay stay, Instant at) {
    return Messages.discharge(stay, at).replace("|" + stay.visit(), "|WV4410078");
  }

  private static String appointment(Stay stay, Instant at) {
    return Messages.about("A08", stay, at).replace("ADT^A08", "SIU^S12");
  }

  private void underUnknownConsultant(int n, Instant at, List<String> all) {
    hospital
        .outsider(n)
        .ifPresent(
            person ->
                hospital
                    .free(n, null, person.bay())
                    .map(b -> new Bed(b.ward(), b.bay(), b.bed(), "C8765432", b.specialty()))
                    .ifPresent(
                        b ->
                            all.add(Messages.admit(person, b, "WV441008" + n, at.plus(STAY), at))));
  }
}
