package org.almoner.hl7;

import static org.almoner.hl7.Feed.place;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.almoner.hl7.Feed.Subject;
import org.almoner.hl7.MllpClient.Ack;
import org.almoner.hl7.log.Parking;
import org.almoner.hl7.mapping.CodeTable;
import org.almoner.hl7.mapping.Mappings;
import org.almoner.hl7.mapping.Sender;
import org.almoner.hl7.mapping.Senders;
import org.almoner.hl7.message.Wait;
import org.almoner.inpatients.Spells;
import org.almoner.patients.Patients;
import org.almoner.testing.HospitalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is answered, and that nothing acknowledged is lost or done twice. */
@HospitalTest
class AnswerScenarios {
  @Autowired Feed feed;
  @Autowired Spells spells;
  @Autowired Patients patients;
  @Autowired Senders senders;
  @Autowired Mappings mappings;
  @Autowired Parking parking;
  @Autowired JdbcClient jdbc;
  private String ward;
  private Subject ada;

  @BeforeEach
  void hospital() {
    feed.withHospital();
    ward = feed.freshWard();
    ada = feed.somebody();
  }

  private String admission() {
    return ada.message("A01", "0900", place(ward, "BAY1", "BED1"));
  }

  @Test
  void the_answer_swaps_sender_and_receiver_and_echoes_the_control_id() {
    var ack = feed.send(admission());
    assertThat(ack.text())
        .startsWith("MSH|^~\\&|ALMONER|RXX|" + ada.sender() + "|RXX|20261124143205||ACK^A01^ACK|");
    assertThat(ack.controlId()).isEqualTo(feed.logged(ack.controlId()).get("control_id"));
    assertThat(ack.code()).isEqualTo("AA");
  }

