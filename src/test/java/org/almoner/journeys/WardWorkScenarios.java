package org.almoner.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.almoner.access.Role;
import org.almoner.inpatients.Discharges;
import org.almoner.inpatients.Leaves;
import org.almoner.inpatients.Spells;
import org.almoner.organisation.BedId;
import org.almoner.patients.Gender;
import org.almoner.patients.PatientId;
import org.almoner.patients.death.Death;
import org.almoner.patients.death.Deaths;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.Proves;
import org.almoner.testing.Staff;
import org.almoner.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What waits on a ward, what is refused there, and beds, bays and wards out of use. */
@HospitalTest
class WardWorkScenarios {
  @Autowired Staff staff;
  @Autowired WardSeven wardSeven;
  @Autowired Spells spells;
  @Autowired Leaves leaves;
  @Autowired Discharges discharges;
  @Autowired Deaths deaths;
  @Autowired TestClock clock;
  private WardSeven.Ward ward;
  private Staff.Member clerk;
  private Forms forms;

  @BeforeEach
  void a_ward_and_its_clerk() {
    ward = wardSeven.empty();
    clerk = staff.with(List.of("ward:" + ward.id()), Role.WARD_CLERK);
    forms = new Forms(clerk);
  }

  @AfterEach
  void the_clock_stands_again() {
    clock.set(TestClock.START);
  }

  private PatientId admit(String bed, Gender gender) {
    return wardSeven.admit(
        ward, bed, "Quorn", "Sam", "1950-01-02", gender, "Pneumonia", 2, "2026-11-23");
  }

  private String stay(PatientId patient) {
    return "/patients/" + patient + "/stay";
  }

  private String bed(String code, String action) {
    return ward.path() + "/beds/" + ward.beds().get(code) + "/" + action;
  }

  @Test
  void a_nurse_begins_on_her_ward_and_a_bed_manager_on_what_waits() {
    var nurse = staff.with(List.of("ward:" + ward.id()), Role.NURSE);
    assertThat(nurse.get("/").headers().firstValue("location").orElse("")).endsWith("/wards");
    assertThat(nurse.get("/wards").headers().firstValue("location").orElse(""))
        .endsWith(ward.path());
    var manager = staff.with(Role.BED_MANAGER);
    assertThat(manager.get("/").headers().firstValue("location").orElse("")).endsWith("/now");
  }

  @Test
  void what_waits_on_the_ward_stands_on_the_page_now_with_its_owner_and_deadline() {
    var late = admit("A1", Gender.FEMALE);
    forms.done(stay(late) + "/delay", "cause", "A5", "from-day", "23");
    var away = admit("A2", Gender.FEMALE);
    leaves.out(
        spells.current(away).orElseThrow().id(),
        Instant.parse("2026-11-24T09:00:00Z"),
        Instant.parse("2026-11-24T12:00:00Z"),
        true,
        "");
    forms.done(bed("B1", "clean"), "at", "2026-11-24T10:00");
    var waiting = wardSeven.person("Quince", "Eve", "1950-01-02", Gender.FEMALE);
    forms.done(
        "/patients/" + waiting + "/request-bed",
        "kind",
        "GP",
        "ward",
        ward.id().toString(),
        "method",
        "22",
        "expected",
        "2026-11-24T13:10");
    assertThat(forms.read("/now"))
        .contains(
            "Bed requests without a bed For the bed manager; first due 13:10 1 late 1",
            "Patients not back from leave For the nurse in charge; first due 12:00 1 late 1",
            "Expected discharge passed For the consultant's team; first due 00:00 2 late 2",
            "Beds in cleaning too long For the domestic team, then nurse in charge; first due 11:00"
                + " 1 late 1",
            "Delayed discharges For the discharge co-ordinator; first due 00:00 1 late 1");
    for (var list : List.of("no-bed", "leave", "overdue-edd", "delayed"))
      assertThat(forms.read("/lists/" + list + "?ward=" + ward.id())).contains("1950");
    assertThat(forms.read("/lists/cleaning?ward=" + ward.id())).contains(", B1");
    forms.done(
        "/patients/" + waiting + "/withdraw-request?request=" + request(waiting), "reason", "Home");
    assertThat(forms.read("/now")).doesNotContain("Bed requests without a bed");
  }

