package org.almoner.hl7;

import static org.almoner.hl7.Feed.place;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almoner.encounters.Encounters;
import org.almoner.hl7.Feed.Subject;
import org.almoner.hl7.MllpClient.Ack;
import org.almoner.inpatients.Spells;
import org.almoner.patients.Patients;
import org.almoner.patients.feed.FedNumbers;
import org.almoner.patients.person.Identifier;
import org.almoner.testing.HospitalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Messages about whose a visit, a record or a number is. */
@HospitalTest
class IdentityScenarios {
  @Autowired Feed feed;
  @Autowired Spells spells;
  @Autowired Encounters encounters;
  @Autowired Patients patients;
  @Autowired FedNumbers numbers;
  @Autowired JdbcClient jdbc;
  private String ward;
  private Subject ada;
  private Subject bob;

  @BeforeEach
  void hospital() {
    feed.withHospital();
    ward = feed.freshWard();
    ada = feed.somebody();
    var other = feed.somebody();
    bob = new Subject(other.mrn(), other.nhs(), other.surname(), other.visit(), ada.sender());
  }

  private void accepted(String message) {
    var ack = feed.send(message);
    assertThat(ack.code()).as(ack.text()).isEqualTo("AA");
  }

  private Ack waits(String message) {
    var ack = feed.send(message);
    assertThat(ack.code()).as(ack.text()).isEqualTo("AE");
    assertThat(outcome(message)).isEqualTo("parked");
    return ack;
  }

  private String outcome(String message) {
    return "" + feed.logged(message.split("\\|")[9]).get("outcome");
  }

  private void bothKnown() {
    accepted(ada.header("A28", "0800") + ada.pid(""));
    accepted(bob.header("A28", "0800") + bob.pid(""));
  }

  private void admitted(Subject who) {
    accepted(who.message("A01", "0900", place(ward, "BAY1", "BED1")));
    accepted(who.message("A02", "0930", place(ward, "BAY1", "BED2")));
  }

  private static String mrg(Subject who, String account, String visit) {
    return "MRG|%s^^^RXX^MR||%s||%s\r".formatted(who.mrn(), account, visit);
  }

  /** A45: the visit is of this patient, not of that one. */
  private static String a45(Subject to, Subject from, String visit, String now) {
    return to.header("A45", "1000")
        + to.pid("")
        + mrg(from, "", visit)
        + "PV1|1|I|||||||||||||||||%s^^^RXX^VN\r".formatted(now);
  }

  @Test
  void a45_gives_the_whole_stay_to_the_right_patient_once() {
    bothKnown();
    admitted(bob);
    accepted(a45(ada, bob, bob.visit(), bob.visit()));
    var stay = spells.current(feed.patient(ada)).orElseThrow();
    assertThat(stay.visitNumber()).isEqualTo(bob.visit());
    assertThat(spells.of(feed.patient(bob))).isEmpty();
    assertThat(encounters.of(feed.patient(bob))).isEmpty();
    assertThat(movements(stay.id().value())).containsExactly("ADMISSION", "MOVE", "REASSIGNED");
    assertThat(audited("spell:" + stay.id()))
        .contains("inpatient.reassign.from", "inpatient.reassign.to");
    accepted(a45(ada, bob, bob.visit(), bob.visit()));
    assertThat(movements(stay.id().value())).hasSize(3);
    accepted(moved(ada, bob.visit()));
  }

  /** The visit goes on under the patient it was given to. */
  private String moved(Subject who, String visit) {
    return who.message("A02", "1030", place(ward, "BAY2", "BED1"), "I", visit, "", "");
  }

  @Test
  void the_history_says_under_whom_the_stay_was_before() {
    bothKnown();
    admitted(bob);
    accepted(a45(ada, bob, bob.visit(), ""));
    var stay = spells.byVisitNumber(bob.visit()).orElseThrow();
    var before =
        jdbc.sql(
                """
                select row ->> 'patient_id' from platform.row_history
                where row_id = :id and table_name = 'inpatients.spell' order by id desc limit 1
                """)
            .param("id", stay.id().value())
            .query(String.class)
            .single();
    assertThat(before).isEqualTo(feed.patient(bob).toString());
  }

  @Test
  void a45_with_another_number_renumbers_the_visit() {
    bothKnown();
    admitted(bob);
    accepted(a45(ada, bob, bob.visit(), "N" + bob.visit()));
    assertThat(spells.byVisitNumber(bob.visit())).isEmpty();
    assertThat(spells.byVisitNumber("N" + bob.visit())).isPresent();
    accepted(a45(ada, bob, bob.visit(), "N" + bob.visit()));
  }

  @Test
  void a45_before_its_visit_waits_and_then_applies_by_itself() {
    bothKnown();
    var early = a45(ada, bob, bob.visit(), "");
    waits(early);
    accepted(bob.message("A01", "0900", place(ward, "BAY1", "BED3")));
    feed.until(() -> outcome(early).equals("applied"));
    assertThat(spells.current(feed.patient(ada))).isPresent();
  }

  @Test
  void a45_of_a_patient_who_is_an_inpatient_already_waits() {
    bothKnown();
    admitted(bob);
    accepted(ada.message("A01", "0905", place(ward, "BAY2", "BED2")));
    var ack = waits(a45(ada, bob, bob.visit(), ""));
    assertThat(ack.words()).contains("is an inpatient");
    assertThat(spells.current(feed.patient(bob))).isPresent();
  }

  @Test
  void a45_of_a_third_patients_visit_is_left_to_a_person() {
    bothKnown();
    var eve = feed.somebody();
    accepted(eve.message("A01", "0900", place(ward, "BAY1", "BED4")));
    var ack = waits(a45(ada, bob, eve.visit(), ""));
    assertThat(ack.words()).contains("another patient");
  }

