package org.almoner.demonstration.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.almoner.access.Role;
import org.almoner.demonstration.load.Loading;
import org.almoner.demonstration.plan.Plan;
import org.almoner.demonstration.plan.Scale;
import org.almoner.hl7.mllp.MllpListener;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.Staff;
import org.almoner.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HospitalTest
class SimulatorScenarios {
  private static final int STEPS = 300;
  private static final Duration PACE = Duration.ofMinutes(15);
  private static final int STEPS_A_DAY = 24 * 4;

  @Autowired Simulator simulator;
  @Autowired Loading loading;
  @Autowired MllpListener listener;
  @Autowired TestClock clock;
  @Autowired Staff staff;
  @Autowired JdbcClient jdbc;
  private final List<Integer> lastDay = new ArrayList<>();
  private final String prefix =
      "E" + UUID.randomUUID().toString().substring(0, 3).toUpperCase(Locale.ROOT);

  @AfterEach
  void the_clock_stands_where_it_stood() {
    clock.set(TestClock.START);
  }

  @Test
  void three_days_of_messages_leave_the_hospital_as_full_as_it_was() throws IOException {
    loading.load(Plan.of(Scale.small(prefix), clock.instant()), said -> {});
    var hospital = new Hospital(jdbc, clock, prefix);
    var before = hospital.inBeds();
    var sent = days(new Day(hospital), hospital);
    assertThat(lastDay.stream().mapToInt(n -> n).average().orElseThrow())
        .isBetween(before - 4.0, before + 4.0);
    assertThat(sent.stream().map(Sent::trigger).distinct())
        .contains("A01", "A02", "A03", "A05", "A08", "A11", "A12", "A13", "A15", "A16")
        .contains("A21", "A22", "A38");
    assertThat(sent.stream().filter(s -> !s.accepted()).toList())
        .as("refused of %d", sent.size())
        .hasSizeLessThan(4);
    assertThat(withoutTheBedTheyWereSentTo()).isZero();
  }

  private List<Sent> days(Day day, Hospital hospital) throws IOException {
    var sent = new ArrayList<Sent>();
    for (int n = 1; n <= STEPS; n++) {
      clock.set(clock.instant().plus(PACE));
      if (n > STEPS - STEPS_A_DAY) lastDay.add(hospital.inBeds());
      var message = day.next(n, clock.instant());
      if (message.isEmpty()) continue;
      var answer = Mllp.send(listener.port(), message.get().text());
      sent.add(new Sent(clock.instant(), message.get().trigger(), message.get().words(), answer));
    }
    return sent;
  }

  private int withoutTheBedTheyWereSentTo() {
    return jdbc.sql(
            """
            select count(*) from inpatients.v_inpatient i
            join organisation.v_ward w on w.ward_id = i.ward_id
            where w.site_code like :prefix and i.bed_id is null and i.leave_id is null
            """)
        .param("prefix", prefix + "%")
        .query(Integer.class)
        .single();
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
