package org.almoner.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almoner.access.Role;
import org.almoner.encounters.EncounterId;
import org.almoner.encounters.EncounterKind;
import org.almoner.encounters.Encounters;
import org.almoner.inpatients.Spells;
import org.almoner.patients.Gender;
import org.almoner.patients.PatientId;
import org.almoner.patients.Patients;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.People;
import org.almoner.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A visit that was recorded under the wrong patient, given to the right one by its page. */
@HospitalTest
class GivenVisitScenarios {
  @Autowired Staff staff;
  @Autowired WardSeven wardSeven;
  @Autowired Spells spells;
  @Autowired Encounters encounters;
  @Autowired Patients patients;
  @Autowired People people;
  @Autowired JdbcClient jdbc;
  private WardSeven.Ward ward;
  private Staff.Member manager;
  private PatientId wrong;
  private PatientId right;
  private UUID stay;

  @BeforeEach
  void a_stay_under_the_wrong_patient() {
    ward = wardSeven.empty();
    manager = staff.with(List.of("ward:" + ward.id()), Role.BED_MANAGER);
    wrong = admit("A1", "Ingram");
    stay = spells.current(wrong).orElseThrow().id().value();
    right = people.somebody();
    staff.breakGlass(manager, wrong.value());
    staff.breakGlass(manager, right.value());
  }

  private PatientId admit(String bed, String surname) {
    return wardSeven.admit(
        ward, bed, surname, "Ada", "1950-01-02", Gender.FEMALE, "Fall", 2, "2026-11-26");
  }

  private static String page(PatientId patient, UUID visit) {
    return "/patients/" + patient + "/visits/" + visit + "/give";
  }

  private String number(PatientId patient) {
    return patients.summary(patient).hospitalNumber();
  }

  private String compared(PatientId from, UUID visit, PatientId to) {
    var answer = manager.get(page(from, visit) + "?to=" + number(to));
    assertThat(answer.statusCode()).isEqualTo(200);
    return Forms.text(answer.body());
  }

  private void give(PatientId from, UUID visit, PatientId to) {
    var answer =
        manager.post(
            page(from, visit), Map.of("other", to.toString(), "reason", "Wristband checked"));
    assertThat(answer.statusCode()).as(Forms.text(answer.body())).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(to + "/stay");
  }

  private String refused(PatientId from, UUID visit, PatientId to, String reason) {
    var answer = manager.post(page(from, visit), Map.of("other", to.toString(), "reason", reason));
    assertThat(answer.statusCode()).isEqualTo(422);
    return Forms.text(answer.body());
  }

  @Test
  void a_stay_goes_whole_and_comes_back_by_the_same_page() {
    var record = "/patients/" + wrong + "/stay";
    assertThat(manager.get(record).body()).contains(page(wrong, stay), "Give to another patient");
    assertThat(compared(wrong, stay, right))
        .contains(
            patients.summary(wrong).formalName(),
            patients.summary(right).formalName(),
            "In hospital now",
            "The whole stay goes to",
            "Replace the wristband",
            "Allergies, alerts and personal details stay with",
            "Other systems are not told");
    give(wrong, stay, right);
    assertThat(spells.current(wrong)).isEmpty();
    assertThat(spells.current(right).orElseThrow().id().value()).isEqualTo(stay);
    assertThat(manager.get("/patients/" + right + "/stay").body())
        .contains("Wristband checked", page(right, stay));
    assertThat(looks(wrong)).contains("patient.compare", "inpatient.reassign.from");
    assertThat(looks(right)).contains("patient.compare", "inpatient.reassign.to");
    give(right, stay, wrong);
    assertThat(spells.current(right)).isEmpty();
    assertThat(spells.current(wrong).orElseThrow().id().value()).isEqualTo(stay);
  }

  private List<String> looks(PatientId patient) {
    return jdbc.sql("select action from audit.entry where patient_id = :patient")
        .param("patient", patient.value())
        .query(String.class)
        .list();
  }

  @Test
  void an_attendance_goes_and_comes_back_too() {
    for (var kind : List.of(EncounterKind.EMERGENCY, EncounterKind.OUTPATIENT)) {
      var visit =
          encounters.open(
              wrong, kind, "GV" + UUID.randomUUID(), Instant.parse("2026-11-24T09:00:00Z"));
      assertThat(manager.get("/patients/" + wrong + "/stay").body())
          .contains("Attendances", page(wrong, visit.value()));
      assertThat(compared(wrong, visit.value(), right)).contains("The visit goes to", kind.words());
      give(wrong, visit.value(), right);
      assertThat(of(visit)).isEqualTo(right);
      assertThat(looks(wrong)).contains("encounter.reassign.from");
      assertThat(looks(right)).contains("encounter.reassign.to");
      give(right, visit.value(), wrong);
      assertThat(of(visit)).isEqualTo(wrong);
    }
  }

  private PatientId of(EncounterId visit) {
    return encounters.byId(visit).orElseThrow().patient();
  }

  @Test
  void what_cannot_be_given_is_refused_in_words_and_stays() {
    assertThat(refused(wrong, stay, right, " ")).contains("Give a reason.");
    var inBed = admit("A2", "Ives");
    staff.breakGlass(manager, inBed.value());
    assertThat(refused(wrong, stay, inBed, "Wristband checked"))
        .contains("is an inpatient at that time");
    assertThat(manager.get(page(wrong, stay) + "?to=NOBODY-1").statusCode()).isEqualTo(422);
    assertThat(manager.get(page(wrong, stay) + "?to=" + number(wrong)).body())
        .contains("recorded under. Enter the other");
    give(wrong, stay, right);
    assertThat(manager.get(page(wrong, stay)).statusCode()).isEqualTo(404);
    assertThat(
            manager
                .post(page(wrong, stay), Map.of("other", inBed.toString(), "reason", "Again"))
                .statusCode())
        .isIn(404, 422);
    assertThat(spells.current(right).orElseThrow().id().value()).isEqualTo(stay);
  }

  @Test
  void a_record_that_is_closed_to_the_person_asks_for_a_reason_first() {
    manager = staff.with(List.of("ward:" + ward.id()), Role.INFORMATION_GOVERNANCE);
    staff.breakGlass(manager, wrong.value());
    var stranger = people.born("1926-09-17");
    var asked = manager.get(page(wrong, stay) + "?to=" + number(stranger));
    assertThat(asked.statusCode()).isEqualTo(302);
    assertThat(asked.headers().firstValue("Location").orElse(""))
        .contains("/break-glass/" + stranger);
    var posted =
        manager.post(page(wrong, stay), Map.of("other", stranger.toString(), "reason", "Guess"));
    assertThat(posted.headers().firstValue("Location").orElse("")).contains("/break-glass/");
    assertThat(spells.current(stranger)).isEmpty();
  }

  @Test
  void a_ward_clerk_neither_sees_the_link_nor_passes_the_page() {
    var clerk = staff.with(List.of("ward:" + ward.id()), Role.WARD_CLERK);
    assertThat(clerk.get("/patients/" + wrong + "/stay").body())
        .doesNotContain("Give to another patient");
    assertThat(clerk.get(page(wrong, stay)).statusCode()).isEqualTo(403);
  }
}
