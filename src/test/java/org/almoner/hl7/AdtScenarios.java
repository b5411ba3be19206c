package org.almoner.hl7;

import static org.almoner.hl7.Feed.place;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.almoner.hl7.Feed.Subject;
import org.almoner.inpatients.Spell;
import org.almoner.inpatients.Spells;
import org.almoner.organisation.Wards;
import org.almoner.patients.Patients;
import org.almoner.testing.HospitalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each event over the wire, and what it did. */
@HospitalTest
class AdtScenarios {
  @Autowired Feed feed;
  @Autowired Spells spells;
  @Autowired Patients patients;
  @Autowired Wards wards;
  @Autowired org.springframework.jdbc.core.simple.JdbcClient jdbc;
  private String ward;
  private Subject ada;

  @BeforeEach
  void hospital() {
    feed.withHospital();
    ward = feed.freshWard();
    ada = feed.somebody();
  }

  private Spell admitted(Subject who, String bed) {
    accepted(who.message("A01", "0900", place(ward, "BAY1", bed)));
    return spells.byVisitNumber(who.visit()).orElseThrow();
  }

  private void accepted(String message) {
    var ack = feed.send(message);
    assertThat(ack.code()).as(ack.text()).isEqualTo("AA");
  }

  private Spell stay(Subject who) {
    return spells.byVisitNumber(who.visit()).orElseThrow();
  }

  private String where(Subject who) {
    var spell = stay(who);
    var bed = spell.bedId();
    var code = wards.byId(spell.wardId()).code();
    if (bed == null) return code;
    var b = wards.bed(bed);
    return code + " " + wards.bay(b.bay()).code() + " " + b.code();
  }

  @Test
  void a01_registers_and_admits() {
    admitted(ada, "BED1");
    assertThat(where(ada)).isEqualTo(ward + " BAY1 BED1");
    var patient = patients.byId(feed.patient(ada));
    assertThat(patient.name().surname()).isEqualTo(ada.surname());
    assertThat(patient.who().nhs().digits()).isEqualTo(ada.nhs());
    assertThat(stay(ada).admissionMethod()).isEqualTo("21");
    assertThat(stay(ada).admittedAt()).isEqualTo(Instant.parse("2026-11-24T09:00:00Z"));
  }

  @Test
  void a01_sent_again_under_another_id_admits_nobody_twice() {
    var spell = admitted(ada, "BED1");
    accepted(ada.message("A01", "0905", place(ward, "BAY1", "BED1")));
    assertThat(spells.of(feed.patient(ada))).extracting(Spell::id).containsExactly(spell.id());
  }

  @Test
  void a02_moves_and_a12_moves_back() {
    admitted(ada, "BED1");
    accepted(ada.message("A02", "1000", place("W14", "SR1", "BED1")));
    assertThat(where(ada)).isEqualTo("W14 SR1 BED1");
    accepted(ada.message("A12", "1010", place(ward, "BAY1", "BED1")));
    assertThat(where(ada)).isEqualTo(ward + " BAY1 BED1");
  }

  @Test
  void a03_discharges_and_a13_takes_it_back() {
    admitted(ada, "BED2");
    accepted(ada.message("A03", "1100", place(ward, "BAY1", "BED2"), "1|19||||||||20261124110000"));
    assertThat(stay(ada).dischargedAt()).isNotNull();
    accepted(ada.message("A13", "1130", place(ward, "BAY1", "BED2")));
    assertThat(stay(ada).dischargedAt()).isNull();
    assertThat(where(ada)).isEqualTo(ward + " BAY1 BED2");
  }

  @Test
  void a11_cancels_the_admission_and_frees_the_bed() {
    admitted(ada, "BED3");
    accepted(ada.message("A11", "0930", place(ward, "BAY1", "BED3")));
    assertThat(spells.byVisitNumber(ada.visit())).isEmpty();
    var bob = feed.somebody();
    admitted(bob, "BED3");
    assertThat(where(bob)).isEqualTo(ward + " BAY1 BED3");
  }

