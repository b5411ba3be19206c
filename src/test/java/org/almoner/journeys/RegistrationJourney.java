package org.almoner.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.almoner.access.Role;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.NhsNumbers;
import org.almoner.testing.Proves;
import org.almoner.testing.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HospitalTest
class RegistrationJourney {
  @Autowired Staff staff;

  @Test
  @Proves("PAS-3")
  void a_clerk_finds_nobody_registers_and_is_warned_of_somebody_alike() {
    var clerk = staff.with(Role.WARD_CLERK, Role.ED_CLERK);
    try (var browser = Browser.as(clerk::signIn)) {
      var page = browser.page();
      page.navigate(clerk.address() + "/patients");
      Browser.axe(page);
      page.locator("#header-search").fill("rumbelow clementine 12/3/48");
      assertThat(page.getByText("Nobody here matches.")).isVisible();
      Browser.axe(page);
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Register a new patient"))
          .click();
      assertThat(page.getByLabel("Year")).hasValue("1948");
      Browser.axe(page);
      fill(page, "Rumbelow", "Clementine", "943 476 5910");
      register(page);
      assertThat(page.locator(".nhsuk-error-summary")).containsText("check digit");
      Browser.axe(page);
      var nhs = NhsNumbers.next();
      page.locator("#nhs").fill(nhs.spaced());
      register(page);
      page.waitForURL(u -> u.matches(".*/patients/[0-9a-f-]{36}.*"));
      assertThat(page.locator(".flash"))
          .containsText(Pattern.compile("RUMBELOW, Clementine is registered as \\S+\\."));
      assertThat(page.locator("#banner")).containsText(nhs.spaced());
      var number =
          page.locator(".flash").innerText().replaceAll("(?s).*registered as (\\S+)\\..*", "$1");
      assertThat(page.locator("#banner")).containsText(number);

      page.navigate(clerk.address() + "/patients/new");
      fill(page, "Quarrington", "Beatrix", nhs.spaced());
      born(page);
      register(page);
      page.getByLabel("how do you know").fill("It is on her letter");
      page.getByRole(
              AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Register as another person"))
          .click();
      assertThat(page.locator(".nhsuk-error-summary"))
          .containsText("belongs to another patient here");
      Browser.axe(page);

      page.navigate(clerk.address() + "/patients/new");
      fill(page, "Rumbellow", "Clementyne", "");
      born(page);
      register(page);
      assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
          .hasText("Is this the same person?");
      Browser.axe(page);
      Browser.screenshot(page, "patients-duplicates");
      page.getByLabel("how do you know").fill("Cousin, seen together");
      page.getByRole(
              AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Register as another person"))
          .click();
      page.waitForURL(u -> u.matches(".*/patients/[0-9a-f-]{36}.*"));

      page.navigate(clerk.address() + "/patients?q=rumbelow+clementine+12/3/48");
      assertThat(page.getByText("Two people here are easily confused")).isVisible();
      Browser.axe(page);
      Browser.screenshot(page, "patients-search");
      org.assertj.core.api.Assertions.assertThat(
              browser.complaints().stream().filter(c -> !c.contains("422")).toList())
          .isEmpty();
    }
  }

  @Test
  void an_unknown_person_waits_on_the_list_until_somebody_knows_who_it_is() {
    var clerk = staff.with(Role.ED_CLERK);
    try (var browser = Browser.as(clerk::signIn)) {
      var page = browser.page();
      page.navigate(clerk.address() + "/patients/new?kind=unknown");
      Browser.axe(page);
      page.getByLabel("Male", new Page.GetByLabelOptions().setExact(true)).check();
      page.getByLabel("About how old").fill("40");
      page.getByRole(
              AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Register unknown person"))
          .click();
      page.waitForURL(u -> u.matches(".*/patients/[0-9a-f-]{36}.*"));
      page.navigate(clerk.address() + "/patients/incomplete");
      assertThat(page.locator("tbody tr").first()).isVisible();
      Browser.axe(page);
      page.navigate(clerk.address() + "/patients?q=unknown,+male");
      assertThat(page.getByText("UNKNOWN").first()).isVisible();
    }
  }

  private static void fill(Page page, String surname, String given, String nhs) {
    page.locator("#surname").fill(surname);
    page.locator("#given").fill(given);
    page.getByLabel("Female").check();
    page.locator("#nhs").fill(nhs);
    page.locator("#line1").fill("9 Ropewalk");
    page.locator("#postcode").fill("NM2 4FD");
    page.getByLabel("Practice not known").check();
  }

  private static void born(Page page) {
    page.locator("#born").fill("12");
    page.locator("#born-month").fill("3");
    page.locator("#born-year").fill("1948");
  }

  private static void register(Page page) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Register patient"))
        .click();
  }
}
