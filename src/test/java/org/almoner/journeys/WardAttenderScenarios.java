package org.almoner.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.almoner.access.Role;
import org.almoner.inpatients.Spells;
import org.almoner.patients.Gender;
import org.almoner.patients.PatientId;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.Proves;
import org.almoner.testing.Staff;
import org.almoner.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody comes to a ward for a while, without a bed. */
@HospitalTest
class WardAttenderScenarios {
  @Autowired Staff staff;
  @Autowired WardSeven wardSeven;
  @Autowired Spells spells;
  @Autowired TestClock clock;
  private WardSeven.Ward ward;
  private Forms clerk;

  @BeforeEach
  void a_ward_and_its_clerk() {
    ward = wardSeven.empty();
    clerk = new Forms(staff.with(List.of("ward:" + ward.id()), Role.WARD_CLERK));
  }

  @AfterEach
  void the_clock_stands_again() {
    clock.set(TestClock.START);
  }

  private PatientId expect(WardSeven.Ward on, String surname, String at) {
    var patient = wardSeven.person(surname, "Ann", "1950-05-05", Gender.FEMALE);
    clerk.done(
        "/patients/" + patient + "/attend",
        "ward",
        on.id().toString(),
        "expected",
        at,
        "reason",
        "Change of dressing");
    return patient;
  }

  private String attenders() {
    return clerk.read(ward.path() + "/attenders");
  }

  /** The link of the ward's list that takes this patient a step further. */
  private String step(PatientId patient, String step) {
    var page = clerk.user().get(ward.path() + "/attenders").body();
    var link =
        Pattern.compile("/patients/" + patient + "/(attendances/[^/\"]+/)?" + step + "[^\"]*")
            .matcher(page);
    assertThat(link.find()).as(step + " of " + patient).isTrue();
    return link.group().replace("&amp;", "&");
  }

  @Test
  @Proves("PAS-53")
  void a_ward_attender_arrives_is_seen_and_leaves_with_an_outcome_or_stays() {
    var goes = expect(ward, "Quaife", "24-Nov-2026 14:00");
    var stays = expect(ward, "Quance", "24-Nov-2026 14:10");
    var away = expect(ward, "Quant", "24-Nov-2026 14:20");
    assertThat(attenders()).contains("3 visits", "QUAIFE", "Expected", "Not arrived");
    assertThat(clerk.read("/lists/attenders?ward=" + ward.id())).contains("QUAIFE", "QUANT");
    clerk.done(step(goes, "arrive"), "at", "24-Nov-2026 14:05");
    clerk.done(step(goes, "undo"));
    clerk.done(step(goes, "arrive"), "at", "24-Nov-2026 14:06");
    assertThat(clerk.refused(step(goes, "see"), "at", "24-Nov-2026 14:01"))
        .contains("is before the step before");
    clerk.done(step(goes, "see"), "at", "24-Nov-2026 14:20", "by", ward.menon().toString());
    assertThat(attenders()).contains("14:20 by Dr Menon");
    assertThat(clerk.refused(step(goes, "outcome"))).contains("Choose an outcome.");
    clerk.done(
        step(goes, "outcome"),
        "outcome",
        "Another visit arranged",
        "note",
        "Wound clean",
        "at",
        "24-Nov-2026 14:30");
    assertThat(attenders()).contains("Visit complete", "Another visit arranged. Wound clean");
    clerk.done(step(stays, "arrive"), "at", "24-Nov-2026 14:15");
    assertThat(
            clerk.refused(
                step(stays, "admit"),
                "bed",
                ward.beds().get("A1").toString(),
                "method",
                "21",
                "at",
                "24-Nov-2026 14:00"))
        .contains("before the patient arrived");
    clerk.done(step(stays, "admit"), "bed", ward.beds().get("A1").toString(), "method", "21");
    assertThat(spells.current(stays).orElseThrow().bedId()).isEqualTo(ward.beds().get("A1"));
    assertThat(attenders()).contains("Admitted");
    clerk.done(step(away, "not-attended"));
    clerk.done(step(away, "undo"));
    clerk.done(step(away, "cancel-visit"), "reason", "Seen by the district clerk");
    assertThat(attenders()).contains("Cancelled", "Seen by the district clerk");
    assertThat(clerk.read("/lists/attenders?ward=" + ward.id()))
        .contains("Every ward visit has its outcome.");
  }

  @Test
  void nobody_attends_two_wards_at_a_time_and_an_old_visit_stays_in_sight() {
    var elsewhere = wardSeven.empty();
    var both =
        new Forms(
            staff.with(List.of("ward:" + ward.id(), "ward:" + elsewhere.id()), Role.WARD_CLERK));
    var patient = wardSeven.person("Quarle", "Ann", "1950-05-05", Gender.FEMALE);
    for (var on : List.of(ward, elsewhere))
      both.done(
          "/patients/" + patient + "/attend",
          "ward",
          on.id().toString(),
          "expected",
          "23-Nov-2026 09:00",
          "reason",
          "Drain");
    assertThat(attenders()).contains("QUARLE", "Mon 23-Nov 09:00");
    both.done(step(patient, "arrive"), "at", "23-Nov-2026 09:05");
    var there = both.user().get("/wards/" + elsewhere.id() + "/attenders").body();
    var link = Pattern.compile("/patients/" + patient + "/[^\"]+/arrive").matcher(there);
    assertThat(link.find()).isTrue();
    assertThat(both.refused(link.group())).contains("on a ward as an attender already");
    var stranger = wardSeven.person("Quarman", "Ann", "1950-05-05", Gender.FEMALE);
    var visit = step(patient, "see").replaceAll(".*attendances/([^/]+)/.*", "$1");
    both.done(
        "/patients/" + stranger + "/attend",
        "ward",
        ward.id().toString(),
        "expected",
        "24-Nov-2026 15:00",
        "reason",
        "Drain");
    assertThat(
            both.user()
                .get("/patients/" + stranger + "/attendances/" + visit + "/see")
                .statusCode())
        .isEqualTo(404);
  }
}
