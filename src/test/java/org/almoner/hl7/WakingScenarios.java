package org.almoner.hl7;

import static org.almoner.hl7.Feed.place;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.almoner.access.Role;
import org.almoner.hl7.Feed.Subject;
import org.almoner.hl7.log.Parking;
import org.almoner.inpatients.Admission;
import org.almoner.inpatients.Admissions;
import org.almoner.inpatients.Destination;
import org.almoner.inpatients.Reasons;
import org.almoner.inpatients.Spells;
import org.almoner.organisation.BaySex;
import org.almoner.organisation.BedKind;
import org.almoner.organisation.Sites;
import org.almoner.organisation.Wards;
import org.almoner.patients.Demographics;
import org.almoner.patients.Gender;
import org.almoner.patients.Patients;
import org.almoner.patients.Registration;
import org.almoner.patients.person.Identifier;
import org.almoner.patients.person.PersonName;
import org.almoner.platform.Actor;
import org.almoner.platform.Actors;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Parked messages apply by themselves after work that no message told, and are overdue else. */
@HospitalTest
class WakingScenarios {
  private static final Actor CLERK = new Actor(new UUID(0, 7), "clerk", "Ward clerk");
  @Autowired Feed feed;
  @Autowired Patients patients;
  @Autowired Admissions admissions;
  @Autowired Spells spells;
  @Autowired Wards wards;
  @Autowired Sites sites;
  @Autowired Parking parking;
  @Autowired Staff staff;
  @Autowired JdbcClient jdbc;
  private Subject ada;

  @BeforeEach
  void hospital() {
    feed.withHospital();
    ada = feed.somebody();
  }

  private String parked(String message) {
    var ack = feed.send(message);
    assertThat(ack.code()).as(ack.text()).isEqualTo("AE");
    var id = message.split("\\|")[9];
    assertThat(feed.logged(id)).containsEntry("outcome", "parked");
    return id;
  }

  private void applied(String id) {
    feed.until(() -> "applied".equals(feed.logged(id).get("outcome")));
  }

  private org.almoner.patients.PatientId registered() {
    var who =
        Demographics.of(
            PersonName.of(ada.surname(), "Octavia"),
            java.time.LocalDate.of(1984, 5, 12),
            Gender.FEMALE);
    return patients.register(
        Registration.of(Registration.Kind.FEED, who).with(new Identifier("MR", "RXX", ada.mrn())));
  }

  @Test
  void a_patient_registered_on_a_page_wakes_an_update() {
    var update = parked(ada.header("A08", "0900") + ada.pid(""));
    Actors.as(CLERK, () -> registered());
    applied(update);
    assertThat(patients.byId(feed.patient(ada)).who().nhs()).isNotNull();
  }

  @Test
  void a_stay_opened_on_a_page_wakes_its_transfer() {
    feed.send(ada.header("A28", "0800") + ada.pid(""));
    var transfer = parked(ada.message("A02", "1000", place("W14", "SR2", "BED6")));
    Actors.as(
        CLERK,
        () ->
            admissions.admit(
                Admission.of(
                        feed.patient(ada),
                        Destination.waitingArea(feed.ward("W12")),
                        Instant.parse("2026-11-24T09:00:00Z"),
                        "21")
                    .visit(ada.visit())
                    .accepting(Reasons.forAll("Test"))));
    applied(transfer);
    assertThat(spells.byVisitNumber(ada.visit()).orElseThrow().wardId())
        .isEqualTo(feed.ward("W14"));
  }

  @Test
  void a_ward_that_is_opened_wakes_what_waited_for_it() {
    var code = "N" + ada.mrn();
    var admission = parked(ada.message("A01", "0900", place(code, "BAY1", "BED1")));
    Actors.as(
        CLERK,
        () -> {
          var site = sites.byCode("RXX01").orElseThrow().id();
          var ward = wards.openWard(site, code, "Ward " + code, "300");
          var bay = wards.addBay(ward, "BAY1", "BAY1", BaySex.MIXED);
          wards.addBed(bay, "BED1", BedKind.BED, 1, 1);
        });
    applied(admission);
  }

  @Test
  void what_no_event_told_is_tried_by_the_sweep() {
    var update = parked(ada.header("A08", "0900") + ada.pid(""));
    registered();
    assertThat(feed.logged(update)).containsEntry("outcome", "parked");
    jdbc.sql(
            "update hl7.message set tried_at = tried_at - interval '11 minutes' where control_id = :c")
        .param("c", update)
        .update();
    parking.sweep();
    assertThat(feed.logged(update)).containsEntry("outcome", "applied");
    assertThat(feed.logged(update).get("settled_by")).isEqualTo("hl7:" + ada.sender() + "/RXX");
  }

  @Test
  void what_nobody_deals_with_is_overdue_on_the_console_and_on_now() {
    var id = parked(ada.header("A29", "0900") + "PID|1||" + ada.mrn() + "^^^RXX^MR\r");
    var analyst = staff.with(Role.INTEGRATION_ANALYST);
    assertThat(analyst.get("/interfaces?number=" + id).body())
        .contains(id)
        .doesNotContain("Overdue");
    jdbc.sql(
            "update hl7.message set received_at = received_at - interval '61 minutes' where control_id = :c")
        .param("c", id)
        .update();
    assertThat(analyst.get("/interfaces?number=" + id).body()).contains("Overdue 1min");
    assertThat(analyst.get("/now").body()).contains("Messages of other systems", "late");
  }
}
