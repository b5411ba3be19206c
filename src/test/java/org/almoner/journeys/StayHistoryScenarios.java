package org.almoner.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almoner.access.Role;
import org.almoner.inpatients.SpellId;
import org.almoner.inpatients.Spells;
import org.almoner.patients.Gender;
import org.almoner.patients.PatientId;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Putting right where a patient was and under whom. */
@HospitalTest
class StayHistoryScenarios {
  @Autowired Staff staff;
  @Autowired WardSeven wardSeven;
  @Autowired Spells spells;
  private WardSeven.Ward ward;
  private Forms clerk;

  @BeforeEach
  void a_ward_and_its_clerk() {
    ward = wardSeven.empty();
    clerk = new Forms(staff.with(List.of("ward:" + ward.id()), Role.WARD_CLERK));
  }

  private PatientId admit(String bed) {
    return wardSeven.admit(
        ward, bed, "Quarles", "Ann", "1950-05-05", Gender.FEMALE, "Fall", 3, "2026-11-26");
  }

  private SpellId spell(PatientId patient) {
    return spells.current(patient).orElseThrow().id();
  }

  private String history(PatientId patient, SpellId spell) {
    return "/patients/" + patient + "/stays/" + spell + "/history";
  }

  @Test
  void wards_beds_and_consultants_of_a_stay_are_put_right_without_overlaps() {
    var patient = admit("A1");
    var other = admit("B1");
    var path = history(patient, spell(patient));
    clerk.done(
        path,
        "bed-0",
        ward.beds().get("A2").toString(),
        "ward-1",
        ward.id().toString(),
        "bed-1",
        ward.beds().get("A1").toString(),
        "from-1",
        "23-Nov-2026 10:00",
        "specialty-1",
        "320",
        "since-1",
        "23-Nov-2026 11:00",
        "reason",
        "Moved at night");
    var standing = spells.current(patient).orElseThrow();
    assertThat(standing.bedId()).isEqualTo(ward.beds().get("A1"));
    assertThat(standing.care().specialty()).isEqualTo("320");
    assertThat(clerk.read("/lists/census?day=2026-11-22&ward=" + ward.id())).contains("A2");
    assertThat(clerk.refused(path, "bed-0", ward.beds().get("B1").toString(), "reason", "Wrong"))
        .contains("The bed was not given: QUARLES");
    assertThat(clerk.refused(path, "from-1", "21-Nov-2026 10:00", "reason", "Wrong"))
        .contains("not in order of time");
    assertThat(clerk.refused(path)).contains("Give a reason.");
    var opened = clerk.drawn(path);
    clerk.done(path, "ward-1", "", "bed-1", "", "from-1", "", "reason", "No move after all");
    assertThat(spells.current(patient).orElseThrow().bedId()).isEqualTo(ward.beds().get("A2"));
    assertThat(clerk.answer(path, opened, "reason", "Late").statusCode()).isEqualTo(422);
    assertThat(clerk.read("/patients/" + patient + "/stay")).contains("No move after all");
    assertThat(clerk.read("/lists/corrected?ward=" + ward.id()))
        .contains("History corrected", "Moved at night", "No move after all");
    assertThat(clerk.user().get(history(other, spell(patient))).statusCode()).isEqualTo(404);
  }

  @Test
  void a_discharged_stay_is_marked_in_error_and_no_list_counts_it() {
    var patient = admit("C1");
    var spell = spell(patient);
    var inError = "/patients/" + patient + "/stays/" + spell + "/in-error";
    assertThat(clerk.refused(inError, "reason", "Another patient"))
        .contains("Cancel the admission instead");
    var nurse = new Forms(staff.with(List.of("ward:" + ward.id()), Role.NURSE));
    nurse.done("/patients/" + patient + "/stay/discharge", "method", "1", "destination", "19");
    assertThat(clerk.user().get("/patients/" + patient + "/stay").body()).contains(inError);
    clerk.done(inError, "reason", "Another patient");
    assertThat(clerk.read("/patients/" + patient + "/stay")).doesNotContain("Earlier stays");
    assertThat(clerk.read("/lists/discharges?ward=" + ward.id())).doesNotContain("QUARLES");
    assertThat(clerk.read("/lists/corrected?ward=" + ward.id()))
        .contains("Recorded in error", "Another patient");
    assertThat(clerk.refused(inError, "reason", "Again")).contains("cancelled already");
  }
}
