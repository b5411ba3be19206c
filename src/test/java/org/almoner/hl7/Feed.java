package org.almoner.hl7;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.almoner.hl7.MllpClient.Ack;
import org.almoner.hl7.mllp.MllpListener;
import org.almoner.organisation.BaySex;
import org.almoner.organisation.BedKind;
import org.almoner.organisation.SiteId;
import org.almoner.organisation.Sites;
import org.almoner.organisation.StaffDirectory;
import org.almoner.organisation.WardId;
import org.almoner.organisation.Wards;
import org.almoner.patients.PatientId;
import org.almoner.patients.Patients;
import org.almoner.testing.NhsNumbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hospital RXX with its wards, and a PAS that feeds it over a real socket. */
@Component
class Feed {
  static final AtomicInteger NUMBER = new AtomicInteger(4_000_000);
  private final Sites sites;
  private final Wards wards;
  private final StaffDirectory staff;
  private final Patients patients;
  private final MllpListener listener;
  private final JdbcClient jdbc;

  Feed(
      Sites sites,
      Wards wards,
      StaffDirectory staff,
      Patients patients,
      MllpListener listener,
      JdbcClient jdbc) {
    this.sites = sites;
    this.wards = wards;
    this.staff = staff;
    this.patients = patients;
    this.listener = listener;
    this.jdbc = jdbc;
  }

  /** The hospital that the messages speak of, made once. */
  synchronized Feed withHospital() {
    if (sites.byCode("RXX01").isPresent()) return this;
    var site = sites.openSite("RXX01", "Elm Park");
    for (var code : new String[] {"W12", "W14", "W20", "DSU"}) ward(site, code);
    staff.addConsultant("C3456789", "Darwin", "Samuel", "Mr", "300");
    staff.addConsultant("C2222222", "Franklin", "Rosa", "Dr", "300");
    return this;
  }

  private void ward(SiteId site, String code) {
    var ward = wards.openWard(site, code, "Ward " + code, "300");
    for (var bay : new String[] {"BAY1", "BAY2", "BAY3", "BAY4", "SR1", "SR2"}) {
      var id = wards.addBay(ward, bay, bay, BaySex.MIXED);
      for (int n = 1; n <= 6; n++) wards.addBed(id, "BED" + n, BedKind.BED, 1, n);
    }
  }

  /** A ward with a name of its own, made once. */
  synchronized WardId named(String code) {
    if (wards.byCode("RXX01", code).isEmpty()) ward(sites.byCode("RXX01").orElseThrow().id(), code);
    return ward(code);
  }

  WardId ward(String code) {
    return wards.byCode("RXX01", code).orElseThrow().id();
  }

  /** A ward of its own for a test that fills beds. */
  String freshWard() {
    var code = "T" + NUMBER.incrementAndGet();
    ward(sites.byCode("RXX01").orElseThrow().id(), code);
    return code;
  }

  MllpClient connect() throws java.io.IOException {
    return new MllpClient(listener.port());
  }

  Ack send(String message) {
    try (var client = connect()) {
      return client.send(message);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Someone with numbers and a name that nobody else has. */
  Subject somebody() {
    int number = NUMBER.incrementAndGet();
    return new Subject(
        "" + number,
        NhsNumbers.next().digits(),
        org.almoner.testing.People.surname(),
        "SP" + number,
        "FEED" + number % 1000);
  }

  PatientId patient(Subject subject) {
    return patients.byIdentifier("MR", "RXX", subject.mrn()).orElseThrow();
  }

  Map<String, Object> logged(String controlId) {
    return jdbc.sql(
            "select * from hl7.message where control_id = :id order by received_at desc, id desc limit 1")
        .param("id", controlId)
        .query()
        .singleRow();
  }

  /** What waited is applied after the answer has left. */
  void until(java.util.function.BooleanSupplier so) {
    for (int tries = 0; !so.getAsBoolean(); tries++) {
      if (tries == 100) throw new AssertionError("It did not come to be within ten seconds.");
      java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
    }
  }

  /**
   * A patient as the sending system knows them.
   *
   * @param sender MSH-3, so that tests do not share control ids
   */
  record Subject(String mrn, String nhs, String surname, String visit, String sender) {
    /** The message with this event at this time of 24 November, in the place, with these ends. */
    String message(String event, String time, String place, String more) {
      return message(event, time, place, "I", visit, more, "");
    }

    String message(String event, String time, String place) {
      return message(event, time, place, "");
    }

    String message(
        String event,
        String time,
        String place,
        String type,
        String visit,
        String pv1Rest,
        String segments) {
      return header(event, time)
          + pid("")
          + "PV1|1|%s|%s|21|||C3456789^DARWIN^Samuel^^^Mr^^^GMC|||300||||19||||E|%s^^^RXX^VN|||||||||||||||||%s\r"
              .formatted(type, place, visit, pv1Rest)
          + segments;
    }

    String header(String event, String time) {
      return "MSH|^~\\&|%s|RXX|ALMONER|RXX|20261124%s00||ADT^%s|%s|T|2.4|||AL|NE|GBR|UNICODE UTF-8\rEVN||20261124%s00|||U1|20261124%s00\r"
          .formatted(sender, time, event, controlId(), time, time);
    }

    String pid(String died) {
      return "PID|1||%s^^^RXX^MR~%s^^^NHS^NH||%s^Octavia^Jane^^Miss^^L||19840512|2|||12 HIGH STREET^SELLY OAK^BIRMINGHAM^WEST MIDLANDS^B29 6AA^GBR^H||0121 496 0123^PRN^PH~07700 900123^ORN^CP||EN|S|||||||A%s\r"
          .formatted(mrn, nhs, surname, died);
    }

    private static String controlId() {
      return "C" + NUMBER.incrementAndGet();
    }
  }

  static String place(String ward, String bay, String bed) {
    return "RXX01-" + ward + "^" + bay + "^" + bed + "^RXX01";
  }
}
