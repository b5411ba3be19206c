package org.almoner.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.almoner.access.Role;
import org.almoner.patients.Demographics;
import org.almoner.patients.Gender;
import org.almoner.patients.PatientId;
import org.almoner.patients.Patients;
import org.almoner.patients.Registration;
import org.almoner.patients.allergies.Allergies;
import org.almoner.patients.allergies.AllergyDetails;
import org.almoner.patients.person.PersonName;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.People;
import org.almoner.testing.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HospitalTest
class PatientIndexJourney {
  @Autowired Staff staff;
  @Autowired People people;
  @Autowired Patients patients;
  @Autowired Allergies allergies;

  @Test
  void two_records_are_compared_merged_and_parted_again() {
    var surname = People.surname();
    var stays = person("Ottilie", surname);
    var goes = person("Tilly", surname);
    allergies.record(goes, AllergyDetails.coded("764146007", AllergyDetails.Source.GP));
    var keeper = staff.with(Role.INFORMATION_GOVERNANCE);
    staff.breakGlass(keeper, stays.value());
    staff.breakGlass(keeper, goes.value());
    try (var browser = Browser.as(keeper::signIn)) {
      var page = browser.page();
      page.navigate(staff.address() + "/patients/" + stays);
      page.getByRole(AriaRole.LINK, named("Merge with another record")).click();
      page.getByLabel("The other record of the same person").fill("N0000000");
      page.getByRole(AriaRole.BUTTON, named("Compare")).click();
      assertThat(page.locator(".nhsuk-error-summary")).containsText("No patient has that number");
      Browser.axe(page);
      page.getByLabel("The other record of the same person")
          .fill(patients.summary(goes).hospitalNumber());
      page.getByRole(AriaRole.BUTTON, named("Compare")).click();
      assertThat(page.locator("#banner")).hasCount(0);
      assertThat(page.locator("tr.merge__differs")).containsText("Name");
      Browser.axe(page);
      Browser.screenshot(page, "patient-merge");
      page.locator("input[name=choose-NAME][value=other]").check();
      page.getByLabel("How do you know that they are one person?").fill("Same passport");
      page.getByRole(AriaRole.BUTTON, named("Merge records")).click();
      assertThat(page.locator(".flash")).containsText("was merged into this record");
      Browser.axe(page);
      page.navigate(staff.address() + "/patients/" + goes);
      assertThat(page.locator(".flash")).containsText("was merged into this record");
      assertThat(page.locator("#banner")).containsText(surname.toUpperCase(Locale.UK) + ", Tilly");
      assertThat(page.locator("#banner")).containsText("Known allergies: penicillin");
      undo(page, surname);
      page.navigate(staff.address() + "/patients/" + stays);
      assertThat(page.locator("#banner"))
          .containsText(surname.toUpperCase(Locale.UK) + ", Ottilie");
      assertThat(page.locator("#banner")).containsText("Allergies not recorded");
    }
  }

  private void undo(Page page, String surname) {
    page.navigate(staff.address() + "/patients/merges");
    Browser.axe(page);
    page.locator("tr[data-href^='/patients/merges/']")
        .filter(new Locator.FilterOptions().setHasText(surname.toUpperCase(Locale.UK)))
        .getByRole(AriaRole.LINK)
        .click();
    page.getByLabel("Undo because").fill("Twins");
    page.getByRole(AriaRole.BUTTON, named("Undo merge")).click();
    assertThat(page.locator(".flash")).containsText("The merge was undone");
    Browser.axe(page);
  }

  @Test
  void an_index_is_tried_out_and_then_registered() {
    var surname = People.surname();
    var file =
        "hospital_number,surname,given,born,gender\n%1$s1,%1$s,Petra,1959-03-03,2\n%1$s2,%1$s,Ivo,1959-13-03,1\n"
            .formatted(surname);
    var analyst = staff.with(Role.INTEGRATION_ANALYST);
    try (var browser = Browser.as(analyst::signIn)) {
      var page = browser.page();
      page.navigate(staff.address() + "/patients/imports");
      Browser.axe(page);
      page.locator("#file")
          .setInputFiles(
              new FilePayload("index.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
      page.getByRole(AriaRole.BUTTON, named("Check file")).click();
      assertThat(page.locator("body")).containsText("Nothing has been saved.");
      assertThat(page.locator("table")).containsText("1959-13-03");
      Browser.axe(page);
      Browser.screenshot(page, "patient-import");
      assertThat(patients.byIdentifier("MR", "", surname + "1")).isEmpty();
      page.getByRole(AriaRole.BUTTON, named("Register 1 and change 0")).click();
      assertThat(page.locator(".flash")).containsText("1 patients were registered");
      assertThat(patients.byIdentifier("MR", "", surname + "1")).isPresent();
      assertThat(browser.complaints()).isEmpty();
    }
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private PatientId person(String given, String surname) {
    return people.register(
        Registration.of(
            Registration.Kind.QUICK,
            Demographics.of(
                PersonName.of(given, surname), LocalDate.of(1951, 2, 3), Gender.FEMALE)));
  }
}