  @Test
  void the_message_is_kept_byte_for_byte() {
    var message = admission().replace("Octavia", "Zoë \\T\\ Ann").getBytes(StandardCharsets.UTF_8);
    try (var client = feed.connect()) {
      var ack = client.send(message);
      assertThat((byte[]) feed.logged(ack.controlId()).get("raw")).isEqualTo(message);
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
    assertThat(patients.byId(feed.patient(ada)).name().given()).isEqualTo("Zoë & Ann");
  }

  @Test
  void the_same_message_again_is_answered_the_same_and_changes_nothing() {
    var message = admission();
    feed.send(message);
    var spell = spells.byVisitNumber(ada.visit()).orElseThrow();
    var again = feed.send(message.replace("\r", "\r\n"));
    assertThat(again.code()).isEqualTo("AA");
    assertThat(feed.logged(again.controlId())).containsEntry("outcome", "duplicate");
    assertThat(spells.byVisitNumber(ada.visit()).orElseThrow()).isEqualTo(spell);
  }

  @Test
  void another_body_under_the_same_id_is_refused_and_a_person_sees_it() {
    var message = admission();
    feed.send(message);
    var changed = feed.send(message.replace("Octavia", "Olivia"));
    assertThat(changed.code()).isEqualTo("AE");
    assertThat(changed.error()).contains("MSH^1^10^205");
    assertThat(feed.logged(changed.controlId())).containsEntry("attention", true);
    assertThat(patients.byId(feed.patient(ada)).name().given()).isEqualTo("Octavia");
    feed.send(message.replace("Octavia", "Olivia"));
    assertThat(feed.logged(changed.controlId())).containsEntry("attention", false);
  }

  @Test
  void sixty_four_senders_of_one_message_do_it_once() throws Exception {
    var message = admission();
    try (var threads = Executors.newFixedThreadPool(16)) {
      var answers = new ArrayList<Future<Ack>>();
      for (int i = 0; i < 64; i++) answers.add(threads.submit(() -> feed.send(message)));
      for (var answer : answers) assertThat(answer.get().code()).isEqualTo("AA");
    }
    assertThat(spells.of(feed.patient(ada))).hasSize(1);
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from hl7.message m join hl7.sender s on s.id = m.sender_id
                    where s.application = :a and outcome = 'applied'
                    """)
                .param("a", ada.sender())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void an_unknown_event_is_rejected_with_a_reason() {
    var ack = feed.send(admission().replace("ADT^A01", "ADT^A99"));
    assertThat(ack.code()).isEqualTo("AR");
    assertThat(ack.error()).contains("MSH^1^9^201");
    assertThat(ack.words()).contains("A99");
    assertThat(feed.send(admission().replace("ADT^A01", "ORU^R01")).error()).contains("200");
    assertThat(feed.send(admission().replace("|T|2.4|", "|T|2.8|")).error()).contains("203");
    assertThat(feed.send(admission().replace("|T|2.4|", "|X|2.4|")).error()).contains("202");
  }

  @Test
  void errors_are_written_as_each_version_writes_them() {
    var wrong = admission().replace("|19840512|", "|19841345|");
    assertThat(feed.send(wrong).error()).isEqualTo("ERR|PID^1^7^102&Data type error&HL70357");
    var newer = feed.send(wrong.replace("|T|2.4|", "|T|2.5.1|").replace("|C4", "|D4"));
    assertThat(newer.error()).startsWith("ERR||PID^1^7|102^Data type error^HL70357|E||||PID-7");
  }

  @Test
  void an_acknowledgement_is_never_acknowledged() throws Exception {
    try (var client = feed.connect()) {
      client.raw(
          MllpClient.framed(
              ("MSH|^~\\&|" + ada.sender() + "|RXX|||20261124||ACK^A01|X1|P|2.4\rMSA|AA|Y1\r")
                  .getBytes(StandardCharsets.UTF_8)));
      assertThat(client.silent(400)).isTrue();
      assertThat(client.send(admission()).code()).isEqualTo("AA");
    }
  }

  @Test
  void a_message_without_content_is_ignored_and_the_next_is_answered() throws Exception {
    try (var client = feed.connect()) {
      client.raw(MllpClient.framed(new byte[0]));
      client.raw(MllpClient.framed(" \r\n\t ".getBytes(StandardCharsets.UTF_8)));
      assertThat(client.silent(400)).isTrue();
      assertThat(client.send(admission()).code()).isEqualTo("AA");
    }
  }

  @Test
  void a_message_sent_one_byte_at_a_time_is_answered() throws Exception {
    try (var client = feed.connect()) {
      for (byte b : MllpClient.framed(admission().getBytes(StandardCharsets.UTF_8)))
        client.raw(new byte[] {b});
      assertThat(client.receive().code()).isEqualTo("AA");
    }
  }

  @Test
  void a_message_that_was_cut_can_be_sent_again_whole() throws Exception {
    var message = admission();
    try (var client = feed.connect()) {
      client.raw(("\u000B" + message.substring(0, 200)).getBytes(StandardCharsets.UTF_8));
      client.raw(MllpClient.framed(message.getBytes(StandardCharsets.UTF_8)));
      assertThat(client.receive().code()).isEqualTo("AE");
      assertThat(client.receive().code()).isEqualTo("AA");
    }
  }

  @Test
  void latin_1_under_utf_8_is_taken_with_a_note_and_nul_is_refused() throws Exception {
    try (var client = feed.connect()) {
      var ack =
          client.send(admission().replace("Octavia", "Zoë").getBytes(StandardCharsets.ISO_8859_1));
      assertThat(ack.code()).isEqualTo("AA");
      assertThat(feed.logged(ack.controlId())).containsEntry("attention", true);
      assertThat(patients.byId(feed.patient(ada)).name().given()).isEqualTo("Zoë");
      var nul =
          client.send(
              feed.somebody()
                  .message("A01", "0900", place(ward, "BAY2", "BED1"))
                  .replace("Octavia", "O\0c"));
      assertThat(nul.code()).isEqualTo("AE");
      assertThat(nul.error()).contains("PID^1^5^102");
    }
  }

  @Test
  void enhanced_mode_answers_as_msh_15_and_16_ask() throws Exception {
    feed.send(ada.header("A28", "0850") + ada.pid(""));
    var sender = senders.of(ada.sender(), "RXX");
    senders.save(
        new Sender(
            sender.id(),
            senders.byId(sender.id()).version(),
            sender.application(),
            sender.facility(),
            sender.name(),
            true,
            "PV1-19",
            "site-ward^bay^bed",
            "EVN-6",
            true,
            "AE",
            60));
    try (var client = feed.connect()) {
      assertThat(client.send(admission()).code()).isEqualTo("CA");
      var both =
          ada.message("A08", "0910", place(ward, "BAY1", "BED1")).replace("|AL|NE|", "|AL|AL|");
      assertThat(client.send(both).code()).isEqualTo("CA");
      assertThat(client.receive().code()).isEqualTo("AA");
    }
  }

  @Test
  void an_unknown_ward_waits_until_it_is_mapped_and_then_everything_applies_in_order() {
    var admit = feed.send(ada.message("A01", "0900", "OLD-9^^^RXX01"));
    assertThat(admit.code()).isEqualTo("AE");
    assertThat(admit.error()).contains("PV1^1^3^204");
    var discharge =
        feed.send(ada.message("A03", "1100", "OLD-9^^^RXX01", "1|19||||||||20261124110000"));
    assertThat(discharge.code()).isEqualTo("AE");
    var sender = senders.of(ada.sender(), "RXX");
    assertThat(unmapped(sender)).containsExactly("OLD-9");
    mappings.add(sender.id(), CodeTable.WARD, "OLD-9", "RXX01-" + ward);
    parking.wake(List.of(Wait.code(sender.id(), "WARD", "OLD-9")));
    assertThat(spells.byVisitNumber(ada.visit()).orElseThrow().dischargedAt()).isNotNull();
    assertThat(unmapped(sender)).isEmpty();
    assertThat(feed.logged(admit.controlId())).containsEntry("outcome", "applied");
    assertThat(feed.logged(discharge.controlId())).containsEntry("outcome", "applied");
  }

  private List<String> unmapped(Sender sender) {
    return jdbc.sql("select theirs from hl7.unmapped where sender_id = :s")
        .param("s", sender.id())
        .query(String.class)
        .list();
  }

  @Test
  void a_corrected_admission_takes_the_place_of_the_one_that_waited() {
    var wrong = feed.send(admission().replace("C3456789", "C0000000"));
    assertThat(wrong.error()).contains("PV1^1^7^204");
    assertThat(feed.send(admission()).code()).isEqualTo("AA");
    AdtScenarios.eventually(
        () -> assertThat(feed.logged(wrong.controlId())).containsEntry("outcome", "discarded"));
  }

  @Test
  void two_numbers_of_two_people_are_left_to_a_person() {
    var bob = feed.somebody();
    feed.send(ada.header("A28", "0900") + ada.pid(""));
    feed.send(bob.header("A28", "0900") + bob.pid(""));
    var mixed = feed.send((ada.header("A31", "0910") + ada.pid("")).replace(ada.nhs(), bob.nhs()));
    assertThat(mixed.code()).isEqualTo("AE");
    assertThat(feed.logged(mixed.controlId())).containsEntry("waits_for", "person");
  }

  @Test
  void a_merge_into_itself_is_refused() {
    feed.send(ada.header("A28", "0900") + ada.pid(""));
    var ack =
        feed.send(ada.header("A40", "0910") + ada.pid("") + "MRG|" + ada.mrn() + "^^^RXX^MR\r");
    assertThat(ack.code()).isEqualTo("AE");
    assertThat(ack.error()).contains("MRG^1^1");
  }

  @Test
  void what_may_not_be_missing_is_named() {
    assertThat(feed.send(admission().replace(ada.visit(), "")).error()).contains("PV1^1^19^101");
    var nobody = admission().replace(ada.mrn() + "^^^RXX^MR~" + ada.nhs() + "^^^NHS^NH", "");
    assertThat(feed.send(nobody).error()).contains("PID^1^3^101");
    assertThat(feed.send(admission().replace("|21|||C3", "|77|||C3")).error())
        .contains("PV1^1^4^103");
    var old =
        admission()
            .replaceFirst("(E\\|SP.*?\\|{25})(\\|*)", "$1")
            .replace("EVN||20261124090000|||U1|20261124090000", "EVN||18000101|||U1|18000101");
    assertThat(feed.send(old).error()).contains("102");
  }
}
