package org.almoner.observations;

import static org.almoner.observations.Sets.ill;
import static org.almoner.observations.Sets.well;
import static org.almoner.observations.Sets.with;
import static org.almoner.observations.Sets.without;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.almoner.access.Role;
import org.almoner.inpatients.Admissions;
import org.almoner.inpatients.SpellId;
import org.almoner.inpatients.WardFixture;
import org.almoner.observations.due.Status;
import org.almoner.observations.due.Statuses;
import org.almoner.patients.PatientId;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.QueryCount;
import org.almoner.testing.Staff;
import org.almoner.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * RCP 2017, chart 4: 0 at least 12-hourly, 1 to 4 four- to six-hourly, one 3 and 5 hourly, 7
 * continuous.
 */
@HospitalTest
class DueScenarios {
  @Autowired Observations observations;
  @Autowired Statuses statuses;
  @Autowired Admissions admissions;
  @Autowired WardFixture fixture;
  @Autowired Staff staff;
  @Autowired TestClock clock;

  @AfterEach
  void at_half_past_two() {
    clock.set(TestClock.START);
  }

  private WardFixture.OneBay ward;
  private PatientId ada;

  private SpellId admitted() {
    ward = fixture.ward(3);
    ada = fixture.woman();
    return admissions.admit(WardFixture.emergency(ada, ward.bed(0), "08:00"));
  }

  private void take(String time, Observed set) {
    observations.record(ada, NewEntry.of(WardFixture.at(time), "RN Adeyemi", set));
  }

  private Status status(SpellId spell) {
    return statuses.of(spell).orElseThrow();
  }

  private String due(SpellId spell) {
    var due = status(spell).due();
    return due == null
        ? "none"
        : due.from().toString().substring(5, 16) + " " + due.late().toString().substring(5, 16);
  }

  @Test
  void the_next_set_is_due_by_the_score_of_the_last() {
    var spell = admitted();
    assertThat(due(spell)).isEqualTo("none");
    take("08:10", well());
    assertThat(due(spell)).isEqualTo("11-24T20:10 11-24T20:10");
    take("08:20", with(well(), Parameter.RESPIRATIONS, "21"));
    assertThat(due(spell)).isEqualTo("11-24T12:20 11-24T14:20");
    take("08:30", with(well(), Parameter.RESPIRATIONS, "8"));
    assertThat(due(spell)).isEqualTo("11-24T09:30 11-24T09:30");
    take("08:40", ill());
    assertThat(due(spell)).isEqualTo("11-24T09:10 11-24T09:10");
    assertThat(status(spell).late(clock.instant())).isTrue();
    assertThat(status(spell).trend()).isEqualTo("arrow-up");
  }

  @Test
  void an_incomplete_set_does_not_put_off_the_next_and_what_is_certain_brings_it_forward() {
    var spell = admitted();
    take("08:10", with(well(), Parameter.RESPIRATIONS, "21"));
    leftOut("12:00", without(well(), Parameter.TEMPERATURE));
    assertThat(due(spell)).isEqualTo("11-24T12:10 11-24T14:10");
    leftOut("12:05", without(ill(), Parameter.TEMPERATURE));
    assertThat(due(spell)).isEqualTo("11-24T12:35 11-24T12:35");
  }

  private void leftOut(String time, Observed set) {
    observations.record(
        ada,
        NewEntry.of(WardFixture.at(time), "RN Adeyemi", set)
            .without(Map.of(Parameter.TEMPERATURE, Omitted.REFUSED)));
  }

  @Test
  void the_board_shows_score_trend_and_lateness_from_one_statement() {
    admitted();
    var first = ada;
    take("08:10", well());
    take("08:40", ill());
    ada = fixture.man();
    admissions.admit(WardFixture.emergency(ada, ward.bed(1), "08:00"));
    take("14:20", well());
    var nurse = staff.with(List.of("ward:" + ward.ward()), Role.NURSE);
    var sent =
        QueryCount.during(() -> nurse.get("/wards/" + ward.ward())).stream()
            .filter(s -> s.contains("observations.entry"))
            .toList();
    assertThat(sent).as("the board, and the count on the rail").hasSizeLessThanOrEqualTo(2);
    var board = nurse.get("/wards/" + ward.ward()).body();
    assertThat(board)
        .contains("NEWS2 7, rising, was 0, taken 24-Nov-2026 08:40", "score--act", "late</span>")
        .contains("NEWS2 0, taken 24-Nov-2026 14:20", "next Wed 25-Nov 02:20")
        .contains("?show=obs-late", "?show=news-7", "Medical registrar by 15:02");
    assertThat(first).isNotEqualTo(ada);
  }
}