  @Test
  void a44_moves_every_visit_of_the_account() {
    bothKnown();
    var account = "ACC" + bob.mrn();
    var pid = bob.pid("").replace("|S|||||||A", "|S||" + account + "|||||A");
    var attendance = "PV1|1|E|||||||||||||||||%s^^^RXX^VN\r".formatted("ED" + bob.visit());
    var admission =
        bob.message("A01", "0900", place(ward, "BAY3", "BED1")).replace(bob.pid(""), pid);
    accepted(bob.header("A04", "0700") + pid + attendance);
    accepted(bob.header("A03", "0800") + pid + attendance);
    accepted(admission);
    accepted(ada.header("A44", "1100") + ada.pid("") + mrg(bob, account, ""));
    assertThat(encounters.of(feed.patient(ada)))
        .extracting(e -> e.visitNumber())
        .containsExactly(bob.visit(), "ED" + bob.visit());
    assertThat(encounters.of(feed.patient(bob))).isEmpty();
  }

  @Test
  void a44_of_an_unknown_account_waits() {
    bothKnown();
    var ack = waits(ada.header("A44", "1100") + ada.pid("") + mrg(bob, "NONE" + bob.mrn(), ""));
    assertThat(ack.words()).contains("account");
  }

  private String a47(Subject now, String was) {
    return now.header("A47", "1200") + now.pid("") + "MRG|" + was + "^^^RXX^MR\r";
  }

  private static Subject renumbered(Subject who) {
    return new Subject("9" + who.mrn(), who.nhs(), who.surname(), who.visit(), who.sender());
  }

  @Test
  void a47_replaces_a_number_and_keeps_the_former_one_searchable() {
    bothKnown();
    var id = feed.patient(ada);
    var now = renumbered(ada);
    accepted(a47(now, ada.mrn()));
    assertThat(feed.patient(now)).isEqualTo(id);
    assertThat(feed.patient(ada)).isEqualTo(id);
    assertThat(known(id.value())).containsExactly(now.mrn() + " true", ada.mrn() + " false");
    accepted(a47(now, ada.mrn()));
    assertThat(known(id.value())).hasSize(2);
  }

  @Test
  void a47_of_two_records_is_left_to_a_person() {
    bothKnown();
    assertThat(waits(a47(ada, bob.mrn())).words()).contains("two records");
  }

  @Test
  void a47_before_the_patient_waits_for_the_former_number() {
    var now = renumbered(ada);
    var early =
        now.header("A47", "0700")
            + now.pid("").replace("~" + now.nhs() + "^^^NHS^NH", "")
            + "MRG|"
            + ada.mrn()
            + "^^^RXX^MR\r";
    waits(early);
    accepted(ada.header("A28", "0800") + ada.pid(""));
    feed.until(() -> outcome(early).equals("applied"));
    assertThat(feed.patient(now)).isEqualTo(feed.patient(ada));
  }

  @Test
  void a47_that_replaces_nothing_is_wrong() {
    bothKnown();
    var ack = feed.send(a47(ada, ada.mrn()));
    assertThat(ack.code()).isEqualTo("AE");
    assertThat(ack.error()).contains("205");
  }

  @Test
  void this_hospitals_own_number_changes_on_the_record() {
    bothKnown();
    var patient = patients.byId(feed.patient(ada));
    var is = "H" + ada.mrn();
    numbers.replace(
        patient.id(),
        new Identifier("MR", "RXX", patient.hospitalNumber()),
        new Identifier("MR", "RXX", is),
        true);
    assertThat(patients.byIdentifier("MR", "", is)).contains(patient.id());
    assertThat(patients.byIdentifier("MR", "RXX", patient.hospitalNumber())).contains(patient.id());
  }

  @Test
  void a40_with_two_pairs_merges_both() {
    bothKnown();
    var eve = feed.somebody();
    accepted(eve.header("A28", "0800") + eve.pid(""));
    accepted(
        ada.header("A40", "1300")
            + ada.pid("")
            + "MRG|"
            + bob.mrn()
            + "^^^RXX^MR\r"
            + ada.pid("")
            + "MRG|"
            + eve.mrn()
            + "^^^RXX^MR\r");
    assertThat(List.of(feed.patient(bob), feed.patient(eve))).containsOnly(feed.patient(ada));
  }

  @Test
  void a24_and_a37_are_listed_for_a_person_and_a29_is_held() {
    bothKnown();
    var link = ada.header("A24", "1400") + ada.pid("") + bob.pid("");
    accepted(link);
    assertThat(feed.logged(link.split("\\|")[9])).containsEntry("attention", true);
    accepted(ada.header("A37", "1410") + ada.pid("") + bob.pid(""));
    var delete = ada.header("A29", "1420") + ada.pid("");
    assertThat(waits(delete).words()).contains("not deleted");
    assertThat(feed.logged(delete.split("\\|")[9])).containsEntry("attention", true);
    assertThat(patients.summary(feed.patient(ada)).surname()).isEqualTo(ada.surname());
  }

  private List<String> movements(java.util.UUID spell) {
    return jdbc.sql("select kind from inpatients.movement where spell_id = :s order by seq")
        .param("s", spell)
        .query(String.class)
        .list();
  }

  private List<String> audited(String subject) {
    return jdbc.sql("select action from audit.entry where subject = :s")
        .param("s", subject)
        .query(String.class)
        .list();
  }

  private List<String> known(java.util.UUID patient) {
    return jdbc.sql(
            "select value || ' ' || live from patients.identifier where patient_id = :p order by live desc, value")
        .param("p", patient)
        .query(String.class)
        .list();
  }
}
