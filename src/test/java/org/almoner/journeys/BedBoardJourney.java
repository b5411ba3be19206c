package org.almoner.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.almoner.access.Role;
import org.almoner.inpatients.plans.ExpectedDischarges;
import org.almoner.inpatients.plans.PendingTransfers;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A sister stands back and sees her whole ward. */
@HospitalTest
class BedBoardJourney {
  /** Words on the board that are cut off by the box they stand in. */
  private static final String CLIPPED =
      "() => [...document.querySelectorAll('.bed, .bed *:not(.nhsuk-u-visually-hidden), .strip li *')].filter(e =>"
          + " e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0 &&"
          + " getComputedStyle(e).overflowX !== 'visible').map(e => e.className + ': ' +"
          + " e.textContent)";

  /** Bays whose highest card is higher than its words by two lines or more. */
  private static final String EMPTY =
      "() => [...document.querySelectorAll('.bay__beds')].map(bay =>"
          + " [...bay.querySelectorAll('.bed')].sort((a, b) => b.offsetHeight - a.offsetHeight)[0])"
          + ".filter(e => e.offsetHeight > 100 && e.offsetHeight - [...e.children].reduce((h, c) =>"
          + " h + c.offsetHeight, 20) > 30).length";

  @Autowired Staff staff;
  @Autowired WardSeven wardSeven;
  @Autowired PendingTransfers transfers;
  @Autowired ExpectedDischarges discharges;

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

  @Test
  void a_phone_and_a_desk_read_every_word_of_a_card() {
    var ward = wardSeven.busy();
    wardSeven.alert(ward.in("A1"), "infection", "Carbapenemase-producing Enterobacterales");
    transfers.request(
        new PendingTransfers.Request(
            ward.spells().get("A1"),
            wardSeven.empty().id(),
            Instant.parse("2026-11-25T09:00:00Z"),
            "Needs monitoring",
            "",
            false,
            null));
    discharges.confirm(ward.spells().get("A2"), Instant.parse("2026-11-25T11:00:00Z"));
    var nurse = staff.with(List.of("ward:" + ward.id()), Role.NURSE);
    for (var width : new int[] {1440, 820, 390})
      try (var browser = Browser.as(nurse::signIn)) {
        var page = browser.page();
        page.setViewportSize(width, 900);
        page.navigate(staff.address() + ward.path());
        assertThat(page.evaluate(CLIPPED)).as("clipped at " + width).isEqualTo(List.of());
        var going = page.locator("#bed-" + ward.beds().get("A2")).innerText();
        assertThat(going).contains("Confirmed Wed 25-Nov").doesNotContain("EDD");
        if (width == 390) assertThat(page.evaluate(EMPTY)).as("room for nothing").isEqualTo(0);
      }
  }
}
