package org.almoner.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.almoner.access.Role;
import org.almoner.inpatients.mylists.KeptLists;
import org.almoner.patients.Gender;
import org.almoner.patients.Merging;
import org.almoner.patients.PatientId;
import org.almoner.platform.Actor;
import org.almoner.platform.Actors;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.Proves;
import org.almoner.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists that people keep of their patients. */
@HospitalTest
class MyListsScenarios {
  @Autowired Staff staff;
  @Autowired WardSeven wardSeven;
  @Autowired KeptLists lists;
  @Autowired Merging merging;
  private WardSeven.Ward ward;
  private Staff.Member doctor;
  private Staff.Member nurse;

  @BeforeEach
  void a_ward_and_its_staff() {
    ward = wardSeven.empty();
    doctor = staff.with(List.of("ward:" + ward.id()), Role.DOCTOR);
    nurse = staff.with(List.of("ward:" + ward.id()), Role.NURSE);
  }

  private PatientId admit(String bed, String surname) {
    return wardSeven.admit(
        ward, bed, surname, "Ann", "1950-05-05", Gender.FEMALE, "Fall", 2, "2026-11-26");
  }

  private String make(Staff.Member member, String name, String shared) {
    var made = member.post("/my-lists", Map.of("name", name, "ward", shared));
    assertThat(made.statusCode()).as(() -> Forms.text(made.body())).isEqualTo(302);
    return URI.create(made.headers().firstValue("Location").orElseThrow()).getPath();
  }

  private static String id(String list) {
    return list.replace("/my-lists/", "");
  }

  private static String read(Staff.Member member, String path) {
    return new Forms(member).read(path);
  }

  private void add(Staff.Member member, PatientId patient, String list, String note) {
    new Forms(member).done("/patients/" + patient + "/lists", "list", id(list), "note", note);
  }

  private static String refused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(422);
    return Forms.text(answer.body());
  }

  private static String hidden(Staff.Member member, String page, String field) {
    var value =
        Pattern.compile("name=\"" + field + "\" value=\"([^\"]+)\"")
            .matcher(member.get(page).body());
    assertThat(value.find()).isTrue();
    return value.group(1);
  }

  @Test
  @Proves("PAS-110")
  void a_doctor_keeps_a_list_of_her_own_and_shares_another_with_the_ward() {
    var one = admit("A1", "Quartey");
    var two = admit("A2", "Quarton");
    var own = make(doctor, "To review", "");
    var shared = make(doctor, "Weekend jobs", ward.id().toString());
    assertThat(refused(doctor.post("/my-lists", Map.of("name", "to review ", "ward", ""))))
        .contains("You have a list of this name.");
    add(doctor, one, own, "After the scan");
    add(doctor, one, shared, "Bloods");
    add(nurse, two, shared, "Cannula");
    assertThat(
            new Forms(doctor)
                .refused("/patients/" + one + "/lists", "list", id(own), "note", "Again"))
        .contains("on that list already");
    assertThat(read(doctor, own)).contains("QUARTEY", "After the scan", "A1", "only yours");
    assertThat(nurse.get(own).statusCode()).isEqualTo(404);
    assertThat(read(nurse, "/my-lists")).contains("Weekend jobs").doesNotContain("To review");
    assertThat(read(nurse, shared)).contains("QUARTEY", "Bloods", "QUARTON", "Cannula");
    var elsewhere = staff.with(List.of("ward:" + wardSeven.empty().id()), Role.DOCTOR);
    assertThat(elsewhere.get(shared).statusCode()).isEqualTo(404);
    var entry = hidden(nurse, shared, "entry");
    nurse.post(shared + "/remove", Map.of("entry", entry, "version", "1"));
    assertThat(read(doctor, shared)).doesNotContain("QUARTEY").contains("QUARTON");
    assertThat(refused(nurse.post(shared, Map.of("name", "Mine", "ward", "", "version", "1"))))
        .contains("Weekend jobs");
    doctor.post(shared, Map.of("name", "Weekend", "ward", "", "version", "1"));
    assertThat(nurse.get(shared).statusCode()).isEqualTo(404);
    assertThat(read(doctor, shared)).contains("Weekend", "only yours");
    doctor.post(own + "/close", Map.of("version", "1"));
    assertThat(read(doctor, "/my-lists")).doesNotContain("To review");
    assertThat(make(doctor, "To review", "")).isNotEqualTo(own);
  }

  @Test
  void a_list_is_shared_only_with_a_ward_of_ones_own_and_follows_a_merge() {
    var strange = wardSeven.empty().id().toString();
    assertThat(refused(doctor.post("/my-lists", Map.of("name", "Far", "ward", strange))))
        .contains("Share the list with a ward on which you work.");
    assertThat(refused(doctor.post("/my-lists", Map.of("name", " ", "ward", ""))))
        .contains("Enter a name");
    var list = make(doctor, "Both", "");
    var stays = admit("A1", "Quested");
    var goes = wardSeven.person("Questel", "Ann", "1950-05-05", Gender.FEMALE);
    staff.breakGlass(doctor, goes.value());
    add(doctor, stays, list, "");
    add(doctor, goes, list, "");
    Actors.as(
        new Actor(UUID.fromString(doctor.id().toString()), "merger", "Merger"),
        () -> {
          merging.merge(stays, goes, Merging.Choices.SURVIVORS, "The same person");
          assertThat(lists.on(UUID.fromString(id(list)))).hasSize(1);
        });
  }
}
