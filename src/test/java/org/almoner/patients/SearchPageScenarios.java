package org.almoner.patients;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.almoner.access.Role;
import org.almoner.patients.person.Address;
import org.almoner.patients.person.Identifier;
import org.almoner.patients.person.OtherName;
import org.almoner.patients.person.PatientDetails;
import org.almoner.patients.person.PersonName;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.NhsNumbers;
import org.almoner.testing.People;
import org.almoner.testing.Proves;
import org.almoner.testing.QueryCount;
import org.almoner.testing.Staff;
import org.almoner.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HospitalTest
class SearchPageScenarios {
  @Autowired Patients patients;
  @Autowired PatientDetails details;
  @Autowired Merging merging;
  @Autowired Staff staff;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;

  @Test
  void a_record_opened_again_moves_to_the_front_of_the_recent_ones() throws Exception {
    var first = patients.register(quick("Ottilie", "Quarmby", "1951-05-01", NhsNumbers.next()));
    var second = patients.register(quick("Leonie", "Quarmby", "1952-06-02", NhsNumbers.next()));
    var clerk = staff.with(Role.WARD_CLERK);
    for (var patient : List.of(first, second)) staff.breakGlass(clerk, patient.value());
    try {
      for (var patient : List.of(first, second, first)) {
        clock.advance(Duration.ofSeconds(1));
        assertThat(clerk.get("/patients/" + patient).statusCode()).isEqualTo(200);
        mustBecomeRecent(clerk, patient);
      }
    } finally {
      clock.set(TestClock.START);
    }
    assertThat(clerk.get("/patients").body()).containsSubsequence("Ottilie", "Leonie");
  }

  /** The list is written when the answer has gone out already. */
  private void mustBecomeRecent(Staff.Member who, PatientId patient) throws InterruptedException {
    for (int tries = 0; tries < 500 && !newest(who).equals(patient.value()); tries++)
      Thread.sleep(20);
    assertThat(newest(who)).isEqualTo(patient.value());
  }

  private UUID newest(Staff.Member who) {
    return jdbc.sql(
            "select patient_id from patients.recent where user_id = :user order by opened_at desc limit 1")
        .param("user", who.id())
        .query(UUID.class)
        .optional()
        .orElse(new UUID(0, 0));
  }

  @Test
  @Proves("PAS-1")
  void an_exact_number_opens_its_record_and_a_merged_one_the_survivor_with_a_notice() {
    var nhs = NhsNumbers.next();
    var survivor = patients.register(quick("Isadora", "Quennell", "1951-05-01", nhs));
    var loser = patients.register(quick("Isidora", "Quinnell", "1971-07-09", NhsNumbers.next()));
    var clerk = staff.with(Role.WARD_CLERK);
    for (var number :
        new String[] {nhs.spaced(), nhs.digits(), patients.summary(survivor).hospitalNumber()}) {
      var answer = clerk.get("/patients?q=" + encoded(number));
      assertThat(answer.statusCode()).isBetween(302, 303);
      assertThat(answer.headers().firstValue("Location").orElse(""))
          .endsWith("/patients/" + survivor);
    }
    details.knownBy(survivor, new Identifier("PPN", "RXQ", "PPN-A" + nhs.digits().substring(4)));
    assertThat(
            clerk
                .get("/patients?q=PPN-A" + nhs.digits().substring(4))
                .headers()
                .firstValue("Location")
                .orElse(""))
        .endsWith("/patients/" + survivor);
    merging.merge(survivor, loser, Merging.Choices.SURVIVORS, "Same person");
    staff.breakGlass(clerk, survivor.value());
    var web = clerk.web();
    var merged = web.get("/patients?q=" + patients.summary(loser).hospitalNumber());
    assertThat(merged.headers().firstValue("Location").orElse(""))
        .endsWith("/patients/" + survivor);
    assertThat(web.get("/patients/" + survivor).body()).contains("was merged into this record");
  }

  @Test
  void a_fuzzy_hit_is_listed_with_its_reason_and_never_opened_by_itself() {
    var id =
        patients.register(quick("Leopoldine", "Vandermeulen", "1948-03-12", NhsNumbers.next()));
    var page =
        staff.with(Role.NURSE).get("/patients?q=" + encoded("vandermeulin leopoldine 12/3/48"));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(
            "1 possible patient", "VANDERMEULEN", "12-Mar-1948", "/patients/" + id, "born exact")
        .contains("Register a new patient", "surname=leopoldine");
  }