  @Test
  void a_taken_bed_puts_the_patient_on_the_ward_and_tells_a_person() {
    admitted(ada, "BED4");
    var bob = feed.somebody();
    admitted(bob, "BED4");
    assertThat(where(bob)).isEqualTo(ward);
    accepted(ada.message("A02", "1000", place(ward, "BAY2", "BED1")));
    accepted(bob.message("A08", "1005", place(ward, "BAY1", "BED4")));
    assertThat(where(bob)).isEqualTo(ward + " BAY1 BED4");
  }

  @Test
  void a17_swaps_two_beds() {
    admitted(ada, "BED5");
    var bob = feed.somebody();
    admitted(bob, "BED6");
    var one = ada.message("A17", "1000", place(ward, "BAY1", "BED6"));
    var two = bob.message("A17", "1000", place(ward, "BAY1", "BED5"));
    accepted(one + two.substring(two.indexOf("PID|")));
    assertThat(where(ada)).isEqualTo(ward + " BAY1 BED6");
    assertThat(where(bob)).isEqualTo(ward + " BAY1 BED5");
  }

  @Test
  void a28_adds_and_a31_updates_without_a_second_record() {
    accepted(ada.header("A28", "0900") + ada.pid(""));
    var patient = feed.patient(ada);
    accepted(ada.header("A31", "0910") + ada.pid("").replace("^Octavia^", "^Olivia^"));
    assertThat(feed.patient(ada)).isEqualTo(patient);
    assertThat(patients.byId(patient).name().given()).isEqualTo("Olivia");
  }

  @Test
  void a31_changes_the_address_and_takes_an_emptied_telephone_away() {
    accepted(ada.header("A28", "0900") + ada.pid(""));
    accepted(
        ada.header("A31", "0910")
            + ada.pid("")
                .replace("12 HIGH STREET^SELLY OAK", "99 NEW ROAD^SELLY OAK")
                .replaceFirst("0121[^|]*", "\"\""));
    var patient = feed.patient(ada).value();
    assertThat(
            jdbc.sql("select line1 from patients.address where patient_id = :p and to_date is null")
                .param("p", patient)
                .query(String.class)
                .list())
        .containsExactly("99 NEW ROAD");
    assertThat(
            jdbc.sql(
                    "select count(*) from patients.contact where patient_id = :p and ended_on is null")
                .param("p", patient)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void a40_merges_and_again_changes_nothing() {
    var other = feed.somebody();
    accepted(ada.header("A28", "0900") + ada.pid(""));
    accepted(other.header("A28", "0900") + other.pid(""));
    var merge = ada.header("A40", "0910") + ada.pid("") + "MRG|" + other.mrn() + "^^^RXX^MR\r";
    accepted(merge);
    assertThat(feed.patient(other)).isEqualTo(feed.patient(ada));
    accepted(ada.header("A40", "0920") + ada.pid("") + "MRG|" + other.mrn() + "^^^RXX^MR\r");
  }

  @Test
  void a_death_at_discharge_is_recorded() {
    admitted(ada, "BED1");
    accepted(ada.message("A03", "1100", place(ward, "BAY1", "BED1"), "4|79||||||||20261124110000"));
    assertThat(patients.byId(feed.patient(ada)).died())
        .isEqualTo(Instant.parse("2026-11-24T11:00:00Z"));
  }

  @Test
  void a_discharge_before_its_admission_waits_and_applies_by_itself() {
    var early =
        feed.send(
            ada.message("A03", "1100", place(ward, "BAY1", "BED1"), "1|19||||||||20261124110000"));
    assertThat(early.code()).isEqualTo("AE");
    assertThat(early.error()).contains("204");
    assertThat(feed.logged(early.controlId())).containsEntry("outcome", "parked");
    admitted(ada, "BED1");
    eventually(() -> assertThat(stay(ada).dischargedAt()).isNotNull());
    assertThat(feed.logged(early.controlId())).containsEntry("outcome", "applied");
  }

  static void eventually(Runnable check) {
    for (int i = 0; ; i++) {
      try {
        check.run();
        return;
      } catch (AssertionError e) {
        if (i > 100) throw e;
        try {
          Thread.sleep(50);
        } catch (InterruptedException interrupted) {
          throw new IllegalStateException(interrupted);
        }
      }
    }
  }
}
