package org.almoner.hl7;

import static org.almoner.hl7.Feed.place;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.almoner.encounters.Encounter;
import org.almoner.encounters.EncounterState;
import org.almoner.encounters.Encounters;
import org.almoner.hl7.Feed.Subject;
import org.almoner.inpatients.Spell;
import org.almoner.inpatients.Spells;
import org.almoner.inpatients.plans.ExpectedDischarges;
import org.almoner.inpatients.plans.PendingAdmissions;
import org.almoner.inpatients.plans.PendingTransfers;
import org.almoner.organisation.StaffDirectory;
import org.almoner.testing.HospitalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is planned, leave, consultants, attendances and conversions, over the wire. */
@HospitalTest
class PlansScenarios {
  @Autowired Feed feed;
  @Autowired Spells spells;
  @Autowired PendingAdmissions admissions;
  @Autowired PendingTransfers transfers;
  @Autowired ExpectedDischarges discharges;
  @Autowired Encounters encounters;
  @Autowired StaffDirectory staff;
  @Autowired JdbcClient jdbc;
  private String ward;
  private Subject ada;

  @BeforeEach
  void hospital() {
    feed.withHospital();
    ward = feed.freshWard();
    ada = feed.somebody();
  }

  private void accepted(String message) {
    var ack = feed.send(message);
    assertThat(ack.code()).as(ack.text()).isEqualTo("AA");
  }

  private void send(String event, String time) {
    accepted(ada.message(event, time, place(ward, "BAY1", "BED1")));
  }

  private Spell stay() {
    return spells.byVisitNumber(ada.visit()).orElseThrow();
  }

  @Test
  void a05_expects_and_a38_takes_it_back() {
    accepted(ada.message("A05", "0800", "RXX01-DSU^^^RXX01", "P", ada.visit(), "", ""));
    assertThat(admissions.byVisitNumber(ada.visit()).orElseThrow().state()).isEqualTo("CREATED");
    accepted(ada.message("A38", "0810", "RXX01-DSU^^^RXX01", "P", ada.visit(), "", ""));
    assertThat(admissions.of(feed.patient(ada)).getFirst().state()).isEqualTo("CANCELLED");
  }

  @Test
  void an_expected_admission_is_fulfilled_by_its_a01() {
    accepted(ada.message("A05", "0800", "RXX01-DSU^^^RXX01", "P", ada.visit(), "", ""));
    send("A01", "0900");
    assertThat(admissions.of(feed.patient(ada)).getFirst().state()).isEqualTo("ADMITTED");
  }

  @Test
  void a05_and_a27_cancel_a_pending_admission() {
    accepted(ada.message("A05", "0800", "RXX01-DSU^^^RXX01", "P", ada.visit(), "", ""));
    accepted(ada.message("A27", "0810", "RXX01-DSU^^^RXX01", "P", ada.visit(), "", ""));
    assertThat(admissions.of(feed.patient(ada)).getFirst().state()).isEqualTo("CANCELLED");
  }

  @Test
  void a15_asks_for_a_transfer_and_a26_withdraws_it() {
    send("A01", "0900");
    accepted(ada.message("A15", "1000", place("W14", "SR1", "BED1")));
    assertThat(transfers.of(stay().id()).orElseThrow().request().toWard())
        .isEqualTo(feed.ward("W14"));
    accepted(ada.message("A26", "1010", place("W14", "SR1", "BED1")));
    assertThat(transfers.of(stay().id())).isEmpty();
  }

  @Test
  void a16_confirms_a_discharge_and_a25_withdraws_it() {
    send("A01", "0900");
    var pv2 = "PV2|||||||||20261125110000\r";
    accepted(ada.message("A16", "1000", place(ward, "BAY1", "BED1"), "I", ada.visit(), "", pv2));
    assertThat(discharges.plan(stay().id()).plan().confirmedFor())
        .isEqualTo(java.time.Instant.parse("2026-11-25T11:00:00Z"));
    send("A25", "1010");
    assertThat(discharges.plan(stay().id()).plan().confirmedFor()).isNull();
  }

