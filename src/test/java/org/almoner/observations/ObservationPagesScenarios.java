package org.almoner.observations;

import static org.almoner.observations.Sets.ill;
import static org.almoner.observations.Sets.well;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almoner.access.Role;
import org.almoner.inpatients.Admissions;
import org.almoner.inpatients.SpellId;
import org.almoner.inpatients.WardFixture;
import org.almoner.observations.due.Statuses;
import org.almoner.patients.Gender;
import org.almoner.patients.PatientId;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages as a browser without scripts uses them. */
@HospitalTest
class ObservationPagesScenarios {
  @Autowired Observations observations;
  @Autowired Statuses statuses;
  @Autowired Admissions admissions;
  @Autowired WardFixture fixture;
  @Autowired Staff staff;
  @Autowired JdbcClient jdbc;
  private WardFixture.OneBay ward;
  private SpellId spell;

  private PatientId admitted(PatientId patient) {
    ward = fixture.ward(2);
    spell = admissions.admit(WardFixture.emergency(patient, ward.bed(0), "08:00"));
    return patient;
  }

  private Staff.Member on(Role role) {
    return staff.with(List.of("ward:" + ward.ward()), role);
  }

  private static Map<String, String> typed() {
    return new HashMap<>(
        Map.ofEntries(
            Map.entry("taken", "24-Nov-2026 14:30"),
            Map.entry("performer", "RN Adeyemi"),
            Map.entry("scale", "1"),
            Map.entry("respirations", "26"),
            Map.entry("spo2", "97"),
            Map.entry("supply", "OXYGEN"),
            Map.entry("oxygen_device", "Nasal cannulae"),
            Map.entry("oxygen_flow", "2"),
            Map.entry("systolic", "120"),
            Map.entry("diastolic", "70"),
            Map.entry("pulse", "115"),
            Map.entry("consciousness", "A"),
            Map.entry("temperature", "37.0"),
            Map.entry("pregnant", "no")));
  }

  @Test
  void a_nurse_saves_a_set_and_reads_the_score_what_it_asks_for_and_who_is_called() {
    var ada = admitted(fixture.man());
    var nurse = on(Role.NURSE);
    var path = "/patients/" + ada + "/observations";
    assertThat(nurse.get(path + "/new").body())
        .contains("Scale 1. Scale 2 is not authorised", "breaths per minute", "data-draft=");
    var saved = nurse.post(path, typed());
    assertThat(saved.statusCode()).isEqualTo(302);
    var set =
        nurse
            .get(
                java.net.URI.create(saved.headers().firstValue("Location").orElseThrow()).getPath())
            .body();
    assertThat(set)
        .contains("NEWS2 7", "High, emergency response", "Continuous monitoring of vital signs")
        .contains("Emergency assessment by a team with critical care competence")
        .contains("Medical registrar is called, to answer by 15:02", "+3", "NEWS2-2017")
        .contains("Taken 24-Nov-2026 14:30 by RN Adeyemi", "Written 24-Nov-2026 14:32");
    assertThat(nurse.get("/patients/" + ada).body())
        .contains("Last set is 2min old", "Medical registrar called", "Observations, NEWS2 7");
  }

  @Test
  void a_set_names_the_call_of_the_highest_risk_that_is_open() {
    var ada = admitted(fixture.man());
    var medium = Sets.with(Sets.onOxygen(well()), Parameter.RESPIRATIONS, "25");
    observations.record(ada, NewEntry.of(WardFixture.at("14:20"), "RN", medium));
    var high = observations.record(ada, NewEntry.of(WardFixture.at("14:30"), "RN", ill()));
    assertThat(on(Role.NURSE).get("/patients/" + ada + "/observations/" + high.id()).body())
        .contains("Medical registrar is called, to answer by 15:02")
        .doesNotContain("Ward doctor is called");
  }

