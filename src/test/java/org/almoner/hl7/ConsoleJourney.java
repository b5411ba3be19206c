package org.almoner.hl7;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.almoner.hl7.Feed.place;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.almoner.access.Role;
import org.almoner.hl7.Feed.Subject;
import org.almoner.hl7.mapping.Senders;
import org.almoner.journeys.Browser;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An integration analyst maps a ward that nobody knew, and sees the patient admitted. */
@HospitalTest
class ConsoleJourney {
  @Autowired Feed feed;
  @Autowired Staff staff;
  @Autowired Senders senders;

  @Test
  void an_unknown_ward_is_found_mapped_and_applied() {
    feed.withHospital();
    var ada = feed.somebody();
    var parked = feed.send(ada.message("A01", "0900", "OLD-5^^^RXX01"));
    feed.send(feed.somebody().message("A01", "0905", place("W20", "BAY1", "BED1")));
    var analyst = staff.with(Role.INTEGRATION_ANALYST);
    try (var browser = Browser.as(analyst::signIn)) {
      var page = browser.page();
      the_analyst_opens_the_parked_message(page, analyst, ada, parked.controlId());
      Browser.axe(page);
      Browser.screenshot(page, "13-hl7-console");
      on_a_phone_the_message_stands_alone(page);
      then_sees_what_it_would_change(page);
      Browser.axe(page);
      then_maps_the_ward(page, analyst);
      page.navigate(analyst.address() + "/interfaces?number=" + parked.controlId());
      assertThat(page.locator("table .tag").first()).containsText("Applied");
      page.navigate(analyst.address() + "/interfaces/connections/" + sender(ada));
      Browser.axe(page);
      org.assertj.core.api.Assertions.assertThat(browser.complaints()).isEmpty();
    }
  }

  private Object sender(Subject ada) {
    return senders.of(ada.sender(), "RXX").id();
  }

  private void the_analyst_opens_the_parked_message(
      Page page, Staff.Member analyst, Subject ada, String controlId) {
    page.navigate(analyst.address() + "/interfaces?sender=" + sender(ada));
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(controlId)).click();
    assertThat(page.locator("#message mark").first()).containsText("OLD-5");
  }

  private static void on_a_phone_the_message_stands_alone(Page page) {
    page.setViewportSize(390, 844);
    assertThat(page.locator(".console__list")).isHidden();
    assertThat(page.locator("#message mark").first()).isVisible();
    Browser.screenshot(page, "13c-hl7-console-phone");
    var message = page.url();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Back to the list")).click();
    assertThat(page.locator(".console__list")).isVisible();
    Browser.axe(page);
    Browser.screenshot(page, "13d-hl7-console-phone-list");
    page.navigate(message);
    page.setViewportSize(1440, 900);
  }

  private static void then_sees_what_it_would_change(Page page) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("What would this change?"))
        .click();
    assertThat(page.locator("#message")).containsText("Nothing has been saved or sent");
    assertThat(page.locator("#message")).containsText("It would not be applied");
  }

  private static void then_maps_the_ward(Page page, Staff.Member analyst) {
    page.navigate(analyst.address() + "/interfaces/mappings");
    Browser.axe(page);
    Browser.screenshot(page, "13b-mappings");
    var form =
        page.locator(
            "form", new Page.LocatorOptions().setHas(page.locator("input[value='OLD-5']")));
    form.locator("input[name=ours]").fill("RXX01-W14");
    form.getByRole(AriaRole.BUTTON).click();
    assertThat(page.locator(".flash")).containsText("1 message that waited was applied");
  }
}
