package org.almoner.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.hl7.Feed.Subject;
import org.almoner.organisation.TrustSettings;
import org.almoner.patients.Patients;
import org.almoner.testing.HospitalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A feed whose numbers are assigned by this very trust: they are the hospital numbers here. */
@HospitalTest
class OwnNumberScenarios {
  @Autowired Feed feed;
  @Autowired Patients patients;
  @Autowired TrustSettings trust;
  private String own;
  private Subject ada;

  @BeforeEach
  void hospital() {
    feed.withHospital();
    if (trust.entry().isEmpty()) trust.setUp("RQT", "Trust of the tests", false);
    own = trust.entry().orElseThrow().code();
    ada = feed.somebody();
  }

  private String asOwn(String message) {
    return message.replace("^^^RXX^MR", "^^^" + own + "^MR");
  }

  private void accepted(String message) {
    var ack = feed.send(asOwn(message));
    assertThat(ack.code()).as(ack.text()).isEqualTo("AA");
  }

  @Test
  void the_number_sent_becomes_the_hospital_number_and_finds_the_patient_again() {
    accepted(ada.header("A28", "0800") + ada.pid(""));
    var patient = patients.byIdentifier("MR", "", ada.mrn()).orElseThrow();
    assertThat(patients.byId(patient).hospitalNumber()).isEqualTo(ada.mrn());
    accepted(ada.header("A31", "0810") + ada.pid("").replace("^Octavia^", "^Olivia^"));
    assertThat(patients.byId(patient).name().given()).isEqualTo("Olivia");
  }

  @Test
  void a47_gives_another_hospital_number_and_the_former_one_still_finds_the_patient() {
    accepted(ada.header("A28", "0800") + ada.pid(""));
    var patient = patients.byIdentifier("MR", "", ada.mrn()).orElseThrow();
    var now = new Subject("8" + ada.mrn(), ada.nhs(), ada.surname(), ada.visit(), ada.sender());
    accepted(now.header("A47", "0900") + now.pid("") + "MRG|" + ada.mrn() + "^^^RXX^MR\r");
    assertThat(patients.byId(patient).hospitalNumber()).isEqualTo(now.mrn());
    accepted(ada.header("A31", "0910") + ada.pid("").replace("^Octavia^", "^Olga^"));
    assertThat(patients.byId(patient).name().given()).isEqualTo("Olga");
  }
}
