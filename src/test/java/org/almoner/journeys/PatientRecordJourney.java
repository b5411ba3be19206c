package org.almoner.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import org.almoner.access.Role;
import org.almoner.patients.Demographics;
import org.almoner.patients.Gender;
import org.almoner.patients.PatientId;
import org.almoner.patients.Registration;
import org.almoner.patients.person.Address;
import org.almoner.patients.person.Contact;
import org.almoner.patients.person.GpRegistration;
import org.almoner.patients.person.PersonName;
import org.almoner.patients.person.RelatedPerson;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.NhsNumbers;
import org.almoner.testing.People;
import org.almoner.testing.Proves;
import org.almoner.testing.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HospitalTest
class PatientRecordJourney {
  @Autowired Staff staff;
  @Autowired People people;

  @Test
  @Proves("PAS-6")
  void a_nurse_keeps_the_allergy_list() {
    var surname = People.surname();
    var rukhsana = person(surname);
    try (var browser = signedIn(Role.NURSE, rukhsana)) {
      var page = browser.page();
      page.navigate(staff.address() + "/patients/" + rukhsana);
      assertThat(page.locator("#banner")).containsText("Allergies not recorded");
      assertThat(page.locator("#banner"))
          .containsText(surname.toUpperCase(java.util.Locale.UK) + ", Rukhsana (Mrs)");
      Browser.axe(page);
      button(page, "State no known allergies");
      assertThat(page.locator(".flash")).containsText("No known allergies was recorded");
      assertThat(page.locator("#banner")).containsText("No known allergies");
      record_penicillin(page);
      assertThat(page.locator("#banner"))
          .containsText("Known allergies: penicillin (anaphylaxis, severe)");
      assertThat(page.locator("#allergies")).not().containsText("No known allergies.");
      assertThat(page.locator("#allergies")).containsText("Source: a relative or carer");
      record_free_text(page);
      assertThat(page.locator("#allergies")).containsText("not checked by decision support");
      amend_free_text(page);
      Browser.screenshot(page, "patient-record");
      refute_penicillin(page);
      mark_free_text_in_error(page);
      assertThat(page.locator("#banner")).containsText("Allergies not recorded");
      Browser.axe(page);
      assertThat(browser.complaints()).allMatch(c -> c.contains("status of 422"));
    }
  }

  @Test
  void a_death_is_recorded_shown_by_pattern_and_text_and_taken_back() {
    var surname = People.surname();
    var ada = person(surname);
    try (var browser = signedIn(Role.DOCTOR, ada)) {
      var page = browser.page();
      page.navigate(staff.address() + "/patients/" + ada);
      link(page, "Record a death");
      Browser.axe(page);
      fillDate(page, "at", "31", "2", "2026");
      button(page, "Record death");
      assertThat(page.locator(".nhsuk-error-summary")).containsText("not a real date");
      Browser.axe(page);
      fillDate(page, "at", "12", "11", "2026");
      page.getByLabel("At", new Page.GetByLabelOptions().setExact(true)).fill("03:10");
      button(page, "Record death");
      assertThat(page.locator("#banner")).containsText("12-Nov-2026, Age at Death 67y");
      assertThat(
              (Boolean)
                  page.evaluate(
                      "getComputedStyle(document.getElementById('banner')).backgroundImage.includes('repeating')"))
          .isTrue();
      Browser.axe(page);
      Browser.screenshot(page, "patient-deceased");
      link(page, "Change the death");
      page.getByLabel("Recorded in error because").fill("Another patient of that name died");
      button(page, "Take the death back");
      assertThat(page.locator("#banner")).not().containsText("Died");
      assertThat(page.locator("#banner")).containsText("(67y)");
    }
  }

  @Test
  @Proves("PAS-7")
  void alerts_are_recorded_confirmed_and_ended_as_the_role_may_each_category() {
    var ada = person(People.surname());
    try (var browser = signedIn(Role.NURSE, ada)) {
      var page = browser.page();
      page.navigate(staff.address() + "/patients/" + ada);
      record_alert(page, "Safeguarding", "Adult at risk");
      record_alert(page, "Infection", "MRSA carrier");
      assertThat(page.locator("#banner")).containsText("MRSA carrier");
      assertThat(page.locator("#banner")).containsText("Adult at risk");
      page.locator("#alerts").getByText("Change MRSA carrier").click();
      Browser.axe(page);
      button(page, "Confirm alert");
      assertThat(page.locator("#alerts")).containsText("Confirmed by");
      record_alert(page, "Clinical", "Falls risk");
      page.locator("#alerts").getByText("Change Falls risk").click();
      page.getByLabel("No longer stands").fill("Walks with a frame, steady");
      button(page, "Make inactive");
      assertThat(page.locator("#alerts")).containsText("Inactive: Walks with a frame, steady");
      assertThat(page.locator("#banner")).not().containsText("Falls risk");
    }
    try (var browser = signedIn(Role.WARD_CLERK, ada)) {
      var page = browser.page();
      page.navigate(staff.address() + "/patients/" + ada);
      assertThat(page.locator("#banner")).containsText("MRSA carrier");
      assertThat(page.locator("body")).not().containsText("Adult at risk");
      assertThat(page.locator("#alerts"))
          .containsText("1 more in categories that your role may not see");
      assertThat(page.locator("#alerts").getByText("Change MRSA carrier")).hasCount(0);
      link(page, "Record alert");
      assertThat(page.getByLabel("Category").locator("option[value=INFECTION]")).hasCount(0);
      page.navigate(staff.address() + "/patients/" + ada);
      record_alert(page, "Administrative", "May admit themselves");
      Browser.axe(page);
    }
  }