  @Test
  @Proves("PAS-2")
  void people_are_found_by_what_is_known_of_them_and_too_many_are_said_to_be_too_many() {
    var surname = People.surname();
    for (int n = 0; n < 70; n++)
      patients.register(
          quick("Anna" + letters(n), surname + "sen", "1960-01-01", NhsNumbers.next()));
    var wanted =
        patients.register(
            Registration.of(
                    Registration.Kind.QUICK,
                    Demographics.of(
                        PersonName.of("Bertram", surname + "sen"),
                        LocalDate.parse("1948-02-29"),
                        Gender.MALE))
                .with(Address.home(List.of("2 Quay"), "ZE7 3QA"))
                .with(
                    new OtherName(
                        OtherName.Kind.ALIAS, PersonName.of("", surname + "ova"), null, null)));
    var nurse = staff.with(Role.NURSE);
    assertThat(nurse.get("/patients?surname=" + surname).body())
        .containsPattern("<h1>More than 6\\d possible patients</h1>")
        .containsPattern("Too many people match: only 6\\d of them are listed");
    for (var more :
        List.of("&given=ber", "&gender=1", "&born=29/2/1948", "&born=1948", "&postcode=ze7+3qa"))
      assertThat(nurse.get("/patients?surname=" + surname + more).body())
          .as(more)
          .contains("/patients/" + wanted)
          .doesNotContain("Too many people match");
    assertThat(nurse.get("/patients?surname=" + surname + "&gender=1&exactly=true").body())
        .contains("1 possible patient", "Only male or not known")
        .doesNotContain("ANNA");
    assertThat(nurse.get("/patients?q=" + surname + "+male").body())
        .contains("/patients/" + wanted);
    assertThat(nurse.get("/patients?surname=" + surname + "ova").body())
        .contains(
            "/patients/" + wanted, "was " + (surname + "ova").toUpperCase(java.util.Locale.UK));
    assertThat(nurse.get("/patients?surname=" + surname + "&after=rubbish").statusCode())
        .isEqualTo(200);
  }

  @Test
  void two_letters_are_too_few() {
    assertThat(staff.with(Role.NURSE).get("/patients?q=sm").body())
        .contains("Type at least 3 letters");
  }

  @Test
  void every_search_is_audited_with_what_was_looked_for() {
    var nurse = staff.with(Role.NURSE);
    nurse.get("/patients?q=" + encoded("Quillinan 1960"));
    assertThat(
            jdbc.sql(
                    "select detail ->> 'criteria' from audit.entry where actor = :actor and action = 'patient.search'")
                .param("actor", nurse.username())
                .query(String.class)
                .list())
        .containsExactly("Quillinan 1960");
  }

  @Test
  void the_list_costs_a_fixed_number_of_queries() {
    patients.register(quick("Hephzibah", "Thornycroft", "1934-04-04", NhsNumbers.next()));
    patients.register(quick("Hepzibah", "Thornicroft", "1934-04-05", NhsNumbers.next()));
    var nurse = staff.with(Role.NURSE);
    nurse.get("/patients?q=thornycroft");
    var sent =
        QueryCount.during(() -> nurse.get("/patients?q=" + encoded("thornycroft hephzibah 4/4/34")))
            .stream()
            .filter(s -> s.contains("patients."))
            .toList();
    assertThat(sent).as(String.join("\n---\n", sent)).hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void who_may_not_search_reads_why() {
    assertThat(staff.with(Role.ADMINISTRATOR).get("/patients?q=smith").statusCode()).isEqualTo(403);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String letters(int n) {
    return "" + (char) ('a' + n / 26) + (char) ('a' + n % 26);
  }

  private static Registration quick(String given, String surname, String born, NhsNumber nhs) {
    var who =
        Demographics.of(PersonName.of(given, surname), LocalDate.parse(born), Gender.FEMALE)
            .withNhs(nhs);
    return Registration.of(Registration.Kind.QUICK, who)
        .acknowledging("Another person of the test");
  }
}
