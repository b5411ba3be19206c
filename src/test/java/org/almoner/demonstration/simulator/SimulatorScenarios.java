package org.almoner.demonstration.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.almoner.access.Role;
import org.almoner.demonstration.load.Loading;
import org.almoner.demonstration.plan.Plan;
import org.almoner.demonstration.plan.Scale;
import org.almoner.hl7.mllp.MllpListener;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HospitalTest
class SimulatorScenarios {
  // which number makes which message follows from Day.next
  private static final Map<String, Integer> NUMBERS =
      Map.of("A01", 1, "A02", 5, "A03", 2, "A08", 3, "A11", 74, "A13", 87);

  @Autowired Day day;
  @Autowired Simulator simulator;
  @Autowired Loading loading;
  @Autowired MllpListener listener;
  @Autowired Clock clock;
  @Autowired Staff staff;

  @Test
  void what_happens_next_is_accepted_by_the_programs_own_port() throws IOException {
    var prefix = "E" + UUID.randomUUID().toString().substring(0, 3).toUpperCase(Locale.ROOT);
    loading.load(Plan.of(Scale.small(prefix), clock.instant()), said -> {});
    var answers = new ArrayList<String>();
    for (var trigger : new String[] {"A01", "A11", "A02", "A08", "A03", "A13"}) {
      var message = next(NUMBERS.getOrDefault(trigger, 0));
      assertThat(message.trigger()).isEqualTo(trigger);
      answers.add(Mllp.send(listener.port(), message.text()));
    }
    // a bed may be in cleaning, or shut by another scenario: then the answer says so
    assertThat(answers).allMatch(a -> a.startsWith("AA") || a.startsWith("AE"));
    assertThat(answers.stream().filter(a -> a.startsWith("AA")).count())
        .as("%s", answers)
        .isGreaterThan(3);
  }

  /** A turn may find nobody to move: the same kind of event comes round every hundred turns. */
  private Day.Message next(int first) {
    return IntStream.iterate(first, n -> n + 100)
        .limit(60)
        .mapToObj(n -> day.next(n, clock.instant()))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void it_never_sends_to_a_hospital_that_is_not_a_demonstration() {
    var admin = staff.with(Role.ADMINISTRATOR);
    assertThat(admin.get("/demonstration").body()).contains("This is not a demonstration hospital");
    var refused = admin.post("/demonstration", Map.of("speed", "60"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(simulator.speed()).isZero();
    assertThat(staff.with(Role.NURSE).get("/demonstration").statusCode()).isEqualTo(403);
  }
}
