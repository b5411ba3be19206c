package org.almoner.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.almoner.access.Role;
import org.almoner.patients.PatientId;
import org.almoner.patients.Patients;
import org.almoner.patients.alerts.AlertCategory;
import org.almoner.patients.alerts.AlertDetails;
import org.almoner.patients.alerts.Alerts;
import org.almoner.patients.allergies.Allergies;
import org.almoner.patients.allergies.AllergyDetails;
import org.almoner.patients.death.Death;
import org.almoner.patients.death.Deaths;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.People;
import org.almoner.testing.Proves;
import org.almoner.testing.Staff;
import org.almoner.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page about one patient, found among the routes of the program, shows who it is about. */
@HospitalTest
class PatientBannerScenarios {
  /** Two people, or the audit of a record, which shows nothing of it. */
  private static final Set<String> NO_BANNER =
      Set.of(
          "/patients/{patient}/merge",
          "/patients/{patient}/access-log",
          "/patients/{patient}/access-log/for-patient");

  @Autowired WardSeven wards;
  @Autowired Staff staff;
  @Autowired People people;
  @Autowired Patients patients;
  @Autowired Allergies allergies;
  @Autowired Alerts alerts;
  @Autowired Deaths deaths;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  @Test
  @Proves("PAS-5")
  void every_page_of_one_patient_says_who_it_is_where_they_are_and_what_to_beware_of() {
    var ward = wards.busy();
    var patient = ward.patients().values().iterator().next();
    allergies.record(
        patient, AllergyDetails.freeText("Blue plasters", AllergyDetails.Source.PATIENT));
    alerts.record(
        patient, AlertDetails.of(AlertCategory.INFECTION, "mrsa", LocalDate.of(2026, 1, 1)));
    var member = everybody(patient);
    var who = patients.summary(patient);
    var seen = new ArrayList<String>();
    for (var page : pages()) {
      var answer = member.get(page.replace("{patient}", "" + patient));
      if (answer.statusCode() != 200) continue;
      seen.add(page);
      assertThat(banner(answer.body()))
          .as(page)
          .contains(who.surname().toUpperCase(java.util.Locale.UK) + ", " + who.given())
          .contains("<dt>Born</dt>", "y)", "<dt>Gender</dt>", "<dt>NHS No.</dt>")
          .contains(who.hospitalNumber(), "Known allergies", "blue plasters", "MRSA carrier")
          .contains("<dt>Location</dt>", "Ward 7.");
    }
    assertThat(seen)
        .contains(
            "/patients/{patient}",
            "/patients/{patient}/demographics",
            "/patients/{patient}/demographics/edit",
            "/patients/{patient}/allergies/new",
            "/patients/{patient}/alerts/new",
            "/patients/{patient}/death",
            "/patients/{patient}/newborn")
        .hasSizeGreaterThanOrEqualTo(9);
  }

  @Test
  void a_death_changes_the_pattern_of_the_banner_on_every_page() {
    var patient = people.born("1943-06-01");
    deaths.record(patient, Death.at(TestClock.START.minusSeconds(90_000)));
    var member = everybody(patient);
    for (var page :
        List.of(
            "/patients/{patient}", "/patients/{patient}/demographics", "/patients/{patient}/death"))
      assertThat(banner(member.get(page.replace("{patient}", "" + patient)).body()))
          .as(page)
          .contains("pb--deceased", "<dt>Died</dt>", "23-Nov-2026, Age at Death 83y")
          .doesNotContain("y)");
  }

  private Staff.Member everybody(PatientId patient) {
    var member =
        staff.with(Role.WARD_CLERK, Role.NURSE, Role.CONSULTANT, Role.BED_MANAGER, Role.ED_CLERK);
    staff.breakGlass(member, patient.value());
    return member;
  }

  private List<String> pages() {
    return routes.getHandlerMethods().keySet().stream()
        .filter(r -> r.getMethodsCondition().getMethods().contains(RequestMethod.GET))
        .flatMap(r -> r.getPatternValues().stream())
        .filter(p -> p.startsWith("/patients/{patient}") && p.indexOf('{', 12) < 0)
        .filter(p -> !p.contains(".") && !NO_BANNER.contains(p))
        .sorted()
        .toList();
  }

  private static String banner(String page) {
    int from = page.indexOf("<div class=\"pb ");
    assertThat(from).as("no banner").isPositive();
    return page.substring(
        from, page.indexOf("<main", from) < 0 ? page.length() : page.indexOf("<main", from));
  }
}
