package org.almoner.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.almoner.access.Role;
import org.almoner.demonstration.simulator.Simulator;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.Staff;
import org.almoner.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page that drives the simulator, where there is a demonstration hospital and where not. */
@HospitalTest
class DemonstrationJourney {
  @Autowired Staff staff;
  @Autowired Simulator simulator;
  private final JdbcClient owner = JdbcClient.create(TestDatabase.superuser());

  @AfterEach
  void the_hospital_is_a_real_one_again() {
    simulator.speed(0);
    owner.sql("update organisation.trust set training = false").update();
    owner.sql("delete from organisation.trust where code = 'XDEMO'").update();
  }

  private void demonstrate() {
    owner
        .sql(
            """
            insert into organisation.trust (id, code, name, training, version, changed_at, changed_by)
            select gen_random_uuid(), 'XDEMO', 'Northmoor Hospitals', true, 1, '2026-01-01', 'test'
            where not exists (select from organisation.trust)
            """)
        .update();
    owner.sql("update organisation.trust set training = true").update();
    // the frame asks for the name of the trust every two seconds
    var admin = staff.with(Role.ADMINISTRATOR);
    await()
        .atMost(10, SECONDS)
        .until(() -> admin.get("/demonstration").body().contains("Training. Not real patients."));
  }

  @Test
  void an_administrator_sets_the_speed_at_a_desk_and_on_a_phone() {
    demonstrate();
    for (var width : new int[] {1440, 390})
      try (var browser = Browser.of(width, width == 390 ? 844 : 900, width == 390)) {
        staff.with(Role.ADMINISTRATOR).signIn(browser.context());
        var page = open(browser);
        assertThat(page.locator("header")).containsText("Training. Not real patients.");
        page.getByLabel("Messages a minute").fill("601");
        press(page);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Enter a number from 0");
        Browser.axe(page);
        page.getByLabel("Messages a minute").fill("0");
        press(page);
        assertThat(page.locator("body")).containsText("Stopped");
        Browser.axe(page);
        Browser.screenshot(page, "demonstration-" + width);
        assertThat(fits(page)).as("no sideways scrolling at " + width).isTrue();
        assertThat(browser.complaints().stream().filter(c -> !c.contains("422"))).isEmpty();
      }
  }

  @Test
  void it_cannot_be_started_in_a_real_hospital_nor_by_others() {
    try (var browser = Browser.as(staff.with(Role.ADMINISTRATOR)::signIn)) {
      var page = open(browser);
      assertThat(page.locator("main")).containsText("This is not a demonstration hospital");
      assertThat(page.getByLabel("Messages a minute")).hasCount(0);
      Browser.axe(page);
    }
    for (var role : Role.values())
      if (role != Role.ADMINISTRATOR) {
        assertThat(staff.with(role).get("/demonstration").statusCode())
            .as("%s", role)
            .isEqualTo(403);
        assertThat(staff.with(role).post("/demonstration", Map.of("speed", "1")).statusCode())
            .as("%s", role)
            .isEqualTo(403);
      }
    assertThat(simulator.speed()).isZero();
  }

  private Page open(Browser browser) {
    var page = browser.page();
    page.navigate(staff.address() + "/demonstration");
    return page;
  }

  private static void press(Page page) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Set the speed")).click();
  }

  private static boolean fits(Page page) {
    return (Boolean)
        page.evaluate(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth");
  }
}
