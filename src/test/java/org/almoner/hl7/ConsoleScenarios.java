package org.almoner.hl7;

import static org.almoner.hl7.Feed.place;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almoner.access.Role;
import org.almoner.hl7.Feed.Subject;
import org.almoner.hl7.MllpClient.Ack;
import org.almoner.hl7.mapping.Senders;
import org.almoner.inpatients.Spells;
import org.almoner.patients.Patients;
import org.almoner.shell.LiveFragment;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.Staff;
import org.almoner.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an integration analyst sees and does on the console, through its pages. */
@HospitalTest
class ConsoleScenarios {
  @Autowired Feed feed;
  @Autowired Staff staff;
  @Autowired Spells spells;
  @Autowired Senders senders;
  @Autowired Patients patients;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired List<LiveFragment> live;

  private Staff.Member analyst;
  private Subject ada;
  private String ward;

  @BeforeEach
  void hospital() {
    feed.withHospital();
    analyst = staff.with(Role.INTEGRATION_ANALYST);
    ada = feed.somebody();
    ward = feed.freshWard();
  }

  private String admission() {
    return ada.message("A01", "0900", place(ward, "BAY1", "BED1"));
  }

  private UUID message(Ack ack) {
    return (UUID) feed.logged(ack.controlId()).get("id");
  }

  private UUID sender() {
    return senders.of(ada.sender(), "RXX").id();
  }

  @Test
  void messages_are_found_by_patient_type_time_and_outcome_and_settled_with_a_reason() {
    var applied = feed.send(admission());
    var parked =
        feed.send(
            ada.message("A03", "1000", place(ward, "BAY1", "BED1"))
                .replace(ada.visit(), "LATE" + ada.mrn()));
    var byPatient = analyst.get("/interfaces?number=" + ada.nhs()).body();
    assertThat(byPatient).contains(applied.controlId());
    var bySender = "/interfaces?sender=" + sender();
    assertThat(analyst.get(bySender + "&show=parked").body())
        .contains(parked.controlId())
        .doesNotContain(">" + applied.controlId() + "<");
    assertThat(analyst.get(bySender + "&type=ADT%20A01").body())
        .contains(applied.controlId())
        .doesNotContain(">" + parked.controlId() + "<");
    assertThat(analyst.get(bySender + "&to=2026-11-24T00:00").body()).contains("No messages here");
    assertThat(analyst.get(bySender + "&from=2026-11-24T14:00").body())
        .contains(parked.controlId());
    var shown = analyst.get("/interfaces?message=" + message(parked)).body();
    assertThat(shown).contains("is not known here", "Acknowledgement sent: AE");
    var noReason =
        analyst.post("/interfaces/messages/" + message(parked) + "/discard", Map.of("reason", ""));
    assertThat(noReason.statusCode()).isEqualTo(422);
    var discarded =
        analyst.post(
            "/interfaces/messages/" + message(parked) + "/discard",
            Map.of("reason", "Sent by a test system"));
    assertThat(discarded.statusCode()).isEqualTo(302);
    assertThat(feed.logged(parked.controlId()))
        .containsEntry("outcome", "discarded")
        .containsEntry("settled_by", analyst.username());
    assertThat(audited("hl7.message.discard", message(parked)))
        .containsExactly("Sent by a test system");
    assertThat(audited("hl7.message.open", message(parked))).isNotEmpty();
  }

  private List<String> audited(String action, UUID message) {
    return jdbc.sql("select reason from audit.entry where action = :a and subject = :s")
        .param("a", action)
        .param("s", "message:" + message)
        .query(String.class)
        .list();
  }

