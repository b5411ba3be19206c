package org.almoner.hl7;

import static org.almoner.hl7.Feed.place;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.almoner.hl7.Feed.Subject;
import org.almoner.hl7.MllpClient.Ack;
import org.almoner.inpatients.Spell;
import org.almoner.inpatients.Spells;
import org.almoner.organisation.Wards;
import org.almoner.patients.Demographics;
import org.almoner.patients.Gender;
import org.almoner.patients.Patients;
import org.almoner.testing.HospitalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What real systems send on bad days: each gets an honest answer, nothing is guessed or lost. */
@HospitalTest
class HardMessagesScenarios {
  @Autowired Feed feed;
  @Autowired Patients patients;
  @Autowired Spells spells;
  @Autowired Wards wards;
  @Autowired JdbcClient jdbc;
  private Subject ada;
  private String ward;

  @BeforeEach
  void hospital() {
    feed.withHospital();
    ada = feed.somebody();
    ward = feed.freshWard();
  }

  private Ack told(String event, String time, String pid) {
    return feed.send(ada.header(event, time) + pid);
  }

  /** PID with one field changed. */
  private String pid(int field, String value) {
    var fields =
        new java.util.ArrayList<>(Arrays.asList(ada.pid("").stripTrailing().split("\\|", -1)));
    while (fields.size() <= field) fields.add("");
    fields.set(field, value);
    return String.join("|", fields) + "\r";
  }

  private void taken(Ack ack) {
    assertThat(ack.code()).as(ack.text()).isEqualTo("AA");
  }

  private void wrong(Ack ack, String error) {
    assertThat(ack.code()).as(ack.text()).isEqualTo("AE");
    assertThat(ack.error()).contains(error);
  }

  private Demographics known() {
    return patients.byId(feed.patient(ada)).who();
  }

  private String outcome(Ack ack) {
    return "" + feed.logged(ack.controlId()).get("outcome");
  }

  private Spell stay(Subject who) {
    return spells.byVisitNumber(who.visit()).orElseThrow();
  }

  private String where(Subject who) {
    var spell = stay(who);
    var bed = spell.bedId();
    return wards.byId(spell.wardId()).code() + (bed == null ? "" : " " + wards.bed(bed).code());
  }

  @Test
  void escape_sequences_in_a_name_are_read_as_meant() {
    taken(told("A28", "0900", pid(5, "O\\T\\Brien\\F\\Smith^Ann\\S\\Marie^^^Mrs^^L")));
    assertThat(known().name().surname()).isEqualTo("O&Brien|Smith");
    assertThat(known().name().given()).isEqualTo("Ann^Marie");
  }