  @Test
  void a21_leaves_a22_returns_and_both_can_be_taken_back() {
    send("A01", "0900");
    send("A21", "1000");
    assertThat(stay().leave()).isNotNull();
    send("A52", "1005");
    assertThat(stay().leave()).isNull();
    send("A21", "1010");
    send("A22", "1020");
    assertThat(stay().leave()).isNull();
    send("A53", "1025");
    assertThat(stay().leave()).isNotNull();
  }

  @Test
  void a54_changes_the_consultant_and_a55_changes_back() {
    send("A01", "0900");
    var franklin = staff.byNationalCode("C2222222").orElseThrow().id();
    accepted(
        ada.message("A54", "1000", place(ward, "BAY1", "BED1")).replace("C3456789", "C2222222"));
    assertThat(stay().care().consultant()).isEqualTo(franklin);
    send("A55", "1010");
    assertThat(stay().care().consultant()).isNotEqualTo(franklin);
  }

  @Test
  void a04_opens_an_attendance_that_a03_ends_and_a13_opens_again() {
    accepted(ada.message("A04", "0900", "RXX01-OPD^^^RXX01", "O", ada.visit(), "", ""));
    var id = encounters.byVisitNumber(ada.visit()).orElseThrow();
    accepted(ada.message("A03", "0930", "RXX01-OPD^^^RXX01", "O", ada.visit(), "", ""));
    assertThat(encounters.byId(id).orElseThrow().state()).isEqualTo(EncounterState.ENDED);
    accepted(ada.message("A13", "0940", "RXX01-OPD^^^RXX01", "O", ada.visit(), "", ""));
    assertThat(encounters.byId(id).orElseThrow().state()).isEqualTo(EncounterState.OPEN);
    accepted(ada.message("A11", "0950", "RXX01-OPD^^^RXX01", "O", ada.visit(), "", ""));
    assertThat(encounters.byVisitNumber(ada.visit())).isEmpty();
  }

  @Test
  void an_attendance_changes_its_consultant_and_changes_back() {
    attends("E");
    var darwin = staff.byNationalCode("C3456789").orElseThrow().id();
    var franklin = staff.byNationalCode("C2222222").orElseThrow().id();
    accepted(seen("A54", "0930", "E").replace("C3456789", "C2222222"));
    assertThat(attendance().responsible()).isEqualTo(franklin);
    accepted(seen("A55", "0940", "E"));
    assertThat(attendance().responsible()).isEqualTo(darwin);
    var nothing = feed.send(seen("A55", "0950", "E"));
    assertThat(nothing.words()).contains("no change of consultant to cancel");
    assertThat(feed.logged(nothing.controlId())).containsEntry("outcome", "parked");
    assertThat(audited()).containsSubsequence("encounter.clinician", "encounter.clinician.cancel");
  }

  private void attends(String patientClass) {
    accepted(seen("A04", "0900", patientClass));
  }

  private String seen(String event, String time, String patientClass) {
    return ada.message(event, time, "RXX01-ED^^^RXX01", patientClass, ada.visit(), "", "");
  }

  private Encounter attendance() {
    return encounters.byVisitNumber(ada.visit()).flatMap(encounters::byId).orElseThrow();
  }

  private List<String> audited() {
    return jdbc.sql("select action from audit.entry where subject = :s order by at, id")
        .param("s", "encounter:" + attendance().id())
        .query(String.class)
        .list();
  }

  @Test
  void an_attendance_is_expected_to_end_and_not_any_more() {
    for (var patientClass : List.of("E", "O")) {
      ada = feed.somebody();
      attends(patientClass);
      accepted(seen("A16", "0930", patientClass) + "PV2|||||||||20261124180000\r");
      assertThat(attendance().expectedEnd())
          .isEqualTo(java.time.Instant.parse("2026-11-24T18:00:00Z"));
      accepted(seen("A25", "0940", patientClass));
      assertThat(attendance().expectedEnd()).isNull();
    }
  }

