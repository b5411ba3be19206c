package org.almoner.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.almoner.access.Role;
import org.almoner.demonstration.simulator.Simulator;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page that drives the simulator, where there is no demonstration hospital. */
@HospitalTest
class DemonstrationJourney {
  @Autowired Staff staff;
  @Autowired Simulator simulator;

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
        assertThat(staff.with(role).get("/demonstration").statusCode()).as("%s", role).isEqualTo(403);
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
}
