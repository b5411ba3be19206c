package org.almoner.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.almoner.access.Role;
import org.almoner.patients.Gender;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.Proves;
import org.almoner.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nurses move patients by pointer and by keyboard, and every other screen follows. */
@HospitalTest
class WardMovesJourney {
  @Autowired Staff staff;
  @Autowired WardSeven wardSeven;
  private WardSeven.Ward ward;

  @BeforeEach
  void a_ward() {
    ward = wardSeven.busy();
  }

  private Staff.Member nurse() {
    return staff.with(List.of("ward:" + ward.id()), Role.NURSE);
  }

  private Page board(Browser browser) {
    var page = browser.page();
    page.navigate(staff.address() + ward.path());
    return page;
  }

  private Locator bed(Page page, String code) {
    return page.locator("#bed-" + ward.beds().get(code));
  }

  private static void press(Page page, String button) {
    page.locator(".workspace")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  @Test
  @Proves("PAS-13")
  void a_patient_is_dragged_to_a_bed_and_another_screen_shows_it() {
    try (var browser = Browser.as(nurse()::signIn);
        var colleague = Browser.as(nurse()::signIn)) {
      var page = board(browser);
      var other = board(colleague);
      drag(page, bed(page, "A2"), bed(page, "B5"));
      PlaywrightAssertions.assertThat(page.locator("#bed"))
          .hasValue(ward.beds().get("B5").toString());
      Browser.screenshot(page, "move-by-drag");
      Browser.axe(page);
      press(page, "Move");
      PlaywrightAssertions.assertThat(page.locator(".flash"))
          .containsText("BEGUM, Rukhsana (Mrs) moved from");
      PlaywrightAssertions.assertThat(bed(other, "B5")).containsText("BEGUM");
      PlaywrightAssertions.assertThat(bed(other, "A2")).containsText("Available");
      PlaywrightAssertions.assertThat(other.locator("#counters")).containsText("15 occupied");
      other.navigate(staff.address() + ward.path() + "?view=list");
      PlaywrightAssertions.assertThat(other.locator("table")).containsText("03-Mar-1959 (67)");
      press(swapPage(page), "Swap");
      PlaywrightAssertions.assertThat(page.locator(".flash")).containsText("swapped beds");
      PlaywrightAssertions.assertThat(bed(page, "A1")).containsText("CLEGG");
    }
  }

  @Test
  @Proves("PAS-12")
  void board_and_list_show_each_bed_its_occupant_flags_date_and_moves_as_they_change() {
    var other = wardSeven.empty();
    var forms = new Forms(nurse());
    try (var browser = Browser.as(nurse()::signIn);
        var colleague = Browser.as(nurse()::signIn)) {
      var map = board(browser);
      var list = board(colleague);
      list.navigate(staff.address() + ward.path() + "?view=list");
      shown(map, list, "A1", "ASHDOWN", "Falls risk", "Thu 26-Nov");
      shown(map, list, "SR1", "VICKERS", "C. diff", "02-Dec");
      shown(map, list, "A4", "DACOSTA", "Same name", "25-Nov");
      shown(map, list, "C3", "NAYLOR", "passed 23-Nov");
      shown(map, list, "C1", "LATIMER", "not set");
      shown(map, list, "B5", "Available");

      var bed = ward.path() + "/beds/" + ward.beds().get("B5");
      forms.done(bed + "/close", "reason", "Call bell fault");
      shown(map, list, "B5", "Closed", "Call bell fault");
      forms.done(ward.path() + "/beds/" + ward.beds().get("B6") + "/clean");
      shown(map, list, "B6", "Cleaning");
      forms.done(
          stay("C1") + "/plan",
          "expectedDischarge-day",
          "28",
          "expectedDischarge-month",
          "11",
          "expectedDischarge-year",
          "2026");
      shown(map, list, "C1", "Sat 28-Nov");
      forms.done(
          stay("A1") + "/transfer",
          "ward",
          other.id().toString(),
          "wanted",
          "2026-11-24T17:30",
          "reason",
          "Needs monitoring");
      shown(map, list, "A1", "To Ward 7.", "wanted 17:30");
      forms.done(stay("D1") + "/plan", "confirmedFor", "2026-11-24T18:00");
      var comes = wardSeven.person("Quilter", "Ada", "1950-01-02", Gender.FEMALE);
      var clerk = new Forms(staff.with(List.of("ward:" + ward.id()), Role.WARD_CLERK));
      clerk.done(
          "/patients/" + comes + "/request-bed",
          "kind",
          "GP",
          "ward",
          ward.id().toString(),
          "method",
          "22",
          "expected",
          "2026-11-24T16:10");
      for (var page : List.of(map, list)) {
        PlaywrightAssertions.assertThat(page.locator(".strip--in")).containsText("QUILTER");
        PlaywrightAssertions.assertThat(page.locator(".strip--in")).containsText("16:10");
        PlaywrightAssertions.assertThat(page.locator(".strip--out")).containsText("QUARMBY");
        PlaywrightAssertions.assertThat(page.locator(".strip--out"))
            .containsText("Confirmed 18:00");
      }
    }
  }

  private String stay(String bed) {
    return "/patients/" + ward.in(bed) + "/stay";
  }

  private void shown(Page map, Page list, String code, String... words) {
    for (var word : words) {
      PlaywrightAssertions.assertThat(bed(map, code)).containsText(word);
      PlaywrightAssertions.assertThat(list.locator("#row-" + ward.beds().get(code)))
          .containsText(word);
    }
  }

  private Page swapPage(Page page) {
    drag(page, bed(page, "A1"), bed(page, "A3"));
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Swap")).first().click();
    page.locator("#with").selectOption(ward.spells().get("A3").toString());
    return page;
  }

  private static void drag(Page page, Locator from, Locator to) {
    var start = from.boundingBox();
    var end = to.boundingBox();
    page.mouse().move(start.x + 40, start.y + 60);
    page.mouse().down();
    page.mouse().move(start.x + 60, start.y + 70);
    page.mouse()
        .move(end.x + 40, end.y + 40, new com.microsoft.playwright.Mouse.MoveOptions().setSteps(5));
    page.mouse().up();
    page.waitForURL("**/move?bed=*");
  }

  @Test
  void the_same_move_needs_no_pointer() {
    try (var browser = Browser.as(nurse()::signIn)) {
      var page = board(browser);
      bed(page, "A5").locator("a").focus();
      Browser.screenshot(page, "bed-chosen");
      assertThat(page.locator("[data-selected]").innerText())
          .contains("DACOSTA, Irene", "Born 02-May-1955 (71)", "NHS No.");
      page.keyboard().press("m");
      page.keyboard().press("ArrowRight");
      page.keyboard().press("Enter");
      page.waitForURL("**/move?bed=*");
      page.locator(".workspace button").first().focus();
      page.keyboard().press("Enter");
      PlaywrightAssertions.assertThat(bed(page, "A6")).containsText("DACOSTA, Irene");
    }
  }

  @Test
  void two_who_take_one_bed_and_the_second_reads_who_has_it() {
    try (var browser = Browser.as(nurse()::signIn);
        var colleague = Browser.as(nurse()::signIn)) {
      var one = move(browser, "A1", "B6");
      var two = move(colleague, "B2", "B6");
      press(one, "Move");
      PlaywrightAssertions.assertThat(one.locator(".flash")).containsText("ASHDOWN");
      press(two, "Move");
      PlaywrightAssertions.assertThat(two.locator("[data-error-summary]"))
          .containsText("The bed was not given: ASHDOWN, Margery (Mrs) has it since 14:32");
      Browser.screenshot(two, "bed-taken");
      Browser.axe(two);
      assertThat(bed(two, "B2").innerText()).contains("GREAVES");
    }
  }

  private Page move(Browser browser, String from, String to) {
    var page = browser.page();
    page.navigate(
        staff.address()
            + ward.path()
            + "/patients/"
            + ward.in(from)
            + "/move?bed="
            + ward.beds().get(to));
    return page;
  }

  @Test
  void a_form_about_an_older_state_is_refused_and_a_second_click_does_nothing() {
    try (var browser = Browser.as(nurse()::signIn);
        var colleague = Browser.as(nurse()::signIn)) {
      var stale = move(browser, "A3", "B6");
      var fresh = move(colleague, "A3", "B5");
      fresh
          .locator(".workspace")
          .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Move").setExact(true))
          .dblclick();
      PlaywrightAssertions.assertThat(bed(fresh, "B5")).containsText("CLEGG");
      press(stale, "Move");
      PlaywrightAssertions.assertThat(stale.locator("[data-error-summary]"))
          .containsText("was changed by someone else");
      Browser.screenshot(stale, "stale-move");
      fresh.navigate(staff.address() + "/patients/" + ward.in("A3") + "/stay");
      assertThat(fresh.locator(".movements li").count()).isEqualTo(2);
    }
  }

  @Test
  void a_place_that_mixes_the_sexes_asks_why() {
    try (var browser = Browser.as(nurse()::signIn)) {
      var page = move(browser, "B3", "D2");
      press(page, "Move");
      PlaywrightAssertions.assertThat(page.locator(".workspace")).containsText("Needs a reason");
      Browser.screenshot(page, "placement-warning");
      Browser.axe(page);
      for (var field : page.locator("textarea[name^=why-]").all())
        field.fill("Only monitored bed free");
      press(page, "Move");
      PlaywrightAssertions.assertThat(bed(page, "D2")).containsText("HUSSAIN");
      page.navigate(staff.address() + "/lists/mixed-sex?ward=" + ward.id());
      PlaywrightAssertions.assertThat(page.locator("table")).containsText("HUSSAIN, Nasreen");
    }
  }

  @Test
  void a_discharge_is_taken_back_and_the_bed_is_theirs_again() {
    try (var browser = Browser.as(nurse()::signIn)) {
      var page = browser.page();
      page.navigate(staff.address() + "/patients/" + ward.in("C1") + "/stay/discharge");
      page.locator("#method").selectOption("1");
      page.locator("#destination").selectOption("19");
      Browser.screenshot(page, "discharge");
      Browser.axe(page);
      press(page, "Discharge");
      PlaywrightAssertions.assertThat(page.locator(".flash"))
          .containsText("LATIMER, Geoffrey (Mr) was discharged");
      page.getByText("Cancel Discharge").first().click();
      PlaywrightAssertions.assertThat(page.locator(".workspace"))
          .containsText("The same stay is open again");
      Browser.screenshot(page, "cancel-discharge");
      page.locator("#reason").fill("Wrong patient");
      press(page, "Cancel the discharge");
      page.navigate(staff.address() + ward.path());
      PlaywrightAssertions.assertThat(bed(page, "C1")).containsText("LATIMER");
    }
  }

  @Test
  void a_board_without_its_feed_says_since_when_and_switches_changes_off() {
    try (var browser = Browser.as(nurse()::signIn)) {
      var page = browser.page();
      page.route("**/live?**", route -> route.abort());
      page.navigate(staff.address() + ward.path() + "/patients/" + ward.in("A1") + "/move");
      PlaywrightAssertions.assertThat(page.locator("[data-live-stamp]"))
          .containsText(
              "Not connected since",
              new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                  .setTimeout(20_000));
      var move =
          page.locator(".workspace")
              .getByRole(
                  AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Move").setExact(true));
      PlaywrightAssertions.assertThat(move).isDisabled();
      PlaywrightAssertions.assertThat(page.locator(".status__connection")).hasText("Not connected");
      PlaywrightAssertions.assertThat(page.locator(".status__on")).isHidden();
      PlaywrightAssertions.assertThat(page.locator(".status__off")).isVisible();
      page.navigate(staff.address() + ward.path());
      page.waitForTimeout(9_000);
      Browser.screenshot(page, "ward-bed-board-disconnected");
      PlaywrightAssertions.assertThat(page.locator("[data-live-notice]"))
          .containsText("This is the page as it was at");
      page.unroute("**/live?**");
      page.navigate(staff.address() + ward.path() + "/patients/" + ward.in("A1") + "/move");
      PlaywrightAssertions.assertThat(page.locator("[data-live-stamp]")).containsText("Live as at");
      PlaywrightAssertions.assertThat(move).isEnabled();
    }
  }

  @Test
  void the_board_fits_a_tablet_and_a_printer() {
    try (var tablet = Browser.onATablet()) {
      nurse().signIn(tablet.context());
      var page = board(tablet);
      Browser.screenshot(page, "ward-bed-board-tablet");
      Browser.axe(page);
      page.navigate(staff.address() + ward.path() + "/prints");
      Browser.axe(page);
    }
  }
}
