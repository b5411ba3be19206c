package org.almoner.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import org.almoner.access.Role;
import org.almoner.patients.Demographics;
import org.almoner.patients.Gender;
import org.almoner.patients.PatientId;
import org.almoner.patients.Patients;
import org.almoner.patients.Registration;
import org.almoner.patients.person.Address;
import org.almoner.patients.person.GpRegistration;
import org.almoner.patients.person.PersonName;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HospitalTest
class DemographicsJourney {
  @Autowired Staff staff;
  @Autowired Patients patients;

  @Test
  void a_clerk_reads_changes_and_looks_back_at_who_somebody_is() {
    var id = mother();
    var clerk = staff.with(Role.ED_CLERK);
    staff.breakGlass(clerk, id.value());
    try (var browser = Browser.as(clerk::signIn)) {
      var page = browser.page();
      page.navigate(clerk.address() + "/patients/" + id + "/demographics");
      Browser.axe(page);
      Browser.screenshot(page, "patients-demographics");
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Change who this is"))
          .click();
      Browser.axe(page);
      page.getByLabel("Likes to be called").fill("Win");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).click();
      assertThat(page.locator(".flash")).containsText("Changed who");
      for (var part :
          List.of("addresses", "contacts", "people", "gp", "names", "needs", "consents")) {
        page.navigate(clerk.address() + "/patients/" + id + "/demographics/" + part + "/new");
        Browser.axe(page);
      }
      page.navigate(clerk.address() + "/patients/" + id + "/demographics/contacts/new");
      page.getByLabel("How").selectOption("MOBILE");
      page.getByLabel("Number or address").fill("07700 900 456");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).click();
      assertThat(page.getByText("07700 900 456").first()).isVisible();
      page.navigate(
          clerk.address() + "/patients/" + id + "/demographics/history?at=2026-11-24T14:40");
      assertThat(page.getByText("As it was. Nothing here can be changed.")).isVisible();
      Browser.axe(page);
    }
  }

  @Test
  void a_baby_is_registered_from_its_mothers_record() {
    var id = mother();
    var midwife = staff.with(Role.NURSE);
    staff.breakGlass(midwife, id.value());
    try (var browser = Browser.as(midwife::signIn)) {
      var page = browser.page();
      page.navigate(midwife.address() + "/patients/" + id + "/newborn");
      Browser.axe(page);
      Browser.screenshot(page, "patients-newborn");
      page.getByLabel("Female").check();
      page.locator("#bornAt").fill("04:35");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Register baby")).click();
      page.waitForURL(u -> u.matches(".*[0-9a-f-]{36}.*") && !u.contains("newborn"));
    }
  }

  private PatientId mother() {
    var who =
        Demographics.of(
            PersonName.of("Mrs", "Winifreda", org.almoner.testing.People.surname()),
            LocalDate.parse("1998-02-02"),
            Gender.FEMALE);
    return patients.register(
        Registration.of(Registration.Kind.FULL, who)
            .with(Address.home(List.of("9 Ropewalk"), "NM2 4FD"))
            .with(GpRegistration.notKnown())
            .acknowledging("Another person of the test"));
  }
}
