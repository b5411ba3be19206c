package org.almoner.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.almoner.access.Role;
import org.almoner.inpatients.Spells;
import org.almoner.patients.Gender;
import org.almoner.patients.PatientId;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.Proves;
import org.almoner.testing.Staff;
import org.almoner.testing.TestClock;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ward's forms, lists and prints without any script: plain requests and their answers. */
@HospitalTest
class WardPagesScenarios {
  @Autowired Staff staff;
  @Autowired WardSeven wardSeven;
  @Autowired Spells spells;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  private WardSeven.Ward ward;
  private Staff.Member clerk;

  @BeforeEach
  void a_ward_and_its_clerk() {
    ward = wardSeven.empty();
    clerk = staff.with(List.of("ward:" + ward.id()), Role.WARD_CLERK);
  }

  @AfterEach
  void the_clock_stands_again() {
    clock.set(TestClock.START);
  }

  private PatientId admit(String bed) {
    return wardSeven.admit(
        ward, bed, "Quell", "Mary", "1950-01-02", Gender.FEMALE, "Pneumonia", 2, "2026-11-26");
  }

  private HttpResponse<String> send(String path, String... changes) {
    return new Forms(clerk).send(path, changes);
  }

  private HttpResponse<String> done(String path, String... changes) {
    return new Forms(clerk).done(path, changes);
  }

  private static String text(String html) {
    return Forms.text(html);
  }

  private String board() {
    return text(clerk.get(ward.path()).body());
  }

  private String stay(PatientId patient) {
    return "/patients/" + patient + "/stay";
  }

  private String list(String key) {
    return text(clerk.get("/lists/" + key + "?ward=" + ward.id()).body());
  }

  @Test
  @Proves("PAS-11")
  void a_patient_waits_without_a_bed_and_is_given_one_later() {
    var patient = wardSeven.person("Quill", "Jane", "1944-03-03", Gender.FEMALE);
    var admit = "/patients/" + patient + "/admit?ward=" + ward.id();
    done(admit, "bed", "waiting", "method", "21", "reason", "Fall");
    assertThat(board()).contains("Waiting area: 1", "QUILL");
    done(stay(patient) + "/move", "bed", ward.beds().get("A1").toString());
    assertThat(spells.current(patient).orElseThrow().bedId()).isEqualTo(ward.beds().get("A1"));
    assertThat(board()).contains("Waiting area: nobody");
  }

  @Test
  @Proves("PAS-44")
  void requests_of_every_kind_are_admitted_or_withdrawn() {
    for (var kind : List.of("DTA", "GP", "REPATRIATION", "THEATRE")) {
      var comes = asked("Quist" + kind.toLowerCase(), kind);
      var stays = asked("Quirk" + kind.toLowerCase(), kind);
      assertThat(list("expected")).contains("QUIST" + kind, "QUIRK" + kind);
      done(
          "/patients/" + comes + "/admit?request=" + request(comes) + "&ward=" + ward.id(),
          "bed",
          "waiting");
      done(
          "/patients/" + stays + "/withdraw-request?request=" + request(stays),
          "reason",
          "Stayed at home");
      assertThat(list("expected")).doesNotContain("QUIST" + kind, "QUIRK" + kind);
      assertThat(spells.current(comes).orElseThrow().wardId()).isEqualTo(ward.id());
      assertThat(spells.current(stays)).isEmpty();
    }
  }

  private PatientId asked(String surname, String kind) {
    var patient = wardSeven.person(surname, "Ann", "1950-05-05", Gender.FEMALE);
    var elsewhere = kind.equals("REPATRIATION");
    done(
        "/patients/" + patient + "/request-bed",
        "kind",
        kind,
        "ward",
        ward.id().toString(),
        "method",
        elsewhere ? "2B" : "21",
        "source",
        elsewhere ? "51" : "19",
        "reason",
        "Sepsis");
    return patient;
  }

  private UUID request(PatientId patient) {
    return jdbc.sql(
            "select id from inpatients.admission_request where patient_id = :p and state ="
                + " 'CREATED'")
        .param("p", patient.value())
        .query(UUID.class)
        .single();
  }

