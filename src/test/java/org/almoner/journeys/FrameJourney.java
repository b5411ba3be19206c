package org.almoner.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.almoner.access.Role;
import org.almoner.shell.Probe;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The frame in a real browser: looks, keys, drafts, live updates. */
@HospitalTest
class FrameJourney {
  @Autowired Staff staff;
  @Autowired Probe probe;
  private Staff.Member nurse;

  @BeforeEach
  void sign_in() {
    nurse = staff.with(Role.NURSE);
  }

  @Test
  void every_component_is_accessible_at_a_desk_a_tablet_and_a_phone() {
    for (var size : List.of(new int[] {1440, 900}, new int[] {720, 450}, new int[] {360, 640})) {
      try (var browser = Browser.of(size[0], size[1], size[0] < 800)) {
        nurse.signIn(browser.context());
        var page = open(browser, "/styleguide");
        Browser.axe(page);
        Browser.screenshot(page, "styleguide-" + size[0]);
        assertThat(fits(page)).as("no sideways scrolling at " + size[0]).isTrue();
        page.navigate(staff.address() + "/now");
        Browser.axe(page);
        Browser.screenshot(page, "now-" + size[0]);
        assertThat(fits(page)).isTrue();
        assertThat(browser.complaints()).isEmpty();
      }
    }
  }

  @Test
  void a_page_is_under_sixty_kilobytes_before_images_and_fonts() throws IOException {
    var total = 0;
    for (var path : List.of("/styleguide", "/assets/almoner.css", "/assets/almoner.js"))
      total += zipped(nurse.get(path));
    assertThat(total).isLessThan(60_000);
  }

  @Test
  void keys_find_list_and_go() {
    try (var browser = Browser.as(nurse::signIn)) {
      var page = open(browser, "/styleguide");
      page.keyboard().press("?");
      assertThat(page.locator("dialog.keys")).containsText("New task");
      page.keyboard().press("Escape");
      assertThat(page.locator("dialog.keys")).hasCount(0);
      page.locator("h1").click();
      page.keyboard().press("/");
      assertThat(page.locator("#header-search")).isFocused();
      page.keyboard().type("go nowhere");
      page.keyboard().press("Escape");
      page.keyboard().press("j");
      assertThat(page.locator("tr.overdue")).isFocused();
      page.keyboard().press("j");
      assertThat(page.locator("tr.chosen")).isFocused();
      page.keyboard().press("g");
      page.keyboard().press("n");
      page.waitForURL("**/now");
    }
  }

  @Test
  void rows_and_keys_are_as_the_person_chose_on_every_computer() {
    try (var browser = Browser.as(nurse::signIn)) {
      var page = open(browser, "/styleguide");
      page.waitForResponse("**/preferences", () -> page.keyboard().press("Control+."));
      assertThat(page.locator("html")).hasClass("comfortable");
      page.keyboard().press("?");
      page.waitForResponse(
          "**/preferences", () -> page.getByLabel("Single-letter keys are on").uncheck());
    }
    try (var browser = Browser.as(staff.again(nurse)::signIn)) {
      var page = open(browser, "/now");
      assertThat(page.locator("html")).hasClass("comfortable");
      page.keyboard().press("?");
      assertThat(page.locator("dialog.keys")).hasCount(0);
      page.waitForResponse("**/preferences", () -> page.keyboard().press("Control+."));
    }
    try (var browser = Browser.as(staff.with(Role.NURSE)::signIn)) {
      assertThat(open(browser, "/now").locator("html")).hasAttribute("data-keys", "on");
    }
  }

  @Test
  void no_two_things_on_a_page_share_a_key() {
    try (var browser = Browser.as(nurse::signIn)) {
      for (var path : List.of("/styleguide", "/now")) {
        var page = open(browser, path);
        for (var attribute : List.of("data-key", "data-go")) {
          var keys =
              page.locator("[" + attribute + "]")
                  .evaluateAll("es => es.map(e => e.getAttribute('" + attribute + "'))");
          assertThat((List<?>) keys).doesNotHaveDuplicates();
        }
      }
    }
  }