  @Test
  void a_dry_run_says_what_would_change_and_changes_nothing() {
    var parked = feed.send(ada.message("A01", "0900", "OLD-7^^^RXX01"));
    map("OLD-7", "");
    var id = message(parked);
    jdbc.sql("update hl7.message set waits_for = 'person' where id = :id").param("id", id).update();
    map("OLD-7", "RXX01-" + ward);
    var dry = analyst.get("/interfaces?dry=true&message=" + id).body();
    assertThat(dry)
        .contains(
            "Nothing has been saved or sent",
            "would become".toUpperCase().substring(0, 1) + "ould become",
            "registered",
            "admitted, visit " + ada.visit());
    assertThat(spells.byVisitNumber(ada.visit())).isEmpty();
    assertThat(patients.byIdentifier("MR", "RXX", ada.mrn())).isEmpty();
    assertThat(analyst.post("/interfaces/messages/" + id + "/apply", Map.of()).statusCode())
        .isEqualTo(302);
    assertThat(spells.byVisitNumber(ada.visit())).isPresent();
    assertThat(analyst.get("/interfaces?message=" + id).body())
        .contains("What did this change?", "admitted, visit " + ada.visit());
  }

  private void map(String theirs, String ours) {
    analyst.post(
        "/interfaces/mappings",
        Map.of("sender", sender().toString(), "table", "WARD", "theirs", theirs, "ours", ours));
  }

