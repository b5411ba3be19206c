package org.almoner.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.hl7.Feed.Subject;
import org.almoner.patients.Patients;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.Proves;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** However a sender tells of a person, it stays one record. */
@HospitalTest
class SamePersonScenarios {
  @Autowired Feed feed;
  @Autowired Patients patients;
  @Autowired JdbcClient jdbc;

  @Test
  @Proves("PAS-101")
  void added_updated_merged_and_renumbered_a_person_stays_one_record() {
    var ada = feed.withHospital().somebody();
    var first = other(ada);
    var second = other(ada);
    accepted(ada.header("A28", "0800") + ada.pid(""));
    var id = feed.patient(ada);
    accepted(ada.header("A28", "0805") + ada.pid(""));
    accepted(ada.header("A31", "0810") + ada.pid("").replace("^Octavia^", "^Olivia^"));
    assertThat(patients.byId(id).name().given()).isEqualTo("Olivia");
    accepted(ada.header("A08", "0820") + ada.pid("").replace("^Octavia^", "^Olga^"));
    assertThat(patients.byId(id).name().given()).isEqualTo("Olga");
    assertThat(live(ada)).isEqualTo(1);

    alike_under_another_number_is_not_registered_beside(ada);

    accepted(first.header("A28", "0830") + first.pid(""));
    accepted(second.header("A28", "0835") + second.pid(""));
    accepted(merge("A34", ada, first));
    accepted(merge("A40", ada, second));
    assertThat(feed.patient(first)).isEqualTo(id);
    assertThat(feed.patient(second)).isEqualTo(id);
    accepted(merge("A34", ada, first));
    accepted(merge("A40", ada, second));

    var now = new Subject("9" + ada.mrn(), ada.nhs(), ada.surname(), ada.visit(), ada.sender());
    accepted(merge("A47", now, ada));
    assertThat(feed.patient(now)).isEqualTo(id);
    accepted(now.header("A31", "1000") + now.pid("").replace("^Octavia^", "^Olga^"));
    assertThat(feed.patient(ada)).isEqualTo(id);
    assertThat(live(ada) + live(first) + live(second)).isEqualTo(1);
  }

  /** Another person of the same sender. */
  private Subject other(Subject ada) {
    var one = feed.somebody();
    return new Subject(one.mrn(), one.nhs(), one.surname(), one.visit(), ada.sender());
  }

  private void alike_under_another_number_is_not_registered_beside(Subject ada) {
    var mrn = "7" + ada.mrn();
    var pid =
        ada.pid("")
            .replace(ada.mrn() + "^^^RXX^MR~" + ada.nhs() + "^^^NHS^NH", mrn + "^^^RXX^MR")
            .replace("^Octavia^", "^Olga^");
    var ack = feed.send(ada.header("A28", "0825") + pid);
    assertThat(ack.code()).as(ack.text()).isEqualTo("AE");
    assertThat(feed.logged(ack.controlId())).containsEntry("outcome", "parked");
    assertThat(patients.byIdentifier("MR", "RXX", mrn)).isEmpty();
    assertThat(live(ada)).isEqualTo(1);
  }

  private static String merge(String event, Subject into, Subject from) {
    return into.header(event, "0900")
        + into.pid("").replace("^Octavia^", "^Olga^")
        + "MRG|"
        + from.mrn()
        + "^^^RXX^MR\r";
  }

  private void accepted(String message) {
    var ack = feed.send(message);
    assertThat(ack.code()).as(ack.text()).isEqualTo("AA");
  }

  /** Records under this name that were not merged into another. */
  private int live(Subject who) {
    return jdbc.sql(
            "select count(*) from patients.v_patient where surname = :s and survivor_id is null")
        .param("s", who.surname())
        .query(Integer.class)
        .single();
  }
}
