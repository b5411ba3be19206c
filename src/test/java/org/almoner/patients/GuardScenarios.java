package org.almoner.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.almoner.access.Role;
import org.almoner.patients.alerts.AlertCategory;
import org.almoner.patients.alerts.AlertDetails;
import org.almoner.patients.alerts.Alerts;
import org.almoner.patients.death.Death;
import org.almoner.patients.death.Deaths;
import org.almoner.patients.person.Address;
import org.almoner.patients.person.OtherName;
import org.almoner.patients.person.PatientDetails;
import org.almoner.patients.person.PersonName;
import org.almoner.platform.InvalidInput;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.People;
import org.almoner.testing.Staff;
import org.almoner.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What may not be seen, sent or overwritten, tried through the pages. */
@HospitalTest
class GuardScenarios {
  @Autowired Patients patients;
  @Autowired PatientDetails details;
  @Autowired Merging merging;
  @Autowired Alerts alerts;
  @Autowired Deaths deaths;
  @Autowired People people;
  @Autowired Staff staff;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;

  @Test
  void a_sensitive_address_is_for_roles_that_must_know_it() {
    var ada = people.somebody();
    details.moveTo(
        ada, new Address(Address.Kind.HOME, true, List.of("4 Haven"), "ZE3 9AA", "", null, null));
    var id = row("address", ada);
    var clerk = of(ada, Role.ED_CLERK);
    assertThat(clerk.get(base(ada)).body())
        .contains("Your role may not see this address")
        .doesNotContain("4 Haven", "ZE3 9AA");
    assertThat(clerk.get(base(ada) + "/addresses/" + id).body()).doesNotContain("4 Haven");
    var moved = Map.of("version", "1", "kind", "HOME", "line1", "5 Haven", "postcode", "ZE3 9AA");
    assertThat(clerk.post(base(ada) + "/addresses/" + id, moved).body())
        .contains("patients.sensitive-address")
        .doesNotContain("4 Haven");
    assertThat(clerk.get("/patients?q=ze3+9aa").body()).contains("No possible patients");
    assertThat(of(ada, Role.NURSE).get(base(ada)).body()).contains("4 Haven");
    details.moveTo(
        ada, Address.home(List.of("6 Haven"), "ZE3 9AB").from(LocalDate.of(2026, 11, 25)));
    assertThat(details.address(ada, Address.Kind.HOME).orElseThrow().sensitive())
        .as("a feed does not make known where somebody hides")
        .isTrue();
  }

  @Test
  void a_form_left_empty_says_what_to_fill_in() {
    var ada = people.somebody();
    var clerk = of(ada, Role.ED_CLERK);
    for (var part :
        List.of("addresses", "contacts", "people", "gp", "names", "needs", "consents")) {
      var answer = clerk.post(base(ada) + "/" + part + "/new", Map.of());
      assertThat(answer.statusCode()).as(part).isEqualTo(422);
      assertThat(answer.body()).as(part).containsAnyOf("Choose", "Enter");
    }
    var form = new HashMap<>(Map.of("version", "1", "surname", "", "gender", "2"));
    assertThat(clerk.post(base(ada) + "/edit", form).body()).contains("Enter the surname");
    var long_line =
        Map.of(
            "kind",
            "HOME",
            "line1",
            "The Old Coach House, ".repeat(3) + "Lane",
            "postcode",
            "NM1 1DL");
    assertThat(clerk.post(base(ada) + "/addresses/new", long_line).statusCode()).isEqualTo(302);
    var former =
        Map.of(
            "kind",
            "FORMER",
            "surname",
            "Oldname",
            "to_date-day",
            "1",
            "to_date-month",
            "5",
            "to_date-year",
            "1999");
    assertThat(clerk.post(base(ada) + "/names/new", former).statusCode()).isEqualTo(302);
  }

  @Test
  void a_practice_that_nobody_has_is_refused_and_those_like_it_are_offered() {
    var ada = people.somebody();
    var clerk = of(ada, Role.ED_CLERK);
    assertThat(clerk.post(base(ada) + "/gp/new", Map.of("practice_code", "X99321")).body())
        .contains("No practice has the code X99321");
    assertThat(clerk.post(base(ada) + "/gp/new", Map.of("practice_code", "V81997")).statusCode())
        .isEqualTo(302);
    assertThat(clerk.get("/patients/practices?q=zzzz-none").body()).doesNotContain("<option");
  }

