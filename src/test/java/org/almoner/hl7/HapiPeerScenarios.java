package org.almoner.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HapiContext;
import ca.uhn.hl7v2.app.Connection;
import ca.uhn.hl7v2.llp.MinLowerLayerProtocol;
import ca.uhn.hl7v2.model.Message;
import ca.uhn.hl7v2.model.v24.message.ADT_A01;
import ca.uhn.hl7v2.util.Terser;
import ca.uhn.hl7v2.util.idgenerator.NanoTimeGenerator;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import org.almoner.hl7.Feed.Subject;
import org.almoner.hl7.mllp.MllpListener;
import org.almoner.patients.Patients;
import org.almoner.testing.HospitalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An independent peer, the HL7 library that most engines are built on, as the sender. */
@HospitalTest
class HapiPeerScenarios {
  @Autowired Feed feed;
  @Autowired Patients patients;
  @Autowired MllpListener listener;
  private HapiContext hapi;
  private Subject ada;

  @BeforeEach
  void peer() {
    feed.withHospital();
    ada = feed.somebody();
    hapi = new DefaultHapiContext();
    hapi.getParserConfiguration().setIdGenerator(new NanoTimeGenerator());
    hapi.setValidationContext(ValidationContextFactory.noValidation());
    hapi.setLowerLayerProtocol(new MinLowerLayerProtocol(true));
  }

  @AfterEach
  void close() throws Exception {
    hapi.close();
  }

  private ADT_A01 registration(String surname, String charset, String version) throws Exception {
    var message = new ADT_A01();
    message.setParser(hapi.getPipeParser());
    message.initQuickstart("ADT", "A28", "P");
    var msh = message.getMSH();
    msh.getSendingApplication().getNamespaceID().setValue(ada.sender());
    msh.getSendingFacility().getNamespaceID().setValue("RXX");
    msh.getReceivingApplication().getNamespaceID().setValue("ALMONER");
    msh.getReceivingFacility().getNamespaceID().setValue("TRUST");
    msh.getVersionID().getVersionID().setValue(version);
    msh.getCharacterSet(0).setValue(charset);
    message.getEVN().getRecordedDateTime().getTimeOfAnEvent().setValue("20261124090000");
    var pid = message.getPID();
    pid.getPatientIdentifierList(0).getID().setValue(ada.mrn());
    pid.getPatientIdentifierList(0).getAssigningAuthority().getNamespaceID().setValue("RXX");
    pid.getPatientIdentifierList(0).getIdentifierTypeCode().setValue("MR");
    pid.getPatientName(0).getFamilyName().getSurname().setValue(surname);
    pid.getPatientName(0).getGivenName().setValue("Zoë");
    var born = java.time.LocalDate.of(1930, 1, 1).plusDays(Long.parseLong(ada.mrn()) % 20_000);
    pid.getDateTimeOfBirth().getTimeOfAnEvent().setValue(born.toString().replace("-", ""));
    return message;
  }

  private Message sent(Message message) throws Exception {
    Connection connection = hapi.newClient("127.0.0.1", listener.port(), false);
    try {
      return connection.getInitiator().sendAndReceive(message);
    } finally {
      connection.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"UNICODE UTF-8,2.4", "8859/1,2.4", "UNICODE UTF-8,2.3"})
  void a_message_of_hapi_is_applied_and_its_answer_read(String charset, String version)
      throws Exception {
    var surname = "Müller" + ada.surname().toLowerCase();
    var message = registration(surname, charset, version);
    var ack = new Terser(sent(message));
    assertThat(ack.get("/MSA-1")).isEqualTo("AA");
    assertThat(ack.get("/MSA-2")).isEqualTo(message.getMSH().getMessageControlID().getValue());
    assertThat(ack.get("/MSH-3")).isEqualTo("ALMONER");
    assertThat(ack.get("/MSH-4")).isEqualTo("TRUST");
    assertThat(ack.get("/MSH-5")).isEqualTo(ada.sender());
    assertThat(ack.get("/MSH-6")).isEqualTo("RXX");
    assertThat(ack.get("/MSH-12")).isEqualTo(version);
    assertThat(ack.get("/MSH-18")).isEqualTo(charset);
    var known = patients.byId(feed.patient(ada)).who().name();
    assertThat(known.surname()).isEqualTo(surname);
    assertThat(known.given()).isEqualTo("Zoë");
  }

  @Test
  void an_error_reaches_the_peer_with_segment_field_and_code() throws Exception {
    var message = registration("Smith", "UNICODE UTF-8", "2.4");
    message.getPID().getDateTimeOfBirth().getTimeOfAnEvent().setValue("19841399");
    var ack = new Terser(sent(message));
    assertThat(ack.get("/MSA-1")).isEqualTo("AE");
    assertThat(ack.get("/ERR-1-1")).isEqualTo("PID");
    assertThat(ack.get("/ERR-1-3")).isEqualTo("7");
    assertThat(ack.get("/ERR-1-4")).isEqualTo("102");
  }

  @Test
  void many_messages_on_one_connection_are_each_answered_with_their_own_id() throws Exception {
    Connection connection = hapi.newClient("127.0.0.1", listener.port(), false);
    for (int i = 0; i < 20; i++) {
      ada = feed.somebody();
      var message = registration(ada.surname(), "UNICODE UTF-8", "2.4");
      var ack = new Terser(connection.getInitiator().sendAndReceive(message));
      assertThat(ack.get("/MSA-2")).isEqualTo(message.getMSH().getMessageControlID().getValue());
      assertThat(ack.get("/MSA-1")).isEqualTo("AA");
    }
    connection.close();
  }
}
