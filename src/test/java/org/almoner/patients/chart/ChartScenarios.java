package org.almoner.patients.chart;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.almoner.access.Role;
import org.almoner.patients.AllergyState;
import org.almoner.patients.Banners;
import org.almoner.patients.Demographics;
import org.almoner.patients.Gender;
import org.almoner.patients.Merging;
import org.almoner.patients.PatientId;
import org.almoner.patients.Patients;
import org.almoner.patients.Registration;
import org.almoner.patients.alerts.AlertCategory;
import org.almoner.patients.alerts.AlertDetails;
import org.almoner.patients.alerts.Alerts;
import org.almoner.patients.allergies.Allergies;
import org.almoner.patients.allergies.AllergyDetails;
import org.almoner.patients.death.Death;
import org.almoner.patients.death.Deaths;
import org.almoner.patients.person.NhsNumberStatus;
import org.almoner.patients.person.PersonName;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.NhsNumbers;
import org.almoner.testing.People;
import org.almoner.testing.Staff;
import org.almoner.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HospitalTest
class ChartScenarios {
  @Autowired Banners banners;
  @Autowired Charts charts;
  @Autowired Patients patients;
  @Autowired Allergies allergies;
  @Autowired Alerts alerts;
  @Autowired Deaths deaths;
  @Autowired Merging merging;
  @Autowired People people;
  @Autowired Staff staff;
  @Autowired JdbcClient jdbc;

  @Test
  void the_banner_says_who_in_the_order_of_the_common_user_interface() {
    var nhs = NhsNumbers.next();
    var surname = People.surname();
    var who =
        Demographics.of(
                PersonName.of("Mrs", "Rukhsana", surname), LocalDate.of(1959, 9, 3), Gender.FEMALE)
            .withNhs(nhs);
    var ada = register(who);
    var banner = banners.of(ada);
    assertThat(banner.name()).isEqualTo(surname.toUpperCase() + ", Rukhsana (Mrs)");
    assertThat(banner.born()).isEqualTo("03-Sep-1959 (67y)");
    assertThat(banner.gender()).isEqualTo("Female");
    assertThat(banner.nhs()).isEqualTo(nhs.spaced()).matches("\\d{3} \\d{3} \\d{4}");
    assertThat(banner.nhsNote()).isEqualTo("not verified");
    assertThat(banner.died()).isNull();
    patients.update(ada, 1, who.withNhs(nhs, NhsNumberStatus.VERIFIED));
    assertThat(banners.of(ada).nhsNote()).isEmpty();
  }

  @Test
  void a_guessed_birth_says_so_and_a_baby_is_counted_in_hours() {
    var guessed =
        register(
            Demographics.of(
                    PersonName.of("Ivo", People.surname()), LocalDate.of(1950, 1, 1), Gender.MALE)
                .withBorn(LocalDate.of(1950, 1, 1), true));
    assertThat(banners.of(guessed).born()).isEqualTo("Approx 01-Jan-1950 (76y)");
    var baby =
        Demographics.of(
            PersonName.of("Baby", People.surname()), LocalDate.of(2026, 11, 24), Gender.MALE);
    var newborn = register(baby.with(baby.personal().withBornAt(LocalTime.of(9, 30))));
    assertThat(banners.of(newborn).born()).isEqualTo("24-Nov-2026 (5hr)");
  }

  @Test
  void a_death_is_told_no_more_exactly_than_it_is_known() {
    var ada = people.born("1943-06-01");
    deaths.record(
        ada,
        new Death(
            Instant.parse("2026-10-01T00:00:00Z"),
            Death.Precision.MONTH,
            Death.Source.FORMAL,
            "",
            "",
            false));
    assertThat(banners.of(ada).died()).isEqualTo("Oct-2026, Age at Death 83y");
    assertThat(banners.of(ada).born()).isEqualTo("01-Jun-1943");
  }

  @Test
  void allergies_that_cannot_be_read_are_unavailable_and_not_absent() throws Exception {
    var ada = people.somebody();
    allergies.record(ada, AllergyDetails.freeText("Wasps", AllergyDetails.Source.PATIENT));
    try (var superuser = TestDatabase.superuser().getConnection();
        var statement = superuser.createStatement()) {
      statement.execute("revoke select on patients.allergy from almoner_app");
      assertThat(banners.of(ada).allergies()).isEqualTo(AllergyState.UNAVAILABLE);
      assertThat(banners.of(ada).allergyWords()).isEmpty();
      statement.execute("grant select on patients.allergy to almoner_app");
    }
    assertThat(banners.of(ada).allergies()).isEqualTo(AllergyState.KNOWN);
  }