  @Test
  void an_entry_belongs_to_the_patient_in_the_address() {
    var ada = people.somebody();
    var other = people.somebody();
    details.moveTo(other, Address.home(List.of("1 Quay"), "NM1 1DL"));
    details.alsoCalled(
        other, new OtherName(OtherName.Kind.ALIAS, PersonName.of("Ann", "Alias"), null, null));
    var alert =
        alerts.record(
            other, AlertDetails.of(AlertCategory.INFECTION, "mrsa", LocalDate.of(2026, 1, 1)));
    var nurse = of(ada, Role.NURSE);
    for (var path :
        List.of(
            base(ada) + "/addresses/" + row("address", other),
            base(ada) + "/names/" + row("other_name", other),
            "/patients/" + ada + "/alerts/" + alert)) {
      assertThat(nurse.get(path).statusCode()).as(path).isEqualTo(404);
      var form =
          Map.of(
              "version",
              "1",
              "kind",
              "HOME",
              "line1",
              "Mine",
              "category",
              "INFECTION",
              "title",
              "Mine",
              "surname",
              "Mine");
      assertThat(nurse.post(path, form).statusCode()).as(path).isIn(404, 422);
    }
    assertThat(details.address(other, Address.Kind.HOME).orElseThrow().line(1)).isEqualTo("1 Quay");
    assertThat(alerts.one(other, alert).details().title()).isEqualTo("MRSA carrier");
  }

  @Test
  void nothing_is_written_for_a_record_that_was_merged() {
    var survivor = people.somebody();
    var loser = people.somebody();
    merging.merge(survivor, loser, Merging.Choices.SURVIVORS, "Same person");
    var version = patients.byId(loser).version();
    var clerk = of(loser, Role.NURSE);
    var form = Map.of("version", "" + version, "surname", "Changed", "given", "Ann", "gender", "2");
    assertThat(clerk.post(base(loser) + "/edit", form).body()).contains("merged into another");
    var need = Map.of("kind", "ADJUSTMENT", "words", "Needs a quiet place");
    assertThat(clerk.post(base(loser) + "/needs/new", need).body()).contains("merged into another");
    assertThat(patients.byId(loser).name().surname()).isNotEqualTo("Changed");
    assertThat(clerk.get(base(loser)).headers().firstValue("Location").orElse(""))
        .endsWith("/patients/" + loser);
  }

  @Test
  void a_merge_is_of_the_records_that_were_compared() {
    var survivor = people.somebody();
    var loser = people.somebody();
    var officer = of(survivor, Role.INFORMATION_GOVERNANCE);
    staff.breakGlass(officer, loser.value());
    var form =
        new HashMap<>(
            Map.of(
                "other",
                "" + loser,
                "version",
                "1",
                "otherVersion",
                "1",
                "reason",
                "Same NHS card"));
    var now = patients.byId(loser);
    patients.update(loser, now.version(), now.who().withBorn(LocalDate.of(1960, 3, 3), false));
    var stale = officer.post("/patients/" + survivor + "/merge", form);
    assertThat(stale.statusCode()).isEqualTo(422);
    assertThat(stale.body())
        .contains("changed by someone else", "name=\"otherVersion\" value=\"2\"");
    assertThat(merging.survivorOf(loser)).isEqualTo(loser);
    form.put("otherVersion", "2");
    assertThat(officer.post("/patients/" + survivor + "/merge", form).statusCode()).isEqualTo(302);
    assertThat(merging.survivorOf(loser)).isEqualTo(survivor);
  }

  @Test
  void a_death_is_undone_only_as_it_was_seen_and_told_only_as_it_is_known() {
    var ada = people.born("1940-01-01");
    deaths.record(ada, Death.at(TestClock.START.minusSeconds(86_400)));
    var doctor = of(ada, Role.DOCTOR);
    deaths.amend(ada, 1, Death.at(TestClock.START.minusSeconds(90_000)));
    var undo = new HashMap<>(Map.of("version", "1", "reason", "Wrong patient"));
    assertThat(doctor.post("/patients/" + ada + "/death/undo", undo).statusCode()).isEqualTo(422);
    assertThat(deaths.standing(ada)).isPresent();
    undo.put("version", "2");
    assertThat(doctor.post("/patients/" + ada + "/death/undo", undo).statusCode()).isEqualTo(302);
    assertThat(deaths.standing(ada)).isEmpty();
    for (var half :
        List.of(
            Map.of("at-day", "5", "at-year", "2026", "source", "FORMAL"),
            Map.of("at-month", "5", "at-year", "2026", "time", "03:10", "source", "FORMAL"),
            Map.of(
                "at-day",
                "29",
                "at-month",
                "3",
                "at-year",
                "2026",
                "time",
                "01:30",
                "source",
                "FORMAL"),
            Map.of("at-day", "29", "at-month", "2", "at-year", "2025", "source", "FORMAL"),
            Map.of("at-day", "5", "at-month", "5", "at-year", "2026", "source", "HEARSAY")))
      assertThat(doctor.post("/patients/" + ada + "/death", half).statusCode())
          .as(half.toString())
          .isEqualTo(422);
    assertThat(deaths.standing(ada)).isEmpty();
  }

  @Test
  void who_may_take_a_death_back_finds_the_form_without_recording_deaths() {
    var ada = people.born("1940-01-01");
    deaths.record(ada, Death.at(TestClock.START.minusSeconds(86_400)));
    var officer = of(ada, Role.INFORMATION_GOVERNANCE);
    assertThat(officer.get("/patients/" + ada).body())
        .contains("Take the death back", "Who looked");
    assertThat(officer.get("/patients/" + ada + "/death/undo").body())
        .contains("Recorded in error because")
        .doesNotContain("Died on");
  }