  @Test
  @Proves("PAS-45")
  void the_way_home_is_planned_and_its_delays_are_named() {
    var patient = admit("A1");
    done(
        stay(patient) + "/plan",
        "expectedDischarge-day",
        "27",
        "reason",
        "Needs another scan",
        "fit",
        "yes",
        "confirmedFor",
        "2026-11-24T16:00",
        "readyAt",
        "2026-11-24T14:00",
        "transport",
        "Ambulance booked",
        "lounge",
        "no",
        "loungeReason",
        "Needs a trolley",
        "pathway",
        "1");
    assertThat(board()).contains("Confirmed 16:00", "Ready").doesNotContain("EDD Fri 27-Nov");
    assertThat(plan(patient))
        .containsEntry("fit", "yes")
        .containsEntry("fitAt", "24-Nov-2026 14:32")
        .containsEntry("confirmedFor", "24-Nov-2026 16:00")
        .containsEntry("readyAt", "24-Nov-2026 14:00")
        .containsEntry("transport", "Ambulance booked")
        .containsEntry("lounge", "no")
        .containsEntry("loungeReason", "Needs a trolley")
        .containsEntry("pathway", "1");
    var longer = send(stay(patient) + "/plan", "expectedDischarge-day", "29", "reason", "");
    assertThat(longer.statusCode()).isEqualTo(422);
    assertThat(text(longer.body())).contains("Give a reason why the stay becomes longer.");
    done(
        stay(patient) + "/plan",
        "expectedDischarge-day",
        "29",
        "reason",
        "Waits for a stair lift",
        "fit",
        "no",
        "fitAt",
        "",
        "confirmedFor",
        "",
        "readyAt",
        "",
        "transport",
        "Family",
        "lounge",
        "yes",
        "loungeReason",
        "");
    assertThat(plan(patient))
        .containsEntry("expectedDischarge-day", "29")
        .containsEntry("fit", "no")
        .containsEntry("readyAt", "")
        .containsEntry("transport", "Family")
        .containsEntry("lounge", "yes");
    assertThat(board()).contains("EDD Sun 29-Nov").doesNotContain("EDD Fri 27-Nov");
    var cause = firstOption(stay(patient) + "/delay", "cause");
    done(stay(patient) + "/delay", "cause", cause, "from-day", "23");
    assertThat(list("delayed")).contains("QUELL, Mary", "23-Nov-2026");
    done(stay(patient) + "/reside", "meets", "no", "waiting", "A5");
    assertThat(text(clerk.get(stay(patient)).body())).contains("Criteria to reside Not met");
    done(stay(patient) + "/delay", "ends", firstDelay(patient));
    assertThat(text(clerk.get(stay(patient) + "/delay").body())).contains("No delay is open.");
  }

  private Map<String, String> plan(PatientId patient) {
    return new Forms(clerk).drawn(stay(patient) + "/plan");
  }

  private String firstDelay(PatientId patient) {
    var body = clerk.get(stay(patient) + "/delay").body();
    var delay =
        Pattern.compile("value=\"([0-9a-f-]{36} \\d+)\"")
            .matcher(body.substring(body.indexOf("name=\"ends\"")));
    assertThat(delay.find()).isTrue();
    return delay.group(1);
  }

  private String firstOption(String path, String select) {
    var body = clerk.get(path).body();
    var options =
        Pattern.compile("value=\"([^\"]+)\"")
            .matcher(body.substring(body.indexOf("name=\"" + select + "\"")));
    assertThat(options.find()).isTrue();
    return options.group(1);
  }

  @Test
  @Proves("PAS-46")
  void leave_keeps_or_gives_up_the_bed_and_both_ends_can_be_cancelled() {
    var patient = admit("A1");
    done(stay(patient) + "/leave", "back", "2026-11-26T18:00", "keep", "yes");
    assertThat(board()).contains("Home leave, back Thu 26-Nov 18:00");
    done(stay(patient) + "/return");
    done(cancelPath(patient), "reason", "Did not come back");
    assertThat(spells.current(patient).orElseThrow().leave()).isNotNull();
    done(cancelPath(patient), "reason", "Never left");
    assertThat(spells.current(patient).orElseThrow().leave()).isNull();
    done(stay(patient) + "/leave", "back", "2026-11-26T18:00", "keep", "no");
    assertThat(spells.current(patient).orElseThrow().bedId()).isNull();
    done(stay(patient) + "/return", "bed", ward.beds().get("A2").toString());
    assertThat(spells.current(patient).orElseThrow().bedId()).isEqualTo(ward.beds().get("A2"));
  }

  private String cancelPath(PatientId patient) {
    var links =
        Pattern.compile("/patients/[^\"]+/stay/cancel/[^\"]+")
            .matcher(clerk.get(stay(patient)).body());
    assertThat(links.find()).isTrue();
    return links.group();
  }

