package org.almoner.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almoner.access.Role;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A sister stands back and sees her whole ward. */
@HospitalTest
class BedBoardJourney {
  @Autowired Staff staff;
  @Autowired WardSeven wardSeven;

  @Test
  void the_board_has_the_shape_of_the_ward() {
    var ward = wardSeven.busy();
    var nurse = staff.with(List.of("ward:" + ward.id()), Role.NURSE);
    try (var browser = Browser.as(nurse::signIn)) {
      var page = browser.page();
      page.navigate(staff.address() + ward.path());
      Browser.screenshot(page, "ward-bed-board");
      assertThat(page.locator(".bed").count()).isEqualTo(26);
      assertThat(page.locator("#bed-" + ward.beds().get("A2")).innerText())
          .contains("BEGUM", "Rukhsana", "67 F", "COPD flare", "EDD Fri 27-Nov");
      assertThat(page.locator("#bed-" + ward.beds().get("B5")).innerText()).contains("Available");
      assertThat(page.locator("#bed-" + ward.beds().get("A4")).innerText()).contains("Same name");
      Browser.axe(page);
      page.navigate(staff.address() + ward.path() + "?view=list");
      Browser.screenshot(page, "ward-list");
      Browser.axe(page);
      page.navigate(staff.address() + "/flow?how=true");
      Browser.screenshot(page, "flow");
      Browser.axe(page);
      page.navigate(staff.address() + "/lists/inpatients?ward=" + ward.id());
      Browser.screenshot(page, "list-inpatients");
      Browser.axe(page);
      page.navigate(staff.address() + "/patients/" + ward.in("A2") + "/stay/move");
      Browser.screenshot(page, "stay-move");
      Browser.axe(page);
      page.navigate(
          staff.address()
              + ward.path()
              + "/patients/"
              + ward.in("A2")
              + "/move?bed="
              + ward.beds().get("B5"));
      Browser.screenshot(page, "board-move");
      Browser.axe(page);
    }
  }
}