  @Test
  void a_large_record_takes_as_many_queries_as_an_empty_one() {
    var empty = people.somebody();
    var large = people.somebody();
    fill(large);
    charts.of(empty); // warm
    var few = queries(empty);
    var many = queries(large);
    assertThat(few).isEqualTo(1);
    assertThat(many).isEqualTo(few);
  }

  @Test
  void a_merged_number_opens_the_survivor_with_a_notice() {
    var survivor = people.somebody();
    var loser = people.somebody();
    merging.merge(survivor, loser, Merging.Choices.SURVIVORS, "Same person");
    var clerk = staff.with(Role.WARD_CLERK);
    staff.breakGlass(clerk, survivor.value());
    staff.breakGlass(clerk, loser.value());
    var web = clerk.web();
    var answer = web.get("/patients/" + loser);
    assertThat(answer.statusCode()).isEqualTo(302);
    var to = answer.headers().firstValue("Location").orElseThrow();
    assertThat(to).contains("/patients/" + survivor);
  }

  @Test
  void the_same_form_sent_against_an_older_version_shows_what_stands_now() {
    var ada = people.somebody();
    var id = allergies.record(ada, AllergyDetails.freeText("Wasps", AllergyDetails.Source.PATIENT));
    var nurse = staff.with(Role.NURSE);
    staff.breakGlass(nurse, ada.value());
    var path = "/patients/" + ada + "/allergies/" + id;
    var first =
        nurse.post(
            path, java.util.Map.of("version", "1", "allergen", "Wasps", "note", "On the hand"));
    assertThat(first.statusCode()).isEqualTo(302);
    var second =
        nurse.post(
            path, java.util.Map.of("version", "1", "allergen", "Bees", "note", "On the foot"));
    assertThat(second.statusCode()).isEqualTo(422);
    assertThat(second.body())
        .contains("changed by someone else")
        .contains("Saved now:")
        .contains("wasps")
        .contains("value=\"Bees\"");
    assertThat(allergies.one(ada, id).details().note()).isEqualTo("On the hand");
  }

  @Test
  void roles_that_may_not_write_are_refused() {
    var ada = people.somebody();
    var clerk = staff.with(Role.WARD_CLERK);
    staff.breakGlass(clerk, ada.value());
    assertThat(clerk.get("/patients/" + ada).statusCode()).isEqualTo(200);
    assertThat(clerk.get("/patients/" + ada + "/allergies/new").statusCode()).isEqualTo(403);
    assertThat(
            clerk
                .post("/patients/" + ada + "/allergies", java.util.Map.of("allergen", "X"))
                .statusCode())
        .isEqualTo(403);
    assertThat(
            clerk
                .post(
                    "/patients/" + ada + "/alerts",
                    java.util.Map.of("category", "SAFEGUARDING", "title", "Adult at risk"))
                .statusCode())
        .isEqualTo(422);
    assertThat(
            clerk
                .post("/patients/" + ada + "/death/undo", java.util.Map.of("reason", "x"))
                .statusCode())
        .isEqualTo(403);
    assertThat(allergies.of(ada).entries()).isEmpty();
  }

  private void fill(PatientId patient) {
    for (int i = 0; i < 200; i++) {
      allergies.record(
          patient, AllergyDetails.freeText("Substance " + i, AllergyDetails.Source.GP));
      alerts.record(
          patient,
          new AlertDetails(
              AlertCategory.CLINICAL, null, "Note " + i, "", "", LocalDate.of(2026, 1, 1), null));
    }
  }

  private int queries(PatientId patient) {
    var logger = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
    var statements = new ListAppender<ILoggingEvent>();
    statements.start();
    logger.addAppender(statements);
    logger.setLevel(Level.DEBUG);
    try {
      charts.of(patient);
    } finally {
      logger.setLevel(null);
      logger.detachAppender(statements);
    }
    var thread = Thread.currentThread().getName();
    return (int)
        List.copyOf(statements.list).stream()
            .filter(e -> e.getThreadName().equals(thread))
            .filter(e -> e.getMessage().startsWith("Executing prepared SQL statement"))
            .count();
  }

  private PatientId register(Demographics who) {
    return people.register(Registration.of(Registration.Kind.QUICK, who));
  }
}