  @ParameterizedTest
  @CsvSource({
    "1984,1984-01-01,true",
    "198405,1984-05-01,true",
    "19840512,1984-05-12,false",
    "198405121530,1984-05-12,false",
    "19840512000000.000+0100,1984-05-12,false"
  })
  void birth_may_be_partly_known(String sent, LocalDate born, boolean estimated) {
    taken(told("A28", "0900", pid(7, sent)));
    assertThat(known().born()).isEqualTo(born);
    assertThat(known().bornEstimated()).isEqualTo(estimated);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "19841301",
        "19840230",
        "198",
        "1984-05-12",
        "00000000",
        "20991231",
        "UNKNOWN",
        "19840512+9999",
        "198405122560"
      })
  void a_birth_that_cannot_be_is_named(String sent) {
    wrong(told("A28", "0900", pid(7, sent)), "PID^1^7^102");
    assertThat(patients.byIdentifier("MR", "RXX", ada.mrn())).isEmpty();
  }

  @Test
  void an_unknown_gender_is_listed_and_leaves_what_is_known() {
    taken(told("A28", "0900", ada.pid("")));
    taken(told("A31", "0910", pid(8, "ZZ" + ada.mrn())));
    assertThat(known().gender()).isEqualTo(Gender.FEMALE);
    assertThat(
            jdbc.sql("select count(*) from hl7.unmapped where theirs = :t")
                .param("t", "ZZ" + ada.mrn())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void an_invalid_nhs_number_beside_a_good_hospital_number_is_left_out_with_a_note() {
    var bad = ada.nhs().substring(0, 9) + (char) ('0' + (ada.nhs().charAt(9) - '0' + 1) % 10);
    var ack =
        told(
            "A28",
            "0900",
            pid(3, ada.mrn() + "^^^RXX^MR~" + bad + "^^^NHS^NH")
                .replace("|19840512|", "|19310217|"));
    taken(ack);
    assertThat(known().nhs()).isNull();
    assertThat("" + feed.logged(ack.controlId()).get("note")).contains("check digit");
  }

  @Test
  void numbers_of_several_assigners_all_lead_to_one_person() {
    var other = "X" + ada.mrn();
    taken(
        told(
            "A28",
            "0900",
            pid(
                3,
                "~"
                    + ada.mrn()
                    + "^^^RXX^MR~"
                    + other
                    + "^^^RYY&2.16.840&ISO^PI~~"
                    + ada.nhs()
                    + "^^^NHS^NH~")));
    assertThat(patients.byIdentifier("PI", "RYY", other)).contains(feed.patient(ada));
    taken(told("A31", "0910", pid(3, other + "^^^RYY^PI")));
  }

  @Test
  void two_double_quotes_take_away_and_nothing_leaves() {
    taken(told("A28", "0900", ada.pid("")));
    taken(told("A31", "0910", pid(11, "")));
    assertThat(addresses()).isEqualTo(1);
    taken(told("A31", "0915", pid(5, "\"\"")));
    assertThat(known().name().surname()).isEqualTo(ada.surname());
    taken(told("A31", "0920", pid(11, "\"\"")));
    assertThat(addresses()).isZero();
    taken(told("A31", "0930", pid(7, "\"\"")));
    assertThat(known().born()).isNull();
  }

  private int addresses() {
    return jdbc.sql(
            "select count(*) from patients.address where patient_id = :p and to_date is null and in_error = ''")
        .param("p", feed.patient(ada).value())
        .query(Integer.class)
        .single();
  }

  @Test
  void very_long_values_are_named_and_never_break_the_listener() {
    var long300 = "x".repeat(300);
    wrong(told("A28", "0900", pid(3, long300 + "^^^RXX^MR")), "PID^1^3^102");
    wrong(
        feed.send(ada.message("A01", "0900", place(ward, "BAY1", "BED1"), "I", long300, "", "")),
        "PV1^1^19^102");
    var control =
        ada.header("A28", "0900").replaceFirst("\\|C\\d+\\|", "|" + long300 + "|") + ada.pid("");
    wrong(feed.send(control), "MSH^1^10^102");
    wrong(feed.send(control), "MSH^1^10^102");
    var surname = told("A28", "0910", pid(5, "Y".repeat(2000) + "^Ann"));
    assertThat(surname.code()).isEqualTo("AE");
    assertThat(outcome(surname)).isEqualTo("rejected");
    taken(told("A28", "0920", pid(13, "a@" + "b.".repeat(200_000) + " c")));
  }

  @Test
  void one_control_id_of_two_senders_is_two_messages() {
    var bob = feed.somebody();
    var first = ada.header("A28", "0900") + ada.pid("");
    var id = first.split("\\|")[9];
    taken(feed.send(first));
    taken(
        feed.send(
            bob.header("A28", "0900")
                    .replaceFirst("\\|C\\d+\\|", "|" + id + "|")
                    .replace("|FEED", "|OTHER")
                + bob.pid("")));
    assertThat(patients.byIdentifier("MR", "RXX", bob.mrn())).isPresent();
  }

  @Test
  void an_update_before_its_admission_waits_and_applies_after_it() {
    var early = feed.send(ada.message("A08", "0905", place(ward, "BAY1", "BED1")));
    assertThat(early.code()).isEqualTo("AE");
    assertThat(outcome(early)).isEqualTo("parked");
    taken(feed.send(ada.message("A01", "0900", place(ward, "BAY1", "BED1"))));
    feed.until(() -> outcome(early).equals("applied"));
  }

  @Test
  void a_transfer_and_a_discharge_before_the_admission_apply_in_order() {
    var move = feed.send(ada.message("A02", "1000", place(ward, "BAY2", "BED2")));
    var leave =
        feed.send(
            ada.message("A03", "1100", place(ward, "BAY2", "BED2"), "1|19||||||||20261124110000"));
    assertThat(List.of(move.code(), leave.code())).containsOnly("AE");
    taken(feed.send(ada.message("A01", "0900", place(ward, "BAY1", "BED1"))));
    feed.until(() -> outcome(leave).equals("applied"));
    assertThat(outcome(move)).isEqualTo("applied");
    assertThat(stay(ada).dischargedAt()).isEqualTo("2026-11-24T11:00:00Z");
  }

  @Test
  void a_discharge_told_twice_is_done_once_and_a_different_time_is_shown() {
    taken(feed.send(ada.message("A01", "0900", place(ward, "BAY1", "BED1"))));
    var end = "1|19||||||||202611241%s00";
    taken(feed.send(ada.message("A03", "1100", place(ward, "BAY1", "BED1"), end.formatted("100"))));
    taken(feed.send(ada.message("A03", "1101", place(ward, "BAY1", "BED1"), end.formatted("100"))));
    var other =
        feed.send(ada.message("A03", "1102", place(ward, "BAY1", "BED1"), end.formatted("130")));
    taken(other);
    assertThat(stay(ada).dischargedAt()).isEqualTo("2026-11-24T11:00:00Z");
    assertThat(feed.logged(other.controlId())).containsEntry("attention", true);
  }

  @Test
  void a_cancelled_discharge_whose_bed_is_taken_brings_the_patient_to_the_ward() {
    taken(feed.send(ada.message("A01", "0900", place(ward, "BAY1", "BED1"))));
    taken(
        feed.send(
            ada.message("A03", "1100", place(ward, "BAY1", "BED1"), "1|19||||||||20261124110000")));
    var bob = feed.somebody();
    taken(feed.send(bob.message("A01", "1110", place(ward, "BAY1", "BED1"))));
    var back = feed.send(ada.message("A13", "1130", place(ward, "BAY1", "BED1")));
    taken(back);
    assertThat(where(ada)).isEqualTo(ward);
    assertThat(where(bob)).isEqualTo(ward + " BED1");
    assertThat(feed.logged(back.controlId())).containsEntry("attention", true);
  }

  @Test
  void a_cancelled_transfer_that_is_not_the_last_one_is_not_guessed_at() {
    taken(feed.send(ada.message("A01", "0900", place(ward, "BAY1", "BED1"))));
    taken(feed.send(ada.message("A02", "1000", place("W14", "", ""))));
    taken(feed.send(ada.message("A02", "1100", place("W20", "", ""))));
    var late = feed.send(ada.message("A12", "1005", place(ward, "BAY1", "BED1")));
    assertThat(late.code()).isEqualTo("AE");
    assertThat(outcome(late)).isEqualTo("parked");
    assertThat(where(ada)).isEqualTo("W20");
  }

  @Test
  void a_cancelled_admission_after_the_discharge_waits() {
    taken(feed.send(ada.message("A01", "0900", place(ward, "BAY1", "BED1"))));
    taken(
        feed.send(
            ada.message("A03", "1100", place(ward, "BAY1", "BED1"), "1|19||||||||20261124110000")));
    var cancel = feed.send(ada.message("A11", "1130", place(ward, "BAY1", "BED1")));
    assertThat(cancel.code()).isEqualTo("AE");
    assertThat(outcome(cancel)).isEqualTo("parked");
    assertThat(stay(ada).dischargedAt()).isNotNull();
  }

  @Test
  void a_movement_in_the_future_is_wrong() {
    taken(feed.send(ada.message("A01", "0900", place(ward, "BAY1", "BED1"))));
    var ahead = feed.send(ada.message("A02", "1900", place("W14", "", "")));
    wrong(ahead, "102");
    assertThat(where(ada)).isEqualTo(ward + " BED1");
  }

  @Test
  void summer_time_is_read_as_local() {
    var summer =
        ada.message("A01", "0900", place(ward, "BAY1", "BED1")).replace("20261124", "20260701");
    taken(feed.send(summer));
    assertThat(stay(ada).admittedAt()).isEqualTo("2026-07-01T08:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MSH",
        "MSH|",
        "MSH|^~\\&",
        "MSH|^~\\&|||||||",
        "|||||",
        "hello",
        "MSHA^~\\&AA",
        "MSH|^~\\&|A|B|C|D||||ADT^A01"
      })
  void fragments_are_answered(String text) {
    var ack = feed.send(text);
    assertThat(ack.code()).isIn("AE", "AR");
    taken(told("A28", "0900", ada.pid("")));
  }

  @ParameterizedTest
  @CsvSource({"2.2,203", "2.6,203", "2.8,203", "three,203"})
  void a_version_that_is_not_taken_is_rejected(String version, String code) {
    var ack =
        feed.send(
            (ada.header("A28", "0900") + ada.pid("")).replace("|T|2.4|", "|T|" + version + "|"));
    assertThat(ack.code()).isEqualTo("AR");
    assertThat(ack.error()).contains(code);
  }

  @Test
  void a_nul_in_the_control_id_is_refused_and_the_next_message_taken() throws Exception {
    try (var client = feed.connect()) {
      var nul = ada.header("A28", "0900").replaceFirst("\\|C", "|C\0") + ada.pid("");
      assertThat(client.send(nul).code()).isIn("AE", "AR");
      taken(client.send(ada.header("A28", "0901") + ada.pid("")));
    }
  }

  @Test
  void a_move_within_the_emergency_department_is_taken_and_says_what_is_not_kept() {
    taken(
        feed.send(
            ada.message("A04", "0900", place("ED", "", ""), "E", "ED" + ada.visit(), "", "")));
    taken(
        feed.send(
            ada.message(
                "A02", "0930", place("ED", "MAJORS", "3"), "E", "ED" + ada.visit(), "", "")));
  }
}