  private String request(PatientId patient) {
    var link = Pattern.compile("patients/" + patient + "/admit\\?request=([0-9a-f-]+)");
    var found = link.matcher(clerk.get(ward.path()).body().replace("&amp;", "&"));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @Test
  void a_death_heard_from_elsewhere_is_a_notice_until_somebody_deals_with_it() {
    var patient = admit("A1", Gender.MALE);
    deaths.record(patient, Death.at(Instant.parse("2026-11-24T14:00:00Z")));
    assertThat(forms.read("/now")).contains("Notices about patients and beds");
    var page = clerk.get("/wards/notices").body();
    assertThat(Forms.text(page)).contains("QUORN, Sam", "still an inpatient");
    var form = Pattern.compile("action=\"(/wards/notices/[^\"]+)\"").matcher(page);
    assertThat(form.find()).isTrue();
    var sent = clerk.post(form.group(1), java.util.Map.of("version", "1"));
    assertThat(sent.statusCode()).isEqualTo(302);
    assertThat(forms.read("/wards/notices")).doesNotContain("QUORN, Sam");
  }

  @Test
  void what_somebody_else_recorded_meanwhile_is_not_cancelled_unseen() {
    var patient = admit("A1", Gender.FEMALE);
    forms.done(stay(patient) + "/move", "bed", ward.beds().get("A2").toString());
    var seen = cancelPath(patient);
    forms.done(stay(patient) + "/move", "bed", ward.beds().get("A3").toString());
    assertThat(forms.refused(seen, "reason", "Wrong bed")).contains("Cancel that first");
    assertThat(spells.current(patient).orElseThrow().bedId()).isEqualTo(ward.beds().get("A3"));
  }

  private String cancelPath(PatientId patient) {
    var links =
        Pattern.compile("/patients/[^\"]+/stay/cancel/[^\"]+")
            .matcher(clerk.get(stay(patient)).body());
    assertThat(links.find()).isTrue();
    return links.group();
  }

  @Test
  void a_time_that_the_clocks_skipped_does_not_exist_and_one_that_came_twice_is_the_later() {
    clock.set(Instant.parse("2026-10-25T01:45:00Z"));
    var patient = wardSeven.person("Quayle", "Ivy", "1950-01-02", Gender.FEMALE);
    forms.done(
        "/patients/" + patient + "/admit?ward=" + ward.id(), "bed", "waiting", "method", "21");
    var spell = spells.current(patient).orElseThrow();
    assertThat(spell.admittedAt()).isEqualTo(Instant.parse("2026-10-25T01:45:00Z"));
    clock.advance(Duration.ofHours(3));
    assertThat(forms.refused(stay(patient) + "/move", "bed", a("A1"), "at", "2026-03-29T01:30"))
        .contains("The clocks went forward then");
  }

  private String a(String bed) {
    return ward.beds().get(bed).toString();
  }

  @Test
  void junk_in_an_address_or_a_form_is_answered_in_words() {
    var patient = admit("A1", Gender.FEMALE);
    assertThat(clerk.get(stay(patient) + "/move?ward=junk").statusCode()).isEqualTo(200);
    assertThat(clerk.get("/patients/" + patient + "/admit?ward=junk&request=junk").statusCode())
        .isEqualTo(200);
    assertThat(forms.refused(stay(patient) + "/plan", "version", "junk"))
        .contains("Open the form again.");
    assertThat(forms.refused(stay(patient) + "/move", "bed", "junk")).contains("Choose again.");
    var other = wardSeven.empty();
    var strange = other.path() + "/beds/" + ward.beds().get("B1") + "/close";
    var sent = clerk.post(strange, java.util.Map.of("at", "2026-11-24T14:00", "reason", "x"));
    assertThat(sent.statusCode()).isEqualTo(404);
    assertThat(clerk.get("/lists/census?day=2026-11-24").statusCode()).isEqualTo(422);
  }

  @Test
  @Proves("PAS-10")
  void the_dead_the_admitted_and_places_lost_since_the_form_was_opened_are_refused() {
    var other = wardSeven.empty();
    var admitted = wardSeven.person("Quorn", "Sam", "1950-01-02", Gender.FEMALE);
    assertThat(lost(admitted, ward, a("A2"), () -> admits(admitted, "A1")))
        .contains("is an inpatient since");
    assertThat(admission(admitted, a("A2"))).contains("is an inpatient since");
    var dead = wardSeven.person("Quill", "Abe", "1930-01-02", Gender.MALE);
    var death = Death.at(Instant.parse("2026-11-24T10:00:00Z"));
    assertThat(lost(dead, ward, "waiting", () -> deaths.record(dead, death)))
        .contains("This patient died on");
    assertThat(admission(dead, "waiting")).contains("This patient died on");
    var patient = wardSeven.person("Quest", "Ida", "1940-01-02", Gender.FEMALE);
    var quick = wardSeven.person("Quick", "Una", "1941-01-02", Gender.FEMALE);
    assertThat(lost(patient, ward, a("A4"), () -> admits(quick, "A4")))
        .contains("QUICK, Una", "has it since");
    assertThat(lost(patient, ward, a("A2"), () -> forms.done(bed("A2", "close"), "reason", "Leak")))
        .contains("is closed since 14:32");
    assertThat(
            lost(patient, ward, a("A3"), () -> forms.done(bed("A3", "block"), "reason", "Staff")))
        .contains("is closed to new patients since");
    assertThat(lost(patient, ward, a("B1"), () -> area("block", bay("B"))))
        .contains("is closed to new patients since");
    var bayC = bay("C");
    var man = wardSeven.person("Quest", "Ian", "1940-01-02", Gender.MALE);
    assertThat(lost(man, ward, a("C1"), () -> area("close", bayC))).contains("is closed since");
    assertThat(lost(patient, ward, "waiting", () -> area("block", "ward")))
        .contains("is closed to new patients since");
    var there = staff.with(List.of("ward:" + other.id()), Role.WARD_CLERK);
    assertThat(
            lost(patient, other, "waiting", () -> area(new Forms(there), other, "close", "ward")))
        .contains("is closed since");
    assertThat(spells.current(patient)).isEmpty();
    assertThat(spells.current(man)).isEmpty();
    assertThat(spells.current(dead)).isEmpty();
  }

  private void admits(PatientId patient, String bed) {
    forms.done("/patients/" + patient + "/admit?ward=" + ward.id(), "bed", a(bed), "method", "21");
  }

  /** The refusal of an admission whose form was opened before something else happened. */
  private String lost(PatientId patient, WardSeven.Ward to, String bed, Runnable meanwhile) {
    var path = "/patients/" + patient + "/admit?ward=" + to.id();
    var opened = forms.drawn(path);
    meanwhile.run();
    var sent = forms.answer(path, opened, "bed", bed, "method", "21");
    assertThat(sent.statusCode()).as(() -> Forms.text(sent.body())).isEqualTo(422);
    return Forms.text(sent.body());
  }

  private String admission(PatientId patient, String bed) {
    return forms.refused(
        "/patients/" + patient + "/admit?ward=" + ward.id(), "bed", bed, "method", "21");
  }

  private void area(String what, String area) {
    area(forms, ward, what, area);
  }

  private static void area(Forms forms, WardSeven.Ward ward, String what, String area) {
    forms.done(
        ward.path() + "/areas",
        "what",
        what,
        "area",
        area,
        "reason",
        "Norovirus",
        "until",
        "2026-11-26T09:00");
  }

  private String bay(String letter) {
    var option =
        Pattern.compile("<option value=\"([^\"]+)\"[^>]*>Bay " + letter)
            .matcher(clerk.get(ward.path() + "/areas").body());
    assertThat(option.find()).isTrue();
    return option.group(1);
  }

  private void reopenAll() {
    var closures =
        Pattern.compile("<option value=\"([0-9a-f-]{36})\"[^>]*>[^<]+: Norovirus")
            .matcher(clerk.get(ward.path() + "/areas").body());
    while (closures.find())
      forms.done(
          ward.path() + "/areas",
          "what",
          "reopen",
          "closure",
          closures.group(1),
          "reason",
          "Clean");
  }

  @Test
  @Proves("PAS-48")
  void a_bed_a_bay_and_the_ward_are_closed_blocked_and_reopened_and_a_bed_is_cleaned() {
    var there = admit("A1", Gender.FEMALE);
    var patient = wardSeven.person("Quest", "Ida", "1940-01-02", Gender.FEMALE);
    for (var step : List.of("close reopen closed", "block unblock blocked")) {
      var words = step.split(" ");
      forms.done(bed("A2", words[0]), "reason", "Call bell", "until", "2026-11-25T09:00");
      assertThat(forms.read(ward.path())).contains("Call bell", "Reopens Wed 25-Nov 09:00");
      assertThat(forms.read("/patients/" + patient + "/admit?ward=" + ward.id()))
          .contains("A2 " + words[2] + ", Call bell");
      admission(patient, a("A2"));
      forms.done(bed("A2", words[1]), "reason", "Repaired");
    }
    forms.done(bed("A2", "clean"));
    assertThat(forms.read(ward.path())).contains("Cleaning");
    forms.done(bed("A2", "cleaned"));
    clock.advance(Duration.ofMinutes(1));
    for (var what : List.of("block", "close")) {
      area(what, bay("B"));
      assertThat(admission(patient, a("B1"))).contains("is closed");
      clock.advance(Duration.ofMinutes(1));
      reopenAll();
      clock.advance(Duration.ofMinutes(1));
    }
    assertThat(
            forms.refused(
                ward.path() + "/areas", "what", "close", "area", bay("A"), "reason", "Norovirus"))
        .contains("A patient is in that bed");
    assertThat(
            forms.refused(
                ward.path() + "/areas", "what", "close", "area", "ward", "reason", "Norovirus"))
        .contains("1 patients are on this ward");
    area("block", "ward");
    forms.done(stay(there) + "/move", "bed", a("A3"));
    admission(patient, "waiting");
    clock.advance(Duration.ofMinutes(1));
    reopenAll();
    clock.advance(Duration.ofMinutes(1));
    forms.done(stay(there) + "/discharge", "method", "1", "destination", "19", "clean", "no");
    area("close", "ward");
    admission(patient, "waiting");
    clock.advance(Duration.ofMinutes(1));
    reopenAll();
    clock.advance(Duration.ofMinutes(1));
    forms.done("/patients/" + patient + "/admit?ward=" + ward.id(), "bed", a("A2"), "method", "21");
    assertThat(spells.current(patient).orElseThrow().bedId())
        .isEqualTo(new BedId(UUID.fromString(a("A2"))));
  }
}