  @Test
  void the_timeline_tells_no_more_of_alerts_than_the_list() {
    var ada = people.somebody();
    alerts.record(
        ada, AlertDetails.of(AlertCategory.STAFF_SAFETY, "aggression", LocalDate.of(2026, 1, 1)));
    alerts.record(
        ada,
        AlertDetails.of(AlertCategory.SAFEGUARDING, "adult-at-risk", LocalDate.of(2026, 1, 1)));
    assertThat(of(ada, Role.CODER).get("/patients/" + ada).body())
        .doesNotContain("Violence or aggression", "Adult at risk");
    assertThat(of(ada, Role.WARD_CLERK).get("/patients/" + ada).body())
        .contains("Violence or aggression")
        .doesNotContain("Adult at risk");
    assertThat(of(ada, Role.NURSE).get("/patients/" + ada).body())
        .contains("Alert recorded: Adult at risk");
    assertThatThrownBy(
            () ->
                alerts.record(
                    ada, AlertDetails.of(AlertCategory.INFECTION, "vre", LocalDate.of(1950, 1, 1))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("before the date of birth");
  }

  @Test
  void who_registers_a_person_may_open_the_record_and_others_are_asked_why() {
    var clerk = staff.with(Role.NURSE);
    var form = Map.of("kind", "quick", "surname", People.surname(), "gender", "2", "given", "Nan");
    var to = clerk.post("/patients/new", form).headers().firstValue("Location").orElseThrow();
    to = java.net.URI.create(to).getPath();
    assertThat(clerk.get(to).statusCode()).isEqualTo(200);
    assertThat(staff.with(Role.NURSE).get(to).statusCode()).isEqualTo(303);
  }

  @Test
  void who_looked_includes_the_records_that_were_merged_and_is_found_by_number() {
    var survivor = people.somebody();
    var loser = people.somebody();
    var nurse = of(loser, Role.NURSE);
    nurse.get("/patients/" + loser);
    merging.merge(survivor, loser, Merging.Choices.SURVIVORS, "Same person");
    var officer = staff.with(Role.INFORMATION_GOVERNANCE);
    var log = "/patients/" + survivor + "/access-log";
    assertThat(officer.get(log).body()).contains(nurse.username());
    assertThat(officer.get(log + "/export.csv").body()).contains(nurse.username());
    assertThat(officer.get(log + "/for-patient").body()).contains("Test " + nurse.username());
    var number = patients.summary(loser).hospitalNumber();
    assertThat(officer.get("/audit?patient=" + number).body()).contains(nurse.username());
    assertThat(officer.get("/audit?patient=N0000000").body())
        .contains("No patient has that number");
  }

  @Test
  void every_link_on_the_record_leads_somewhere() {
    var ada = people.somebody();
    var clerk = staff.with(Role.ED_CLERK, Role.CONSULTANT, Role.NURSE, Role.INFORMATION_GOVERNANCE);
    staff.breakGlass(clerk, ada.value());
    var links = new java.util.TreeSet<String>();
    for (var page : List.of("/patients/" + ada, base(ada))) {
      var hrefs =
          java.util.regex.Pattern.compile("href=\"(/patients/[^\"]+)\"")
              .matcher(clerk.get(page).body());
      while (hrefs.find()) links.add(hrefs.group(1).replace("&amp;", "&"));
    }
    assertThat(links)
        .contains(base(ada), base(ada) + ".pdf", base(ada) + "/edit")
        .hasSizeGreaterThan(15);
    for (var link : links) assertThat(clerk.get(link).statusCode()).as(link).isEqualTo(200);
    assertThat(clerk.get(base(ada) + ".pdf").headers().firstValue("Content-Type"))
        .contains("application/pdf");
  }

  @Test
  void a_row_that_a_merge_moved_was_with_whom_it_was() {
    var survivor = people.somebody();
    var loser = people.somebody();
    details.alsoCalled(
        loser, new OtherName(OtherName.Kind.ALIAS, PersonName.of("Zuleika", "Moved"), null, null));
    var before = TestClock.START.plusSeconds(1);
    clock.advance(java.time.Duration.ofMinutes(10));
    merging.merge(survivor, loser, Merging.Choices.SURVIVORS, "Same person");
    clock.set(TestClock.START);
    var nurse = of(survivor, Role.NURSE);
    staff.breakGlass(nurse, loser.value());
    assertThat(nurse.get(base(survivor) + "/history?at=" + before).body())
        .doesNotContain("Zuleika");
    assertThat(nurse.get(base(loser) + "/history?at=" + before).body()).contains("Zuleika");
    assertThat(nurse.get(base(survivor) + "/history?at=yesterday").statusCode()).isIn(400, 422);
  }

  private Staff.Member of(PatientId patient, Role role) {
    var member = staff.with(role);
    staff.breakGlass(member, patient.value());
    return member;
  }

  private java.util.UUID row(String table, PatientId patient) {
    return jdbc.sql("select id from patients." + table + " where patient_id = :p")
        .param("p", patient.value())
        .query(java.util.UUID.class)
        .single();
  }

  private static String base(PatientId patient) {
    return "/patients/" + patient + "/demographics";
  }
}
