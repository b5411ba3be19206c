package org.almoner.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.almoner.access.Role;
import org.almoner.inpatients.Corrections;
import org.almoner.inpatients.RecordImage;
import org.almoner.inpatients.SpellId;
import org.almoner.inpatients.Spells;
import org.almoner.inpatients.plans.PendingAdmissions;
import org.almoner.patients.Gender;
import org.almoner.patients.PatientId;
import org.almoner.patients.death.Deaths;
import org.almoner.platform.Actor;
import org.almoner.platform.Actors;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Each movement taken back through its page: the record as it was before, and both in the audit.
 */
@HospitalTest
class CancelScenarios {
  @Autowired Staff staff;
  @Autowired WardSeven wardSeven;
  @Autowired RecordImage image;
  @Autowired Spells spells;
  @Autowired PendingAdmissions pending;
  @Autowired Deaths deaths;
  @Autowired Corrections corrections;
  private WardSeven.Ward ward;
  private Forms forms;
  private PatientId patient;
  private SpellId spell;

  @BeforeEach
  void a_patient_in_a_bed() {
    ward = wardSeven.empty();
    forms = new Forms(staff.with(List.of("ward:" + ward.id()), Role.WARD_CLERK));
    patient = admit("A1", "Quorn");
    spell = spells.current(patient).orElseThrow().id();
  }

  private PatientId admit(String bed, String surname) {
    return wardSeven.admit(
        ward, bed, surname, "Ada", "1950-01-02", Gender.FEMALE, "Fall", 2, "2026-11-26");
  }

  private String bed(String code) {
    return ward.beds().get(code).toString();
  }

  private String stay() {
    return "/patients/" + patient + "/stay";
  }

  /** Does it and takes it back: nothing is left of it but the log and the audit. */
  private void thereAndBack(String action, String form, String... changes) {
    var before = image.of(spell);
    forms.done(stay() + "/" + form, changes);
    assertThat(image.of(spell)).as(form).isNotEqualTo(before);
    forms.done(latest(), "reason", "recorded in error");
    assertThat(image.of(spell)).as(form).isEqualTo(before);
    assertThat(image.audited(spell))
        .containsSubsequence(action, action + ".cancel")
        .endsWith(action + ".cancel");
  }

  private String latest() {
    var links =
        Pattern.compile(stay() + "/cancel/[0-9a-f-]+").matcher(forms.user().get(stay()).body());
    assertThat(links.find()).isTrue();
    return links.group();
  }

  @Test
  void a_correction_of_the_history_of_a_stay() {
    var before = image.of(spell);
    var said = corrections.history(spell);
    var earlier = said.admittedAt().minusSeconds(3_600);
    var truth =
        new Corrections.History(
            null,
            List.of(new Corrections.Place(said.places().getFirst().at(), earlier)),
            List.of(
                new Corrections.Care(
                    said.cares().getFirst().consultant(),
                    said.cares().getFirst().specialty(),
                    earlier)));
    Actors.as(
        Actor.system("test"), () -> corrections.correct(spell, truth, "times of the paper chart"));
    assertThat(image.of(spell)).isNotEqualTo(before);

    forms.done(latest(), "reason", "it was right before");
    assertThat(image.of(spell)).isEqualTo(before);
    assertThat(image.audited(spell)).endsWith("inpatient.correct", "inpatient.correct.cancel");
  }

  @Test
  void a_move_to_another_bed_or_out_of_bed() {
    thereAndBack("inpatient.move", "move", "bed", bed("A2"));
    thereAndBack("inpatient.move", "move", "bed", "waiting");
  }

  @Test
  void a_transfer_that_was_asked_for_is_asked_for_again() {
    var other = wardSeven.empty();
    var to = other.id().toString();
    forms.done(stay() + "/transfer", "ward", to, "reason", "Monitoring");
    thereAndBack("inpatient.move", "accept", "bed", other.beds().get("B1").toString());
    assertThat(forms.read(other.path())).contains("QUORN");
  }

  @Test
  void a_swap_of_two_patients() {
    var partner = spells.current(admit("A2", "Quayle")).orElseThrow().id();
    var before = image.of(partner);
    thereAndBack("inpatient.swap", "swap", "with", partner.toString());
    assertThat(image.of(partner)).isEqualTo(before);
    assertThat(image.audited(partner)).endsWith("inpatient.swap", "inpatient.swap.cancel");
  }

  @Test
  void a_change_of_consultant() {
    thereAndBack(
        "inpatient.consultant",
        "consultant",
        "consultant",
        ward.menon().toString(),
        "specialty",
        "100");
  }

  @Test
  void leave_with_the_bed_kept_or_given_up_and_the_return_from_it() {
    for (var keep : List.of("yes", "no")) {
      thereAndBack("inpatient.leave", "leave", "back", "2026-11-26T18:00", "keep", keep);
      forms.done(stay() + "/leave", "back", "2026-11-26T18:00", "keep", keep);
      thereAndBack("inpatient.return", "return", "bed", bed(keep.equals("yes") ? "A1" : "A3"));
      forms.done(latest(), "reason", "recorded in error");
    }
  }

  @Test
  void a_discharge_home_and_a_death_on_the_ward() {
    thereAndBack("inpatient.discharge", "discharge", "method", "1", "destination", "19");
    var before = image.of(spell);
    forms.done(
        stay() + "/discharge",
        "method",
        "4",
        "destination",
        "79",
        "died",
        "2026-11-24T14:00",
        "clean",
        "yes");
    assertThat(deaths.standing(patient)).isPresent();
    forms.done(latest(), "reason", "another patient");
    assertThat(deaths.standing(patient)).isEmpty();
    assertThat(image.of(spell)).isEqualTo(before);
    assertThat(image.audited(spell)).endsWith("inpatient.discharge", "inpatient.discharge.cancel");
  }

  @Test
  void an_admission_from_a_request_with_a_kept_bed() {
    patient = wardSeven.person("Quist", "Ida", "1950-05-05", Gender.FEMALE);
    forms.done(
        "/patients/" + patient + "/request-bed",
        "kind",
        "DTA",
        "ward",
        ward.id().toString(),
        "method",
        "21");
    var asked = pending.of(patient).getFirst();
    forms.done(ward.path() + "/beds/" + bed("B1") + "/reserve", "request", asked.id().toString());
    forms.done(
        "/patients/" + patient + "/admit?request=" + asked.id() + "&ward=" + ward.id(),
        "bed",
        bed("B1"));
    spell = spells.current(patient).orElseThrow().id();
    forms.done(latest(), "reason", "not come");
    assertThat(spells.current(patient)).isEmpty();
    assertThat(image.audited(spell)).endsWith("inpatient.admit", "inpatient.admit.cancel");
    var again = pending.byId(asked.id()).orElseThrow();
    assertThat(again.request()).isEqualTo(asked.request());
    assertThat(again.state()).isEqualTo("CREATED");
    assertThat(forms.read(ward.path())).contains("B1 reserved");
    withdraw(asked.id());
  }

  private void withdraw(UUID request) {
    forms.done("/patients/" + patient + "/withdraw-request?request=" + request, "reason", "Home");
    assertThat(forms.read(ward.path())).doesNotContain("B1 reserved", "QUIST");
  }
}
