package org.almoner.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.Staff;
import org.almoner.testing.TestClock;
import org.almoner.testing.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HospitalTest
class BreakGlassScenarios {
  @Autowired Staff staff;
  @Autowired TestRecord records;
  @Autowired BreakGlass breakGlass;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  private final UUID patient = UUID.randomUUID();

  @AfterEach
  void the_clock_stands_where_it_stood() {
    clock.set(TestClock.START);
  }

  private static String location(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElse("");
  }

  private HttpResponse<String> give_a_reason(Staff.Member who, String code, String reason) {
    return who.post(
        "/break-glass/" + patient,
        Map.of("code", code, "reason", reason, "next", "/test-records/" + patient));
  }

  private List<String> looks(Staff.Member who) {
    return jdbc.sql(
            "select action from audit.entry where patient_id = :patient and actor_id = :user order by at, id")
        .param("patient", patient)
        .param("user", who.id())
        .query(String.class)
        .list();
  }

  @Test
  void a_care_relationship_opens_the_record_and_the_look_is_kept() {
    var nurse = staff.with(Role.NURSE);
    records.knows(nurse, patient);
    assertThat(nurse.get("/test-records/" + patient).body()).isEqualTo("The record");
    assertThat(nurse.post("/test-records/" + patient, Map.of()).body()).isEqualTo("Changed");
    assertThat(looks(nurse)).containsExactly("test.open", "test.change");
  }

  @Test
  void without_one_a_reason_is_asked_and_opens_it_for_four_hours() {
    var doctor = staff.with(Role.DOCTOR);
    var asked = doctor.get("/test-records/" + patient + "?tab=notes");
    assertThat(asked.statusCode()).isEqualTo(303);
    assertThat(location(asked))
        .isEqualTo(
            "/break-glass/" + patient + "?next=%2Ftest-records%2F" + patient + "%3Ftab%3Dnotes");
    assertThat(doctor.get(location(asked)).body())
        .contains("Why do you need this record?", "No care relationship", "4hr");
    assertThat(looks(doctor)).isEmpty();

    assertThat(give_a_reason(doctor, "", "Called to help").statusCode()).isEqualTo(422);
    assertThat(give_a_reason(doctor, "EMERGENCY", "x").body()).contains("Say in a few words why");
    assertThat(location(give_a_reason(doctor, "EMERGENCY", "Called to the arrest on Ward 3")))
        .endsWith("/test-records/" + patient);
    assertThat(doctor.get("/test-records/" + patient).statusCode()).isEqualTo(200);
    assertThat(looks(doctor)).containsExactly("record.break-glass", "test.open");

    clock.advance(Duration.ofMinutes(14));
    var active = breakGlass.active(doctor.id(), patient).orElseThrow();
    assertThat(active.reason()).isEqualTo("Emergency care: Called to the arrest on Ward 3");
    assertThat(active.left()).isEqualTo("3hr 46min");
    assertThat(breakGlass.active(staff.with(Role.DOCTOR).id(), patient)).isEmpty();

    clock.advance(Duration.ofHours(4));
    assertThat(staff.again(doctor).get("/test-records/" + patient).statusCode()).isEqualTo(303);
  }

  @Test
  void a_change_without_a_relationship_does_not_happen() {
    var nurse = staff.with(Role.NURSE);
    assertThat(nurse.post("/test-records/" + patient, Map.of()).statusCode()).isEqualTo(303);
    assertThat(looks(nurse)).isEmpty();
  }

  @Test
  void administrators_and_governance_have_no_way_round_but_clerks_work_with_everybody() {
    for (var role : List.of(Role.ADMINISTRATOR, Role.INFORMATION_GOVERNANCE, Role.CONSULTANT))
      assertThat(staff.with(role).get("/test-records/" + patient).statusCode())
          .as(role.words())
          .isEqualTo(303);
    for (var role : List.of(Role.WARD_CLERK, Role.BED_MANAGER, Role.CODER))
      assertThat(staff.with(role).get("/test-records/" + patient).statusCode())
          .as(role.words())
          .isEqualTo(200);
  }

  @Test
  void a_sensitive_record_asks_everybody() {
    records.makeSensitive(patient);
    var nurse = staff.with(Role.NURSE);
    records.knows(nurse, patient);
    var clerk = staff.with(Role.WARD_CLERK);
    assertThat(nurse.get("/test-records/" + patient).statusCode()).isEqualTo(303);
    assertThat(clerk.get("/test-records/" + patient).statusCode()).isEqualTo(303);
    assertThat(nurse.get("/break-glass/" + patient).body()).contains("This record is sensitive");
    give_a_reason(nurse, "DIRECT_CARE", "She is on my ward today");
    assertThat(nurse.get("/test-records/" + patient).statusCode()).isEqualTo(200);
  }

  @Test
  void governance_reviews_each_and_nobody_their_own() {
    var doctor = staff.with(Role.DOCTOR, Role.INFORMATION_GOVERNANCE);
    give_a_reason(doctor, "COVER", "Covering Ward 9 tonight");
    var review =
        "/governance/break-glass/"
            + jdbc.sql("select id from access.break_glass where patient_id = :patient")
                .param("patient", patient)
                .query(UUID.class)
                .single();
    var form = Map.of("version", "1", "outcome", "JUSTIFIED", "remarks", "");
    assertThat(doctor.post(review, form).body()).contains("You opened this record yourself");
    assertThat(staff.with(Role.NURSE).get(review).statusCode()).isEqualTo(403);

    var officer = staff.with(Role.INFORMATION_GOVERNANCE);
    assertThat(officer.get(review).body()).contains("Covering Ward 9 tonight", doctor.username());
    assertThat(officer.get("/governance/break-glass").body()).contains(review);
    var vague = Map.of("version", "1", "outcome", "ASKED", "remarks", "");
    assertThat(officer.post(review, vague).body()).contains("Say what was done about it");
    assertThat(officer.post(review, form).statusCode()).isEqualTo(302);
    assertThat(officer.get("/governance/break-glass").body()).doesNotContain(review);
    assertThat(officer.get("/governance/break-glass?done=true").body()).contains(review);
    assertThat(officer.post(review, form).body()).contains("changed by someone else");
  }

  @Test
  void what_governance_has_not_reviewed_in_time_is_shown_to_administrators_without_the_record() {
    var doctor = staff.with(Role.DOCTOR);
    give_a_reason(doctor, "COVER", "Covering Ward 9 tonight");
    var officer = staff.with(Role.INFORMATION_GOVERNANCE);
    clock.advance(Duration.ofHours(73));
    var administrator = staff.with(Role.ADMINISTRATOR);
    assertThat(administrator.get("/now").body()).contains("Break-glass reviews nobody has done");
    assertThat(administrator.get("/governance/overdue").body())
        .contains("past the time for review", officer.username())
        .doesNotContain(patient.toString(), "Covering Ward 9");
    assertThat(staff.with(Role.NURSE).get("/governance/overdue").statusCode()).isEqualTo(403);
  }

  @Test
  void an_activity_that_no_role_has_is_refused_to_everybody() {
    assertThat(staff.with(Role.values()).get("/test-forgotten").statusCode()).isEqualTo(403);
  }

  @Test
  void a_record_that_is_no_id_is_not_found() {
    assertThat(staff.with(Role.WARD_CLERK).get("/test-records/nonsense").statusCode())
        .isEqualTo(404);
  }
}
