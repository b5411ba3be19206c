package org.almoner.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.almoner.access.Role;
import org.almoner.inpatients.Admissions;
import org.almoner.inpatients.Refused.NotPossibleNow;
import org.almoner.inpatients.Spells;
import org.almoner.patients.Gender;
import org.almoner.patients.PatientId;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.Proves;
import org.almoner.testing.Staff;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Mother and baby, and who lodges with a patient. */
@HospitalTest
class CompanionScenarios {
  @Autowired Staff staff;
  @Autowired WardSeven wardSeven;
  @Autowired Spells spells;
  @Autowired Admissions admissions;
  private WardSeven.Ward ward;
  private Forms clerk;

  @BeforeEach
  void a_ward_and_its_clerk() {
    ward = wardSeven.empty();
    clerk = new Forms(staff.with(List.of("ward:" + ward.id()), Role.WARD_CLERK));
  }

  private PatientId mother(String bed, String surname) {
    var mother = wardSeven.person(surname, "Mary", "1995-01-02", Gender.FEMALE);
    clerk.done(
        "/patients/" + mother + "/admit?ward=" + ward.id(),
        "bed",
        ward.beds().get(bed).toString(),
        "method",
        "31",
        "at",
        "24-Nov-2026 09:00");
    return mother;
  }

  /** Registered from the mother's record, then admitted to a bed beside hers. */
  private PatientId baby(PatientId mother, String surname, String bed, String at) {
    var page = "/patients/" + mother + "/newborn";
    var registered =
        clerk
            .user()
            .web()
            .submit(
                page,
                Map.of(
                    "surname",
                    surname,
                    "gender",
                    "2",
                    "given",
                    "Bea",
                    "born-day",
                    "24",
                    "born-month",
                    "11",
                    "born-year",
                    "2026"));
    assertThat(registered.statusCode()).as(() -> Forms.text(registered.body())).isEqualTo(302);
    var baby =
        PatientId.of(
            registered
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll(".*/patients/([0-9a-f-]{36}).*", "$1"));
    clerk.done(
        "/patients/" + baby + "/admit?ward=" + ward.id(),
        "bed",
        ward.beds().get(bed).toString(),
        "method",
        "82",
        "source",
        "79",
        "at",
        at);
    return baby;
  }

  private static String stay(PatientId patient) {
    return "/patients/" + patient + "/stay";
  }

  private String spell(PatientId patient) {
    return spells.current(patient).orElseThrow().id().toString();
  }

  @Test
  @Proves("PAS-55")
  void a_baby_is_linked_to_its_mothers_bed_and_her_husband_lodges_with_her() {
    var mother = mother("A1", "Quennell");
    var baby = baby(mother, "Quennell", "A2", "24-Nov-2026 11:00");
    assertThat(clerk.read("/lists/babies?ward=" + ward.id())).contains("QUENNELL, Bea");
    clerk.done(stay(baby) + "/mother", "mother", spell(mother));
    assertThat(clerk.read(stay(baby))).contains("Mother QUENNELL, Mary, A1");
    assertThat(clerk.read(stay(mother))).contains("Baby QUENNELL, Bea, A2");
    assertThat(clerk.read("/lists/babies?ward=" + ward.id()))
        .contains("Every baby born here is linked");
    clerk.done(stay(mother) + "/move", "bed", ward.beds().get("B1").toString());
    assertThat(clerk.read(stay(baby))).contains("Mother QUENNELL, Mary, B1");
    assertThat(clerk.refused(stay(mother) + "/lodger", "lodger", "John Quennell"))
        .contains("Say what the lodger is to the patient.");
    clerk.done(stay(mother) + "/lodger", "lodger", "John Quennell", "relation", "husband");
    assertThat(clerk.read(stay(mother))).contains("Healthy lodger John Quennell, husband");
    assertThat(clerk.read("/lists/lodgers?ward=" + ward.id()))
        .contains("John Quennell", "husband", "QUENNELL, Mary");
    clerk.done(stay(mother) + "/lodger", "lodger", "", "relation", "");
    assertThat(clerk.read("/lists/lodgers?ward=" + ward.id())).contains("Nobody lodges");
  }

  @Test
  void only_a_mother_who_was_here_is_linked_and_her_stay_is_not_taken_from_the_baby() {
    var mother = mother("A1", "Quested");
    var baby = baby(mother, "Quested", "A2", "24-Nov-2026 08:00");
    assertThat(clerk.user().get(stay(baby) + "/mother").body()).doesNotContain(spell(mother));
    assertThat(clerk.refused(stay(baby) + "/mother", "mother", spell(mother)))
        .contains("was not in hospital when the baby");
    assertThat(clerk.refused(stay(baby) + "/mother", "mother", spell(baby)))
        .contains("was not in hospital");
    var later =
        baby(
            wardSeven.person("Quade", "Eve", "1996-01-02", Gender.FEMALE),
            "Quade",
            "A3",
            "24-Nov-2026 12:00");
    clerk.done(stay(later) + "/mother", "mother", spell(mother));
    var opened = clerk.drawn(stay(later) + "/mother");
    clerk.done(stay(later) + "/lodger", "lodger", "John", "relation", "father");
    var stale = clerk.answer(stay(later) + "/mother", opened, "mother", "");
    assertThat(stale.statusCode()).isEqualTo(422);
    var hers = spells.current(mother).orElseThrow().id();
    Assertions.assertThatThrownBy(() -> admissions.cancelAdmission(hers, "never came"))
        .isInstanceOf(NotPossibleNow.class)
        .hasMessageContaining("A baby is linked");
    clerk.done(stay(later) + "/mother", "mother", "");
    assertThat(clerk.read(stay(later))).doesNotContain("Her stay");
    admissions.cancelAdmission(hers, "never came");
  }
}
