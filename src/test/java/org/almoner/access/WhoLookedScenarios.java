package org.almoner.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.almoner.audit.Audit;
import org.almoner.audit.AuditEntry;
import org.almoner.platform.Actor;
import org.almoner.platform.Actors;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.Proves;
import org.almoner.testing.Staff;
import org.almoner.testing.TestClock;
import org.almoner.testing.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HospitalTest
class WhoLookedScenarios {
  @Autowired Staff staff;
  @Autowired Audit audit;
  @Autowired TestRecord records;
  @Autowired TestClock clock;
  private final UUID patient = UUID.randomUUID();

  @AfterEach
  void the_clock_stands_where_it_stood() {
    clock.set(TestClock.START);
  }

  private void record(String actor, String action, String subject, String reason) {
    Actors.as(
        new Actor(UUID.randomUUID(), actor, actor),
        () -> audit.record(new AuditEntry(action, patient, subject, reason, Map.of())));
  }

  @Test
  void everybody_who_opened_a_record_is_listed_with_the_reason_a_page_at_a_time() {
    var nurse = staff.with(Role.NURSE);
    records.knows(nurse, patient);
    nurse.get("/test-records/" + patient);
    for (int i = 0; i < 120; i++) {
      clock.advance(Duration.ofSeconds(1));
      record("hl7:LAB", "result.add", "result:" + i, "");
    }
    var officer = staff.with(Role.INFORMATION_GOVERNANCE);
    var first = officer.get("/patients/" + patient + "/access-log").body();
    assertThat(first).contains("result:119").doesNotContain(nurse.username());
    var next = first.split("rel=\"next\"")[0];
    next = next.substring(next.lastIndexOf("href=\"") + 6).split("\"")[0].replace("&amp;", "&");
    assertThat(officer.get(next).body())
        .contains(nurse.username(), "Known to a test", "result:0", "End of list")
        .doesNotContain("result:119");

    var csv = officer.get("/patients/" + patient + "/access-log/export.csv");
    assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(csv.body().lines().count()).isGreaterThanOrEqualTo(122);
    assertThat(csv.body())
        .contains("\"test.open\"", "\"Known to a test\"", "\"audit.view-patient\"");
  }

  @Test
  void cells_are_no_formulas() {
    record("x", "note.add", "note:1", "=HYPERLINK(\"http://x\")");
    var officer = staff.with(Role.INFORMATION_GOVERNANCE);
    assertThat(officer.get("/patients/" + patient + "/access-log/export.csv").body())
        .contains("\"'=HYPERLINK(\"\"http://x\"\")\"");
  }

  @Test
  void the_patients_own_page_says_it_plainly() {
    var nurse = staff.with(Role.NURSE);
    records.knows(nurse, patient);
    nurse.get("/test-records/" + patient);
    nurse.get("/test-records/" + patient);
    record("hl7:LAB", "result.add", "result:1", "");
    var page =
        staff
            .with(Role.INFORMATION_GOVERNANCE)
            .get("/patients/" + patient + "/access-log/for-patient")
            .body();
    assertThat(page)
        .contains("Test " + nurse.username() + ", Nurse", "Looked at your record, 2 times")
        .contains("24 November 2026", "Another hospital system", "Added to or changed your record");
  }

  @Test
  void only_those_who_may_see_the_audit_see_it() {
    var page = "/patients/" + patient + "/access-log";
    assertThat(staff.with(Role.CONSULTANT).get(page).statusCode()).isEqualTo(403);
    assertThat(staff.with(Role.ADMINISTRATOR).get("/audit").statusCode()).isEqualTo(403);
    assertThat(staff.with(Role.NURSE).get(page).body())
        .contains("see who looked at and changed records", "Information governance");
  }

  @Test
  @Proves("PAS-91")
  void the_audit_is_searched_by_user_patient_record_type_and_date() {
    var who = "finder" + UUID.randomUUID().toString().substring(0, 8);
    record(who, "spell.open", "spell:77", "Patient on Ward 7");
    record(who, "letter.sign", "letter:88", "");
    clock.advance(Duration.ofDays(-3));
    record(who, "spell.open", "spell:66", "");
    clock.set(TestClock.START);
    var officer = staff.with(Role.INFORMATION_GOVERNANCE);
    assertThat(officer.get("/audit?user=" + who).body())
        .contains("spell:77", "letter:88", "spell:66");
    assertThat(officer.get("/audit?user=" + who + "&kind=letter").body())
        .contains("letter:88")
        .doesNotContain("spell:77");
    assertThat(officer.get("/audit?patient=" + patient + "&action=spell.open").body())
        .contains("spell:77", "spell:66", "Patient on Ward 7")
        .doesNotContain("letter:88");
    assertThat(officer.get("/audit?user=" + who + "&from=2026-11-24&until=2026-11-24").body())
        .contains("spell:77")
        .doesNotContain("spell:66");
    assertThat(officer.get("/audit?user=" + who + "&from=2026-11-20&until=2026-11-21").body())
        .contains("spell:66")
        .doesNotContain("spell:77");
    assertThat(officer.get("/audit?patient=nobody").body()).contains("No patient has that number");
    assertThat(officer.get("/audit?user=" + officer.username()).body()).contains("Search audit");
  }
}
