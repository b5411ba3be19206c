package org.almoner.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.regex.Pattern;
import org.almoner.access.people.Matrix;
import org.almoner.patients.Merging;
import org.almoner.patients.PatientId;
import org.almoner.platform.Actor;
import org.almoner.platform.Actors;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.People;
import org.almoner.testing.Staff;
import org.almoner.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Care relationships and looks, over real patients and every module's pages. */
@HospitalTest
class RelationshipScenarios {
  private static final Pattern VARIABLE = Pattern.compile("\\{([^}:]+)(?::([^}]*))?}");
  @Autowired Staff staff;
  @Autowired People people;
  @Autowired Matrix matrix;
  @Autowired Merging merging;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;

  @AfterEach
  void the_clock_stands_where_it_stood() {
    clock.set(TestClock.START);
  }

  private long looks(Staff.Member who, PatientId patient) {
    return jdbc.sql(
            "select count(*) from audit.entry where patient_id = :patient and actor_id = :user")
        .param("patient", patient.value())
        .param("user", who.id())
        .query(Long.class)
        .single();
  }

  @Test
  void every_page_of_a_patient_leaves_its_look_in_the_audit() {
    var patient = people.somebody();
    var everything = staff.with(Role.values());
    var missed = new ArrayList<String>();
    for (var route : matrix.routes()) {
      if (!route.method().equals("GET") || !route.path().contains("{patient}")) continue;
      if (route.path().startsWith("/break-glass/") || route.path().startsWith("/test-")) continue;
      var path =
          VARIABLE
              .matcher(route.path().replace("{patient}", patient.toString()))
              .replaceAll(
                  v ->
                      v.group(2) == null
                          ? UUID.randomUUID().toString()
                          : v.group(2).split("\\|")[0]);
      var before = looks(everything, patient);
      var status = everything.get(path).statusCode();
      if (looks(everything, patient) != before + 1)
        missed.add(
            path + " answered " + status + " and left " + (looks(everything, patient) - before));
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void whoever_registers_a_person_may_open_the_record_for_a_week() {
    var doctor = staff.with(Role.DOCTOR);
    var patient =
        Actors.as(
            new Actor(doctor.id(), doctor.username(), "Test"), () -> people.born("1950-04-03"));
    assertThat(doctor.get("/patients/" + patient).statusCode()).isEqualTo(200);
    assertThat(staff.with(Role.DOCTOR).get("/patients/" + patient).statusCode()).isEqualTo(303);
    clock.advance(Duration.ofDays(8));
    assertThat(staff.again(doctor).get("/patients/" + patient).statusCode()).isEqualTo(303);
  }

  @Test
  void looks_at_a_record_that_was_merged_away_are_looks_at_the_one_that_remains() {
    var survivor = people.somebody();
    var loser = people.somebody();
    var clerk = staff.with(Role.WARD_CLERK);
    clerk.get("/patients/" + loser);
    var officer = staff.with(Role.INFORMATION_GOVERNANCE);
    var log = "/patients/" + survivor + "/access-log";
    assertThat(officer.get(log).body()).doesNotContain(clerk.username());
    merge(survivor, loser);
    assertThat(officer.get(log).body()).contains(clerk.username());
    assertThat(officer.get(log + "/export.csv").body()).contains(clerk.username());
    assertThat(officer.get(log + "/for-patient").body()).contains("Test " + clerk.username());
  }

  private void merge(PatientId survivor, PatientId loser) {
    merging.merge(survivor, loser, Merging.Choices.SURVIVORS, "Same person");
  }

  @Test
  void the_audit_search_finds_them_too_by_number() {
    var survivor = people.somebody();
    var loser = people.somebody();
    var clerk = staff.with(Role.WARD_CLERK);
    clerk.get("/patients/" + loser);
    merge(survivor, loser);
    assertThat(
            staff
                .with(Role.INFORMATION_GOVERNANCE)
                .get("/audit?patient=" + survivor + "&user=" + clerk.username())
                .body())
        .contains("Open patient");
  }
}