  @Test
  void beds_bays_and_wards_are_closed_cleaned_and_reopened() {
    var bed = ward.path() + "/beds/" + ward.beds().get("A1");
    done(bed + "/close", "reason", "Call bell fault", "until", "2026-11-25T09:00");
    assertThat(board()).contains("Closed", "Call bell fault", "Reopens Wed 25-Nov 09:00");
    assertThat(list("closed-beds")).contains("Call bell fault");
    done(bed + "/reopen", "reason", "Repaired");
    done(bed + "/clean");
    assertThat(board()).contains("Cleaning", "Asked 14:32");
    var patient = wardSeven.person("Quarrie", "Jo", "1950-01-02", Gender.FEMALE);
    assertThat(
            send(
                    "/patients/" + patient + "/admit?ward=" + ward.id(),
                    "bed",
                    ward.beds().get("A1").toString(),
                    "method",
                    "21")
                .statusCode())
        .isEqualTo(422);
    done(bed + "/cleaned");
    var bay = firstOption(ward.path() + "/areas", "area").equals("ward");
    assertThat(bay).isTrue();
    done(
        ward.path() + "/areas",
        "what",
        "block",
        "area",
        "ward",
        "reason",
        "Norovirus",
        "until",
        "2026-11-26T09:00");
    var refused =
        send("/patients/" + patient + "/admit?ward=" + ward.id(), "bed", "waiting", "method", "21");
    assertThat(refused.statusCode()).isEqualTo(422);
    done(
        ward.path() + "/areas",
        "what",
        "reopen",
        "closure",
        firstOptionAfterEmpty(),
        "reason",
        "Clear");
    clock.advance(Duration.ofMinutes(1));
    done("/patients/" + patient + "/admit?ward=" + ward.id(), "bed", "waiting", "method", "21");
  }

  private String firstOptionAfterEmpty() {
    return firstOption(ward.path() + "/areas", "closure");
  }

  @Test
  @Proves("PAS-50")
  void a_patient_is_off_the_ward_until_they_are_back() {
    var patient = admit("A1");
    done(stay(patient) + "/off-ward", "place", "CT scan", "back", "2026-11-24T15:10");
    assertThat(board()).contains("CT scan, back 15:10", "Off ward");
    done(stay(patient) + "/back-on-ward");
    assertThat(board()).doesNotContain("CT scan");
  }

  @Test
  @Proves("PAS-14")
  void a_transfer_is_asked_for_changed_refused_withdrawn_and_taken() {
    var other = wardSeven.empty();
    var third = wardSeven.empty();
    var patient = admit("A1");
    var transfer = stay(patient) + "/transfer";
    var opened = new Forms(clerk).drawn(transfer);
    ask(patient, other);
    var second =
        new Forms(clerk)
            .answer(transfer, opened, "ward", third.id().toString(), "reason", "Needs monitoring");
    assertThat(second.statusCode()).isEqualTo(422);
    assertThat(text(clerk.get(third.path()).body())).doesNotContain("QUELL");
    assertThat(text(clerk.get(other.path()).body())).contains("QUELL", "Needs a bed");
    done(transfer, "wanted", "2026-11-24T17:30");
    assertThat(list("transfers")).doesNotContain("QUELL");
    assertThat(transfersTo(other)).contains("QUELL", "24-Nov-2026 17:30");
    done(stay(patient) + "/reject", "reason", "No staff");
    assertThat(transfersTo(other)).doesNotContain("QUELL");
    ask(patient, other);
    done(stay(patient) + "/withdraw", "reason", "Better today");
    assertThat(transfersTo(other)).doesNotContain("QUELL");
    ask(patient, other);
    assertThat(spells.current(patient).orElseThrow().wardId()).isEqualTo(ward.id());
    done(stay(patient) + "/accept", "bed", other.beds().get("B1").toString());
    assertThat(transfersTo(other)).doesNotContain("QUELL");
    assertThat(spells.current(patient).orElseThrow().bedId()).isEqualTo(other.beds().get("B1"));
    assertThat(wardStays(patient)).containsExactly(ward.id() + " closed", other.id() + " open");
    assertThat(board()).doesNotContain("QUELL");
    assertThat(text(clerk.get(other.path()).body())).contains("QUELL");
    assertThat(send(stay(patient) + "/move", "bed", "").statusCode()).isEqualTo(422);
  }

