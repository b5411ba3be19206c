package org.almoner.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.UUID;
import org.almoner.access.NewUser;
import org.almoner.access.Role;
import org.almoner.access.Users;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.Staff;
import org.almoner.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HospitalTest
class AccessJourney {
  private static final String PASSWORD = "marble teapot orbit";
  @Autowired Staff staff;
  @Autowired Users users;
  @Autowired TestClock clock;
  private final String name = "grace." + UUID.randomUUID().toString().substring(0, 8);

  @AfterEach
  void the_clock_stands_where_it_stood() {
    clock.set(TestClock.START);
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  @Test
  void signs_in_by_keyboard_is_warned_locked_and_returns() {
    users.create(NewUser.of(name, "Grace Okafor", Role.NURSE).withPassword(PASSWORD));
    try (var browser = Browser.atADesk()) {
      var page = browser.page();
      page.navigate(staff.address() + "/me");
      Browser.axe(page);
      Browser.screenshot(page, "access-sign-in");
      page.keyboard().type(name);
      page.keyboard().press("Tab");
      page.keyboard().type("wrong");
      page.keyboard().press("Enter");
      page.getByText("User name or password is wrong").first().waitFor();
      Browser.axe(page);
      page.getByLabel("Password").fill(PASSWORD);
      press(page, "Show");
      assertThat(page.getByLabel("Password").getAttribute("type")).isEqualTo("text");
      page.keyboard().press("Enter");
      page.waitForURL("**/me");
      Browser.axe(page);
      Browser.screenshot(page, "access-me");

      press(page, "Lock");
      page.waitForURL("**/lock?**");
      Browser.axe(page);
      Browser.screenshot(page, "access-lock");
      assertThat(page.content()).doesNotContain("header__search");
      page.getByLabel("Password").fill(PASSWORD);
      press(page, "Unlock");
      page.waitForURL("**/me");
    }
  }

  @Test
  void the_screen_warns_before_it_locks() {
    var nurse = staff.with(Role.NURSE);
    try (var browser = Browser.as(nurse::signIn)) {
      var page = browser.page();
      clock.advance(Duration.ofMinutes(14).plusSeconds(10));
      page.route(
          "**/me",
          route -> {
            var headers = new java.util.HashMap<>(route.request().headers());
            headers.put("x-unattended", "1");
            route.resume(new com.microsoft.playwright.Route.ResumeOptions().setHeaders(headers));
          });
      page.navigate(staff.address() + "/me");
      page.getByText("Your screen is about to lock").waitFor();
      Browser.axe(page);
      Browser.screenshot(page, "access-warning");
      page.waitForResponse("**/session/stay", () -> press(page, "Stay signed in"));
      assertThat(page.locator("dialog[open]").count()).isZero();
      clock.advance(Duration.ofMinutes(5));
      page.reload();
      assertThat(page.url()).endsWith("/me");
    }
  }

  @Test
  void a_reason_opens_the_record_and_governance_reviews_it() {
    var patient = UUID.randomUUID();
    var doctor = staff.with(Role.DOCTOR);
    try (var browser = Browser.as(doctor::signIn)) {
      var page = browser.page();
      page.navigate(staff.address() + "/test-records/" + patient);
      Browser.axe(page);
      Browser.screenshot(page, "access-break-glass");
      page.getByLabel("Emergency care").check();
      page.getByLabel("In a few words").fill("Called to the arrest on Ward 3");
      press(page, "Open the record");
      page.waitForURL("**/test-records/**");
      page.navigate(staff.address() + "/users");
      Browser.axe(page);
      Browser.screenshot(page, "access-refused");
    }
    try (var browser = Browser.as(staff.with(Role.INFORMATION_GOVERNANCE)::signIn)) {
      var page = browser.page();
      page.navigate(staff.address() + "/governance/break-glass");
      Browser.axe(page);
      Browser.screenshot(page, "access-reviews");
      page.navigate(staff.address() + "/patients/" + patient + "/access-log");
      page.getByText("Called to the arrest on Ward 3").first().waitFor();
      Browser.axe(page);
      Browser.screenshot(page, "access-who-looked");
      page.navigate(staff.address() + "/patients/" + patient + "/access-log/for-patient");
      Browser.axe(page);
      page.navigate(staff.address() + "/audit");
      Browser.axe(page);
      Browser.screenshot(page, "access-audit");
    }
  }

  @Test
  void an_administrator_keeps_people_and_roles() {
    try (var browser = Browser.as(staff.with(Role.ADMINISTRATOR)::signIn)) {
      var page = browser.page();
      page.navigate(staff.address() + "/users/new");
      Browser.axe(page);
      page.getByLabel("User name").fill(name);
      page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Amina Yusuf");
      page.getByLabel("Nurse").check();
      press(page, "Add the person");
      page.getByText("Amina Yusuf is added").first().waitFor();
      Browser.axe(page);
      Browser.screenshot(page, "access-user");
      press(page, "Make a one-time password");
      page.getByText("It is not shown again").waitFor();
      Browser.axe(page);
      page.navigate(staff.address() + "/users");
      Browser.axe(page);
      page.navigate(staff.address() + "/access/matrix");
      Browser.axe(page);
      Browser.screenshot(page, "access-matrix");
      page.navigate(staff.address() + "/governance/overdue");
      Browser.axe(page);
      page.navigate(staff.address() + "/me/second-factor");
      Browser.axe(page);
      Browser.screenshot(page, "access-second-factor");
    }
  }
}