  @Test
  void a_form_sent_twice_writes_one_set() {
    var ada = admitted(fixture.man());
    var nurse = on(Role.NURSE).web();
    var form = typed();
    form.put("_key", UUID.randomUUID().toString());
    var path = "/patients/" + ada + "/observations";
    var first = nurse.post(path, form);
    var second = nurse.post(path, form);
    assertThat(second.headers().firstValue("Location"))
        .isEqualTo(first.headers().firstValue("Location"));
    assertThat(
            jdbc.sql("select count(*) from observations.entry where spell_id = :s")
                .param("s", spell.value())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void what_is_refused_is_said_in_place_and_nothing_typed_is_lost() {
    var ada = admitted(fixture.man());
    var nurse = on(Role.NURSE);
    var path = "/patients/" + ada + "/observations";
    var form = typed();
    form.put("spo2", "101");
    assertThat(nurse.post(path, form))
        .satisfies(
            r -> {
              assertThat(r.statusCode()).isEqualTo(422);
              assertThat(r.body()).contains("must be from 20 to 100", "value=\"115\"");
            });
    form.put("spo2", "");
    assertThat(nurse.post(path, form).body()).contains("choose why it was not measured");
    form.put("omitted-spo2", "REFUSED");
    form.put("pulse", "190");
    assertThat(nurse.post(path, form).body()).contains("Unusual: Pulse", "confirm-pulse");
    form.put("confirm-pulse", "190");
    var saved = nurse.post(path, form);
    assertThat(saved.statusCode()).isEqualTo(302);
    assertThat(
            nurse
                .get(
                    java.net
                        .URI
                        .create(saved.headers().firstValue("Location").orElseThrow())
                        .getPath())
                .body())
        .contains("Incomplete, not scored. At least 8 already: get help now")
        .contains("Not measured: Patient declined");
  }

  @Test
  void a_form_drawn_on_another_scale_is_refused_and_shows_the_scale_now() {
    var ada = admitted(fixture.man());
    var nurse = on(Role.NURSE);
    var doctor = on(Role.DOCTOR);
    var path = "/patients/" + ada + "/observations";
    assertThat(nurse.post(path + "/scale", Map.of("reason", "COPD")).statusCode()).isEqualTo(403);
    assertThat(doctor.post(path + "/scale", Map.of("reason", "")).statusCode()).isEqualTo(422);
    assertThat(doctor.post(path + "/scale", Map.of("reason", "COPD, pCO2 8.1")).statusCode())
        .isEqualTo(302);
    var form = typed();
    form.put("taken", "24-Nov-2026 14:32");
    var refused = nurse.post(path, form);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("scored on scale 2", "name=\"scale\" value=\"2\"");
    form.put("scale", "2");
    assertThat(nurse.post(path, form).statusCode()).isEqualTo(302);
    assertThat(nurse.get(path).body())
        .contains("Scale 2, target 88 to 92 %", "COPD, pCO2 8.1", "SpO₂ scale 2");
  }

  @Test
  void a_child_and_a_pregnant_woman_get_no_score_and_the_page_says_so() {
    var child = admitted(fixture.patient(Gender.MALE, java.time.LocalDate.of(2016, 1, 1)));
    var nurse = on(Role.NURSE);
    assertThat(nurse.get("/patients/" + child + "/observations/new").body())
        .contains("NEWS2 is not used under 16");
    nurse.post("/patients/" + child + "/observations", typed());
    assertThat(nurse.get("/patients/" + child + "/observations").body())
        .contains("Use the paediatric chart")
        .doesNotContain("NEWS2 7");
    var ada = admitted(fixture.patient(Gender.FEMALE, java.time.LocalDate.of(1996, 5, 1)));
    var form = typed();
    form.put("pregnant", "");
    var path = "/patients/" + ada + "/observations";
    assertThat(on(Role.NURSE).post(path, form).body())
        .contains("Say whether the patient is pregnant");
    form.put("pregnant", "yes");
    assertThat(on(Role.NURSE).post(path, form).statusCode()).isEqualTo(302);
    assertThat(on(Role.NURSE).get(path).body())
        .contains("Use the maternity chart")
        .doesNotContain("NEWS2 7");
  }

  @Test
  void only_a_doctor_asks_for_less_often_and_it_ends_when_the_risk_rises() {
    var ada = admitted(fixture.man());
    observations.record(ada, NewEntry.of(WardFixture.at("14:00"), "RN", Sets.onOxygen(well())));
    var path = "/patients/" + ada + "/observations/frequency";
    var wish = Map.of("minutes", "480", "reason", "Stable, needs sleep");
    assertThat(on(Role.NURSE).post(path, wish).body()).contains("less often than NEWS2 asks for");
    assertThat(on(Role.NURSE).post(path, Map.of("minutes", "60", "reason", "Worried")).statusCode())
        .isEqualTo(302);
    assertThat(due()).isEqualTo("15:00");
    assertThat(on(Role.DOCTOR).post(path, wish).statusCode()).isEqualTo(302);
    assertThat(due()).isEqualTo("22:00");
    observations.record(ada, NewEntry.of(WardFixture.at("14:20"), "RN", ill()));
    assertThat(due()).isEqualTo("14:50");
  }

  private String due() {
    var due = statuses.of(spell).orElseThrow().due();
    return due == null ? "" : due.from().toString().substring(11, 16);
  }

  @Test
  void an_escalation_is_listed_answered_and_gone() {
    var ada = admitted(fixture.man());
    observations.record(ada, NewEntry.of(WardFixture.at("14:20"), "RN", ill()));
    var nurse = on(Role.NURSE);
    var list = nurse.get("/observations/escalations").body();
    assertThat(list).contains("Medical registrar", "to answer by 15:02", "NEWS2 7");
    assertThat(nurse.get("/now").body()).contains("Escalations not answered");
    var answer =
        java.util.regex.Pattern.compile("href=\"(/patients/[^\"]+/escalations/[^\"]+)\"")
            .matcher(list)
            .results()
            .findFirst()
            .orElseThrow()
            .group(1);
    assertThat(nurse.post(answer, Map.of("version", "1", "answer", " ")).statusCode())
        .isEqualTo(422);
    assertThat(
            nurse
                .post(answer, Map.of("version", "1", "answer", "Dr Menon came, fluids"))
                .statusCode())
        .isEqualTo(302);
    assertThat(nurse.get("/observations/escalations").body())
        .contains("Nobody waits for an answer");
    assertThat(nurse.get("/patients/" + ada + "/observations").body())
        .contains("Dr Menon came, fluids", "Answered 24-Nov-2026 14:32");
  }

  @Test
  void a_late_set_is_at_the_top_of_the_list_and_counted_on_the_rail() {
    var ada = admitted(fixture.man());
    observations.record(ada, NewEntry.of(WardFixture.at("08:20"), "RN", ill()));
    var other = fixture.man();
    admissions.admit(WardFixture.emergency(other, ward.bed(1), "08:00"));
    var list = on(Role.NURSE).get("/observations").body();
    assertThat(list).contains("1 late of 2", "5hr 42min late", "Not started, admitted 08:00");
    assertThat(list.indexOf("5hr 42min late")).isLessThan(list.indexOf("Not started"));
    assertThat(list.split("id=\"content\"")[0]).contains("/observations\"");
  }

  @Test
  void a_change_of_the_rules_holds_at_once_is_kept_and_never_longer_than_published() {
    var ada = admitted(fixture.man());
    observations.record(ada, NewEntry.of(WardFixture.at("14:00"), "RN", Sets.onOxygen(well())));
    var administrator = staff.with(Role.ADMINISTRATOR);
    var version = version();
    var path = "/observations/rules/LOW";
    assertThat(
            administrator
                .post(path, Map.of("version", version, "due", "240", "late", "480"))
                .body())
        .contains("never less often");
    administrator.post(path, Map.of("version", version, "due", "180", "late", "300"));
    assertThat(due()).isEqualTo("17:00");
    assertThat(administrator.get("/observations/rules").body())
        .contains("changed 24-Nov-2026 14:32");
    administrator.post(path, Map.of("version", version(), "due", "240", "late", "360"));
    assertThat(due()).isEqualTo("18:00");
    assertThat(
            jdbc.sql(
                    "select count(*) from platform.row_history where table_name ="
                        + " 'observations.response_rule'")
                .query(Integer.class)
                .single())
        .isGreaterThanOrEqualTo(2);
  }

  private String version() {
    return jdbc.sql("select version from observations.response_rule where risk = 'LOW'")
        .query(String.class)
        .single();
  }

  @Test
  void the_chart_of_eighteen_sets_prints_on_one_page() throws Exception {
    var ada = admitted(fixture.man());
    for (int i = 0; i < 20; i++)
      observations.record(
          ada,
          NewEntry.of(
              WardFixture.at("08:00").plusSeconds(900L * i), "RN", i % 3 == 0 ? ill() : well()));
    var nurse = on(Role.NURSE);
    var answer =
        java.net.http.HttpClient.newHttpClient()
            .send(
                java.net.http.HttpRequest.newBuilder(
                        java.net.URI.create(
                            staff.address() + "/patients/" + ada + "/observations/chart.pdf"))
                    .header("Cookie", "almoner=" + nurse.token())
                    .build(),
                java.net.http.HttpResponse.BodyHandlers.ofByteArray());
    java.nio.file.Files.createDirectories(java.nio.file.Path.of("target/prints"));
    java.nio.file.Files.write(
        java.nio.file.Path.of("target/prints/observation-chart.pdf"), answer.body());
    try (var pdf = org.apache.pdfbox.Loader.loadPDF(answer.body())) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      var text = new org.apache.pdfbox.text.PDFTextStripper().getText(pdf);
      assertThat(text)
          .contains("NEWS2 observation chart", "Page 1 of 1", "Royal College of Physicians");
    }
  }
}