  private static void record_alert(Page page, String category, String title) {
    link(page, "Record alert");
    page.getByLabel("Category").selectOption(category);
    page.getByLabel("What staff must know").fill(title);
    button(page, "Record alert");
    assertThat(page.locator(".flash")).containsText(title);
  }

  private static void record_penicillin(Page page) {
    link(page, "Record allergy");
    Browser.axe(page);
    page.getByLabel("Allergic to").fill("penicillin");
    page.getByLabel("Reaction 1", new Page.GetByLabelOptions().setExact(true)).fill("Anaphylaxis");
    page.getByLabel("Severity of reaction 1").selectOption("Severe");
    page.locator("#identified-year").fill("1998");
    page.getByLabel("Told or found by").selectOption("A relative or carer");
    button(page, "Record allergy");
  }

  private static void record_free_text(Page page) {
    link(page, "Record allergy");
    button(page, "Record allergy");
    assertThat(page.locator(".nhsuk-error-summary")).containsText("Choose an allergen");
    page.getByLabel("Allergic to").fill("Blue plasters");
    button(page, "Record allergy");
  }

  private static void amend_free_text(Page page) {
    page.locator("#allergies").getByText("Change Blue plasters").click();
    page.getByLabel("Reaction 1", new Page.GetByLabelOptions().setExact(true)).fill("Rash");
    page.getByLabel("Severity of reaction 1").selectOption("Mild");
    page.getByLabel("Told or found by").selectOption("Seen by staff");
    button(page, "Save allergy");
    assertThat(page.locator("#banner")).containsText("blue plasters (rash)");
    assertThat(page.locator("#allergies")).containsText("Rash (mild)");
    assertThat(page.locator("#allergies")).containsText("Source: seen by staff");
  }

  private static void refute_penicillin(Page page) {
    page.locator("#allergies").getByText("Change Penicillin").click();
    page.getByLabel("Status").selectOption("Refuted");
    Browser.screenshot(page, "patient-allergy");
    button(page, "Save allergy");
    assertThat(page.locator("#banner")).containsText("Known allergies: blue plasters");
  }

  private static void mark_free_text_in_error(Page page) {
    page.locator("#allergies").getByText("Change Blue plasters").click();
    page.getByLabel("Recorded in error because").fill("Told about another patient");
    button(page, "Mark as recorded in error");
    assertThat(page.locator("#allergies"))
        .containsText("Recorded in error: Told about another patient");
  }

  private static void fillDate(Page page, String id, String day, String month, String year) {
    page.locator("#" + id).fill(day);
    page.locator("#" + id + "-month").fill(month);
    page.locator("#" + id + "-year").fill(year);
  }

  private static void button(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).click();
  }

  private static void link(Page page, String name) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first().click();
  }

  private Browser signedIn(Role role, PatientId patient) {
    var member = staff.with(role);
    staff.breakGlass(member, patient.value());
    return Browser.as(member::signIn);
  }

  private PatientId person(String surname) {
    var who =
        Demographics.of(
                PersonName.of("Mrs", "Rukhsana", surname), LocalDate.of(1959, 3, 3), Gender.FEMALE)
            .withNhs(NhsNumbers.next());
    return people.register(
        Registration.of(
                Registration.Kind.FULL,
                who.with(who.personal().withPreferredName("Ruksi").withLanguage("bn", true)))
            .with(Address.home(List.of("14 Lantern Row", "Northmoor"), "NM4 2AB"))
            .with(Contact.of(Contact.Channel.MOBILE, "07700 900418"))
            .with(
                RelatedPerson.of(
                    RelatedPerson.Role.NEXT_OF_KIN,
                    "Daughter",
                    PersonName.of("Nasima", surname),
                    "07700 900419"))
            .with(GpRegistration.notKnown()));
  }
}