  @Test
  void mapping_a_code_on_its_page_applies_what_waited() {
    var parked = feed.send(ada.message("A01", "0900", "OLD-8^^^RXX01"));
    assertThat(analyst.get("/interfaces/mappings").body()).contains("OLD-8");
    analyst.post("/interfaces/messages/" + message(parked) + "/apply", Map.of());
    var listed = analyst.get("/interfaces/mappings").body();
    listed = listed.substring(listed.indexOf(">OLD-8<"));
    assertThat(listed.substring(0, listed.indexOf("</tr>")))
        .contains("Ward \"OLD-8\" in PV1-3", ">1 message<", "1 parked")
        .doesNotContain("mapping worklist");
    var wrong =
        analyst.post(
            "/interfaces/mappings",
            Map.of(
                "sender",
                sender().toString(),
                "table",
                "WARD",
                "theirs",
                "OLD-8",
                "ours",
                "NOWHERE-1"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("NOWHERE-1 does not exist here");
    map("OLD-8", "RXX01-" + ward);
    assertThat(feed.logged(parked.controlId())).containsEntry("outcome", "applied");
    assertThat(spells.byVisitNumber(ada.visit()).orElseThrow().wardId()).isEqualTo(feed.ward(ward));
  }

  @Test
  void a_person_chooses_which_patient_is_meant() {
    var bob = feed.somebody();
    feed.send(ada.header("A28", "0900") + ada.pid(""));
    feed.send(bob.header("A28", "0900") + bob.pid(""));
    var mixed =
        feed.send(
            (ada.header("A31", "0910") + ada.pid("").replace("Octavia", "Olivia"))
                .replace(ada.nhs(), bob.nhs()));
    var page = analyst.get("/interfaces?message=" + message(mixed)).body();
    assertThat(page)
        .contains(
            "Which patient is it?",
            ada.surname().toUpperCase(),
            bob.surname().toUpperCase(),
            "Born 12-May-1984");
    var chosen =
        analyst.post(
            "/interfaces/messages/" + message(mixed) + "/apply",
            Map.of("patient", feed.patient(ada).value().toString()));
    assertThat(chosen.statusCode()).isEqualTo(302);
    assertThat(patients.byId(feed.patient(ada)).name().given()).isEqualTo("Olivia");
  }

  @Test
  void what_can_never_be_applied_is_not_offered() {
    feed.send(ada.header("A28", "0900") + ada.pid(""));
    var delete = message(feed.send(ada.header("A29", "0905") + ada.pid("")));
    var page = analyst.get("/interfaces?message=" + delete).body();
    assertThat(page)
        .contains("It cannot be applied", "Almoner keeps every record", "Discard this message")
        .doesNotContain("Apply this message", "Which patient is it?", "Another patient");
    var other = message(feed.send(ada.header("A60", "0910") + ada.pid("")));
    assertThat(analyst.get("/interfaces?message=" + other).body())
        .contains("does not take messages of this kind")
        .doesNotContain("Apply this message");
  }

  @Test
  void no_patient_is_asked_for_when_only_a_code_is_missing() {
    var parked = feed.send(ada.message("A01", "0900", "OLD-9^^^RXX01"));
    assertThat(analyst.get("/interfaces?message=" + message(parked)).body())
        .contains("Apply this message", "Map the code", "from " + ada.sender())
        .doesNotContain("Which patient is it?", "Another patient");
  }

  @Test
  void the_settings_of_a_connection_are_kept_and_a_stale_save_is_refused() {
    feed.send(admission());
    var path = "/interfaces/connections/" + sender();
    var form =
        Map.of(
            "version",
            "1",
            "name",
            "Main PAS",
            "open",
            "true",
            "visitField",
            "PV1-50",
            "locationForm",
            "site-ward^bay^bed",
            "effectiveField",
            "EVN-2",
            "parkedAnswer",
            "AA",
            "silentAfter",
            "5");
    assertThat(analyst.post(path, form).statusCode()).isEqualTo(302);
    assertThat(senders.byId(sender()).visitField()).isEqualTo("PV1-50");
    assertThat(analyst.post(path, form).statusCode()).isEqualTo(422);
    assertThat(analyst.get(path).body()).contains("Main PAS");
  }

  @Test
  void whoever_is_in_trouble_stands_first_and_a_list_of_all_says_who_sent() {
    var quiet = feed.somebody();
    feed.send(quiet.header("A28", "0900") + quiet.pid(""));
    feed.send(ada.message("A01", "0900", "OLD-10^^^RXX01"));
    var page = analyst.get("/interfaces").body();
    var up = page.indexOf("sender=" + senders.of(quiet.sender(), "RXX").id());
    assertThat(page.indexOf("sender=" + sender())).isBetween(1, up);
    assertThat(analyst.get("/interfaces?number=" + ada.mrn()).body())
        .contains("<span class=\"table__second\">" + ada.sender() + " RXX</span>");
    assertThat(analyst.get("/interfaces?sender=" + sender()).body())
        .doesNotContain("<span class=\"table__second\">" + ada.sender());
  }

  @Test
  void a_sender_that_falls_silent_is_marked_until_it_sends_again() {
    feed.send(admission());
    assertThat(connection()).contains("1 today", "last 14:32:05", "Up").doesNotContain("Silent");
    try {
      clock.advance(Duration.ofMinutes(59));
      assertThat(connection()).doesNotContain("Silent");
      clock.advance(Duration.ofMinutes(1));
      assertThat(connection()).contains("Silent 1hr", "last 14:32:05", "0 a minute");
      assertThat(watched("flags")).contains("silent");
      feed.send(ada.header("A31", "1530") + ada.pid(""));
      assertThat(connection()).contains("last 15:32:05", "Up").doesNotContain("Silent");
      clock.advance(Duration.ofDays(1));
      assertThat(connection()).contains("last 24-Nov-2026 15:32:05", "Silent", "0 today");
    } finally {
      clock.set(TestClock.START);
    }
  }

  /** What the console says of the sender of this test, and an open console when it is refreshed. */
  private String connection() {
    var page = words(staff.with(Role.INTEGRATION_ANALYST).get("/interfaces").body());
    assertThat(words(watched("connections"))).isEqualTo(page);
    return page;
  }

  private String watched(String item) {
    var console = live.stream().filter(l -> l.kind().equals("hl7")).findFirst().orElseThrow();
    return String.valueOf(console.html("hl7", item));
  }

  private String words(String html) {
    var from = html.indexOf("/interfaces?sender=" + sender());
    assertThat(from).isPositive();
    return html.substring(from, html.indexOf("</li>", from))
        .replaceAll("(?s)<[^>]+>", " ")
        .replaceAll("\\s+", " ");
  }

  @Test
  void what_a_sender_writes_is_shown_and_never_run() {
    var ack = feed.send(admission().replace("Octavia", "<script>alert</script>"));
    var body = analyst.get("/interfaces?message=" + message(ack)).body();
    assertThat(body).contains("&lt;script&gt;alert").doesNotContain("<script>alert");
  }

  @Test
  void a_nurse_has_no_console() {
    assertThat(staff.with(Role.NURSE).get("/interfaces").statusCode()).isEqualTo(403);
  }
}
