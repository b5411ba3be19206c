package org.almoner.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.UUID;
import org.almoner.access.NewUser;
import org.almoner.access.Role;
import org.almoner.access.Users;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.People;
import org.almoner.testing.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A stay from the door to the way home in a browser that runs no scripts. */
@HospitalTest
class WithoutScriptsJourney {
  private static final String PASSWORD = "marble teapot orbit";
  private static final Page.GetByLabelOptions EXACTLY = new Page.GetByLabelOptions().setExact(true);
  private final String name = "plain." + UUID.randomUUID().toString().substring(0, 8);
  @Autowired Staff staff;
  @Autowired Users users;
  @Autowired WardSeven wardSeven;

  @Test
  void a_patient_is_registered_admitted_moved_and_discharged() {
    var ward = wardSeven.empty();
    users.create(
        NewUser.of(name, "Plain Clerk", Role.WARD_CLERK, Role.NURSE)
            .at("ward:" + ward.id())
            .withPassword(PASSWORD));
    try (var browser = Browser.withoutScripts()) {
      var page = browser.page();
      signs_in(page);
      var patient = registers(page);
      page.navigate(staff.address() + "/patients/" + patient + "/admit");
      admits(page, ward);
      assertThat(page.locator(".flash")).containsText("admitted");
      page.navigate(staff.address() + "/patients/" + patient + "/stay/move");
      page.getByLabel("Bed", EXACTLY).selectOption(ward.beds().get("A2").toString());
      press(page, "Move");
      assertThat(page.locator(".flash")).containsText("A2");
      page.navigate(staff.address() + "/patients/" + patient + "/stay/discharge");
      discharges(page);
      assertThat(page.locator(".flash")).containsText("was discharged");
      page.locator("button:has-text('Lock')").click();
      assertThat(page.getByLabel("Password")).isVisible();
    }
  }

  private void signs_in(Page page) {
    page.navigate(staff.address() + "/now");
    page.getByLabel("User name").fill(name);
    page.getByLabel("Password").fill(PASSWORD);
    press(page, "Sign in");
    page.waitForURL("**/now");
  }

  private String registers(Page page) {
    page.navigate(staff.address() + "/patients/new");
    press(page, "Register patient");
    assertThat(page.locator(".nhsuk-error-summary")).isVisible();
    page.locator("#surname").fill(People.surname());
    page.locator("#given").fill("Petra");
    page.locator("#born").fill("12");
    page.locator("#born-month").fill("3");
    page.locator("#born-year").fill("1948");
    page.getByLabel("Female").check();
    page.locator("#line1").fill("9 Ropewalk");
    page.locator("#postcode").fill("NM2 4FD");
    page.getByLabel("Practice not known").check();
    press(page, "Register patient");
    page.waitForURL(u -> u.matches(".*/patients/[0-9a-f-]{36}.*"));
    return page.url().replaceAll(".*/patients/([0-9a-f-]{36}).*", "$1");
  }

  private static void admits(Page page, WardSeven.Ward ward) {
    page.getByLabel("Ward", EXACTLY).selectOption(ward.id().toString());
    press(page, "Show its beds");
    page.getByLabel("Bed", EXACTLY).selectOption(ward.beds().get("A1").toString());
    page.getByLabel("Method").selectOption("21");
    page.getByLabel("Admitted at").fill("24-Nov-2026 14:00");
    press(page, "Admit");
  }

  private static void discharges(Page page) {
    page.getByLabel("Method").selectOption(new SelectOption().setIndex(1));
    page.getByLabel("Destination").selectOption("19");
    press(page, "Discharge");
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }
}
