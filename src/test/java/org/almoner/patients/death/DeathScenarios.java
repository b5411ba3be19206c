package org.almoner.patients.death;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.almoner.patients.PatientId;
import org.almoner.patients.Patients;
import org.almoner.platform.InvalidInput;
import org.almoner.platform.StaleEdit;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.People;
import org.almoner.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HospitalTest
class DeathScenarios {
  private static final Instant NIGHT = TestClock.START.minus(Duration.ofHours(12));
  @Autowired Deaths deaths;
  @Autowired Patients patients;
  @Autowired People people;
  @Autowired JdbcClient jdbc;

  @Test
  void a_death_and_its_undoing_leave_the_record_as_it_was_and_both_in_the_audit() {
    var ada = people.somebody();
    var before = patients.byId(ada);
    deaths.record(ada, Death.at(NIGHT));
    assertThat(patients.byId(ada).died()).isEqualTo(NIGHT);
    deaths.undo(ada, "Another patient died");
    var after = patients.byId(ada);
    assertThat(after.died()).isNull();
    assertThat(after.who()).isEqualTo(before.who());
    assertThat(after.version()).isEqualTo(before.version());
    assertThat(deaths.history(ada))
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.undone()).isNotNull();
              assertThat(d.undone().why()).isEqualTo("Another patient died");
            });
    assertThat(audited(ada)).containsExactly("patient.death", "patient.death-undone");
  }

  @Test
  void the_same_death_told_twice_is_one_death() {
    var ada = people.somebody();
    var first = deaths.record(ada, Death.at(NIGHT));
    assertThat(deaths.record(ada, Death.at(NIGHT))).isEqualTo(first);
    assertThat(audited(ada)).hasSize(1);
  }

  @Test
  void a_second_different_death_is_refused_and_an_amended_one_is_not() {
    var ada = people.somebody();
    deaths.record(ada, Death.at(NIGHT));
    var other = Death.at(NIGHT.minusSeconds(600));
    assertThatThrownBy(() -> deaths.record(ada, other))
        .isInstanceOf(DeathRefused.class)
        .hasMessageContaining("already recorded");
    deaths.amend(ada, 1, other);
    assertThat(patients.byId(ada).died()).isEqualTo(other.at());
    assertThatThrownBy(() -> deaths.amend(ada, 1, other)).isInstanceOf(StaleEdit.class);
  }

  @Test
  void nobody_dies_tomorrow_or_before_birth() {
    var ada = people.born("2000-05-10");
    assertThatThrownBy(() -> deaths.record(ada, Death.at(TestClock.START.plusSeconds(60))))
        .isInstanceOf(DeathRefused.class)
        .hasMessageContaining("future");
    assertThatThrownBy(() -> deaths.record(ada, Death.at(Instant.parse("2000-05-09T12:00:00Z"))))
        .isInstanceOf(DeathRefused.class)
        .hasMessageContaining("before the date of birth");
    assertThat(deaths.history(ada)).isEmpty();
  }

  @Test
  void a_birth_cannot_be_moved_past_the_death_either() {
    var ada = people.born("1940-05-10");
    deaths.record(ada, Death.at(Instant.parse("2020-01-01T12:00:00Z")));
    assertThatThrownBy(
            () ->
                jdbc.sql("update patients.patient set born = '2021-01-01' where id = :id")
                    .param("id", ada.value())
                    .update())
        .hasMessageContaining("died before birth");
  }

  @Test
  void undoing_needs_a_death_and_a_reason() {
    var ada = people.somebody();
    assertThatThrownBy(() -> deaths.undo(ada, "Mistake")).isInstanceOf(DeathRefused.class);
    deaths.record(ada, Death.at(NIGHT));
    assertThatThrownBy(() -> deaths.undo(ada, " ")).isInstanceOf(InvalidInput.class);
  }

  private List<String> audited(PatientId patient) {
    return jdbc.sql(
            "select action from audit.entry where patient_id = :p and action like 'patient.death%' order by id")
        .param("p", patient.value())
        .query(String.class)
        .list();
  }
}