  @Test
  void a_draft_survives_the_browser_and_ends_with_the_change() {
    var name = UUID.randomUUID().toString();
    var typed = "'; -- <script>alert(1)</script> Ångström 体温 👩‍⚕️ " + "x".repeat(100_000);
    try (var browser = Browser.as(nurse::signIn)) {
      var page = open(browser, "/probe/form/" + name);
      page.locator("#note").fill(typed);
      page.locator("input[name=urgent]").check();
      page.locator("h1").click();
      assertThat(page.locator("[data-draft-state]")).hasText("Draft saved 14:32:05");
    }
    try (var browser = Browser.as(nurse::signIn)) {
      var page = open(browser, "/probe/form/" + name);
      page.getByText("Resume your draft from 14:32").click();
      assertThat(page.locator("#note")).hasValue(typed);
      assertThat(page.locator("input[name=urgent]")).isChecked();
      page.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
      page.waitForURL("**/now?done=*");
      page.navigate(staff.address() + "/probe/form/" + name);
      page.waitForTimeout(500);
      assertThat(page.locator(".draft-offer")).hasCount(0);
    }
  }

  @Test
  void a_draft_is_its_owners_alone_and_typing_beside_it_never_overwrites_it() {
    var name = UUID.randomUUID().toString();
    try (var first = Browser.as(nurse::signIn);
        var second = Browser.as(nurse::signIn);
        var stranger = Browser.as(staff.with(Role.NURSE)::signIn)) {
      var one = open(first, "/probe/form/" + name);
      var two = open(second, "/probe/form/" + name);
      type(one, "from the first window");
      assertThat(one.locator("[data-draft-state]")).containsText("Draft saved");
      type(two, "from the second");
      assertThat(two.locator(".draft-offer")).containsText("You have a draft");
      assertThat(open(stranger, "/probe/form/" + name).locator(".draft-offer")).hasCount(0);
      two.getByText("Discard it").click();
      assertThat(two.locator("[data-draft-state]")).containsText("Draft saved");
    }
  }

  @Test
  void a_change_reaches_every_open_page() {
    var name = UUID.randomUUID().toString();
    try (var first = Browser.as(nurse::signIn);
        var second = Browser.as(staff.with(Role.DOCTOR)::signIn)) {
      var one = open(first, "/probe/form/" + name);
      var two = open(second, "/probe/form/" + name);
      assertThat(one.locator("[data-live-words]")).containsText("Live as at 14:32:0");
      assertThat(two.locator("[data-live-words]")).containsText("Live as at 14:32:0");
      nurse.post("/probe/change", Map.of("name", name));
      assertThat(one.locator("#item-" + name)).hasText("Effects: 1");
      assertThat(two.locator("#item-" + name)).hasText("Effects: 1");
      assertThat(two.locator("#item-" + name)).hasClass("changed");
    }
  }

  @Test
  void a_page_that_cannot_hear_says_so_and_stops_writing() {
    var name = UUID.randomUUID().toString();
    try (var browser = Browser.as(nurse::signIn)) {
      var page = open(browser, "/probe/form/" + name);
      assertThat(page.locator("[data-live-words]")).containsText("Live as at");
      page.context().route("**/live**", route -> route.abort());
      probe.hangUp();
      assertThat(page.locator("[data-live-words]"))
          .containsText(
              "Not connected since",
              new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                  .setTimeout(20_000));
      assertThat(page.locator("button")).isDisabled();
      page.context().unroute("**/live**");
      assertThat(page.locator("button"))
          .isEnabled(
              new com.microsoft.playwright.assertions.LocatorAssertions.IsEnabledOptions()
                  .setTimeout(15_000));
    }
  }

  @Test
  void a_form_that_cannot_be_sent_stays_with_what_was_typed() {
    var name = UUID.randomUUID().toString();
    try (var browser = Browser.as(nurse::signIn)) {
      var page = open(browser, "/probe/form/" + name);
      page.context().setOffline(true);
      page.locator("button[type=submit]").first().click();
      assertThat(page.locator("[data-unsent]")).containsText("Nothing was sent or saved");
      page.context().setOffline(false);
      page.locator("button[type=submit]").first().click();
      page.waitForURL("**/now?done=" + name);
    }
  }

  private Page open(Browser browser, String path) {
    var page = browser.page();
    page.navigate(staff.address() + path);
    return page;
  }

  private static void type(Page page, String words) {
    page.locator("#note").fill(words);
    page.locator("h1").click();
  }

  private static boolean fits(Page page) {
    return (Boolean)
        page.evaluate(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth");
  }

  private static int zipped(HttpResponse<String> answer) throws IOException {
    assertThat(answer.statusCode()).isEqualTo(200);
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(answer.body().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return bytes.size();
  }
}