  @Test
  void what_only_a_stay_has_is_refused_in_words_for_an_attendance() {
    attends("E");
    var leave = "goes on leave";
    var refused =
        Map.of(
            "A21",
            leave,
            "A22",
            leave,
            "A52",
            leave,
            "A53",
            leave,
            "A15",
            "Send A05",
            "A26",
            "Send A05");
    refused.forEach(
        (event, words) -> {
          var ack = feed.send(seen(event, "0930", "E"));
          assertThat(ack.code()).as(event).isEqualTo("AE");
          assertThat(ack.words())
              .as(event)
              .contains("is an attendance (Emergency department), not a stay", words);
          assertThat(feed.logged(ack.controlId())).as(event).containsEntry("outcome", "rejected");
        });
  }

  @Test
  void a_bed_is_never_changed_with_somebody_who_has_none() {
    attends("O");
    var pv1 = "PV1|1|O|RXX01-ED^^^RXX01||||||||||||||||" + ada.visit() + "\r";
    var swap = feed.send(ada.header("A17", "0940") + ada.pid("") + pv1 + ada.pid("") + pv1);
    assertThat(swap.words()).contains("no bed to change");
  }

  @Test
  void where_an_attendance_is_seen_is_not_kept_and_not_taken_back() {
    attends("E");
    accepted(seen("A02", "0930", "E"));
    accepted(seen("A12", "0940", "E"));
    assertThat(attendance().state()).isEqualTo(EncounterState.OPEN);
  }

  @Test
  void a_change_that_comes_before_the_attendance_is_applied_with_it() {
    var early = feed.send(seen("A16", "0850", "E") + "PV2|||||||||20261124180000\r");
    assertThat(early.code()).isEqualTo("AE");
    assertThat(feed.logged(early.controlId())).containsEntry("outcome", "parked");
    attends("E");
    feed.until(() -> attendance().expectedEnd() != null);
  }

  @Test
  void a06_makes_an_inpatient_and_a07_an_outpatient_again() {
    accepted(ada.message("A04", "0800", "RXX01-OPD^^^RXX01", "O", "OP" + ada.visit(), "", ""));
    var mrg = "MRG|" + ada.mrn() + "^^^RXX^MR||||OP" + ada.visit() + "\r";
    accepted(ada.message("A06", "0900", place(ward, "BAY1", "BED1"), "I", ada.visit(), "", mrg));
    assertThat(stay().open()).isTrue();
    var attendance = encounters.byVisitNumber("OP" + ada.visit()).orElseThrow();
    assertThat(encounters.byId(attendance).orElseThrow().state()).isEqualTo(EncounterState.ENDED);
    accepted(
        ada.message("A07", "1000", place(ward, "BAY1", "BED1"), "O", "OP2" + ada.visit(), "", ""));
    assertThat(stay().open()).isFalse();
    assertThat(encounters.byVisitNumber("OP2" + ada.visit())).isPresent();
  }

  @Test
  void a23_deletes_a_visit_that_has_only_begun() {
    send("A01", "0900");
    send("A23", "0910");
    assertThat(spells.byVisitNumber(ada.visit())).isEmpty();
  }

  @Test
  void a24_is_never_a_merge_and_a29_never_a_deletion() {
    var other = feed.somebody();
    accepted(ada.header("A28", "0900") + ada.pid(""));
    accepted(other.header("A28", "0900") + other.pid(""));
    accepted(ada.header("A24", "0910") + ada.pid("") + other.pid(""));
    assertThat(feed.patient(ada)).isNotEqualTo(feed.patient(other));
    var delete = feed.send(ada.header("A29", "0920") + ada.pid(""));
    assertThat(delete.code()).isEqualTo("AE");
    assertThat(feed.logged(delete.controlId())).containsEntry("waits_for", "person");
    assertThat(feed.patient(ada)).isNotNull();
  }

  @Test
  void a10_puts_an_arriving_patient_where_they_arrive() {
    send("A01", "0900");
    accepted(ada.message("A10", "1000", place("W20", "BAY3", "BED2")));
    assertThat(stay().wardId()).isEqualTo(feed.ward("W20"));
    accepted(ada.message("A02", "1010", place(ward, "BAY1", "BED1")));
  }
}