  private String transfersTo(WardSeven.Ward to) {
    return text(clerk.get("/lists/transfers?ward=" + to.id()).body());
  }

  private List<String> wardStays(PatientId patient) {
    return jdbc.sql(
            """
            select s.ward_id || case when upper_inf(s.during) then ' open' else ' closed' end
              from inpatients.ward_stay s where s.spell_id = :spell order by s.during
            """)
        .param("spell", spells.current(patient).orElseThrow().id().value())
        .query(String.class)
        .list();
  }

  private void ask(PatientId patient, WardSeven.Ward to) {
    done(
        stay(patient) + "/transfer",
        "ward",
        to.id().toString(),
        "wanted",
        "2026-11-24T16:00",
        "reason",
        "Needs monitoring");
  }

  @Test
  @Proves("PAS-111")
  void lists_show_outliers_pending_recent_and_delayed_and_leave_as_a_file() {
    var patient = admit("A1");
    done(stay(patient) + "/consultant", "consultant", ward.menon().toString(), "specialty", "100");
    assertThat(list("outliers")).contains("QUELL, Mary");
    done(stay(patient) + "/plan", "confirmedFor", "2026-11-24T18:00");
    assertThat(list("pending-discharges")).contains("QUELL, Mary");
    assertThat(list("census")).contains("QUELL, Mary");
    var cause = firstOption(stay(patient) + "/delay", "cause");
    done(stay(patient) + "/delay", "cause", cause, "from-day", "23");
    assertThat(list("delayed")).contains("QUELL, Mary", "23-Nov-2026");
    var file = clerk.get("/lists/inpatients/export.csv?ward=" + ward.id());
    assertThat(file.headers().firstValue("content-type").orElse("")).startsWith("text/csv");
    assertThat(file.body()).contains("\"QUELL, Mary (Mrs)\"");
    done(stay(patient) + "/discharge", "method", "1", "destination", "19");
    assertThat(list("discharges")).contains("QUELL, Mary", "1 night ");
    assertThat(list("inpatients")).doesNotContain("QUELL, Mary");
  }

  @Test
  void a_double_send_admits_once() {
    var patient = wardSeven.person("Quaid", "Lu", "1950-01-02", Gender.FEMALE);
    var form =
        Map.of(
            "_key",
            UUID.randomUUID().toString(),
            "ward",
            ward.id().toString(),
            "bed",
            "waiting",
            "method",
            "21",
            "at",
            "2026-11-24T14:32",
            "source",
            "19",
            "intendedManagement",
            "1",
            "category",
            "01");
    assertThat(clerk.post("/patients/" + patient + "/admit", form).statusCode()).isEqualTo(302);
    assertThat(clerk.post("/patients/" + patient + "/admit", form).statusCode()).isEqualTo(302);
    assertThat(spells.of(patient)).hasSize(1);
  }

  @Test
  void the_handover_of_a_ward_fits_two_pages_and_names_every_bed() throws Exception {
    admit("A1");
    var answer = pdf(ward.path() + "/handover.pdf");
    try (var paper = Loader.loadPDF(answer)) {
      assertThat(paper.getNumberOfPages()).isLessThanOrEqualTo(2);
      var text = new PDFTextStripper().getText(paper);
      assertThat(text)
          .contains(
              "QUELL, Mary (Mrs)",
              "Confidential. Destroy after shift.",
              "UNOCCUPIED",
              "D6",
              "____");
    }
    try (var band = Loader.loadPDF(pdf("/patients/" + ward.in("A1") + "/wristband.pdf"))) {
      assertThat(new PDFTextStripper().getText(band))
          .contains("QUELL, Mary (Mrs)", "02-Jan-1950", "NHS No.");
      assertThat(band.getNumberOfPages()).isEqualTo(1);
    }
    try (var state = Loader.loadPDF(pdf("/flow/bed-state.pdf"))) {
      assertThat(new PDFTextStripper().getText(state)).contains("All wards");
    }
    assertThat(pdf("/patients/" + ward.in("A1") + "/labels.pdf")).isNotEmpty();
    assertThat(pdf(ward.path() + "/list.pdf")).isNotEmpty();
  }

  private byte[] pdf(String path) throws Exception {
    var request =
        java.net.http.HttpRequest.newBuilder(java.net.URI.create(staff.address() + path))
            .header("Cookie", "almoner=" + clerk.token())
            .build();
    try (var client = java.net.http.HttpClient.newHttpClient()) {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      return answer.body();
    }
  }
}
