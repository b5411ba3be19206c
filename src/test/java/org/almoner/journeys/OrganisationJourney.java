package org.almoner.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.UUID;
import org.almoner.access.Role;
import org.almoner.organisation.BaySex;
import org.almoner.organisation.BedId;
import org.almoner.organisation.BedKind;
import org.almoner.organisation.SiteId;
import org.almoner.organisation.Sites;
import org.almoner.organisation.Wards;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.Staff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HospitalTest
class OrganisationJourney {
  @Autowired Staff staff;
  @Autowired Sites sites;
  @Autowired Wards wards;
  private final String code =
      "J" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
  private SiteId site = new SiteId(new UUID(0, 0));
  private String address = "";
  private Browser browser;
  private Page page;

  @BeforeEach
  void an_administrator_at_a_desk() {
    site = sites.openSite(code, "Journey site " + code);
    var admin = staff.with(Role.ADMINISTRATOR);
    address = admin.address();
    browser = Browser.as(admin::signIn);
    page = browser.page();
  }

  @AfterEach
  void leave() {
    assertThat(browser.complaints()).allMatch(c -> c.startsWith("Failed to load resource"));
    browser.close();
  }

  @Test
  void an_administrator_adds_a_ward_sees_who_refers_to_it_and_closes_it() {
    page.navigate(address + "/organisation");
    Browser.axe(page);
    Browser.screenshot(page, "organisation-trust");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Wards").setExact(true))
        .click();
    page.locator("a.button", new Page.LocatorOptions().setHasText("Add ward")).click();
    page.getByLabel("Site", new Page.GetByLabelOptions().setExact(true))
        .selectOption("Journey site " + code);
    page.getByLabel("Ward code").fill("j1");
    page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true))
        .fill("Journey ward " + code);
    Browser.axe(page);
    press("Add ward");
    assertThat(page.locator(".nhsuk-error-summary").innerText()).contains("Choose a specialty");
    page.getByLabel("Main specialty").selectOption("300");
    press("Add ward");
    assertThat(page.locator(".flash").innerText()).contains("Journey ward " + code + " added");
    Browser.axe(page);
    Browser.screenshot(page, "organisation-ward");
    page.navigate(address + "/organisation/ward?q=" + code);
    Browser.axe(page);
    Browser.screenshot(page, "organisation-wards");
    page.navigate(address + "/organisation/site/" + site);
    assertThat(page.getByText("1 open ward").isVisible()).isTrue();
    page.navigate(address + "/organisation/ward/" + wards.byCode(code, "J1").orElseThrow().id());
    page.getByLabel("Reason").fill("Moves to the new wing");
    press("Close ward");
    assertThat(wards.byCode(code, "J1")).isEmpty();
    page.getByLabel("Reason").fill("It stays after all");
    press("Reopen ward");
    assertThat(wards.byCode(code, "J1")).isPresent();
  }

  @Test
  void a_bed_is_moved_by_arrow_keys_and_another_by_drag() {
    var ward = wards.openWard(site, "J2", "Layout ward " + code, "300");
    var bay = wards.addBay(ward, "A", "Bay A", BaySex.MIXED, false, 1, 1);
    wards.addBay(ward, "B", "Bay B", BaySex.FEMALE, false, 1, 2);
    var one = wards.addBed(bay, "A1", BedKind.BED, 1, 1);
    var two = wards.addBed(bay, "A2", BedKind.BED, 1, 2);
    var three = wards.addBed(bay, "A3", BedKind.BED, 2, 1);
    page.navigate(address + "/organisation/ward/" + ward + "/layout");
    Browser.axe(page);
    bed(one).focus();
    page.keyboard().press("ArrowRight");
    assertThat(bed(one).getAttribute("aria-label")).contains("row 1, column 2");
    bed(three).dragTo(bed(one));
    Browser.screenshot(page, "organisation-layout");
    press("Save the layout");
    assertThat(place(one)).isEqualTo("2,1");
    assertThat(place(two)).isEqualTo("1,1");
    assertThat(place(three)).isEqualTo("1,2");
  }

  @Test
  void a_file_is_tried_and_then_imported() {
    page.navigate(address + "/organisation/import");
    Browser.axe(page);
    page.getByLabel("Text of the file")
        .fill(
            "site,ward,ward_name,specialty,bay,bay_name,sex,side_rooms,bed,bed_kind,row,column\n"
                + code
                + ",J3,Imported ward,300,A,Bay A,male,no,A1,bed,1,1\n"
                + code
                + ",J3,,,A,,,,A2,bed,one,1\n");
    press("Try it without saving");
    assertThat(page.getByText("Nothing has been saved").isVisible()).isTrue();
    Browser.axe(page);
    Browser.screenshot(page, "organisation-import");
    assertThat(wards.byCode(code, "J3")).isEmpty();
    press("Import the lines that are not rejected");
    assertThat(page.getByText("2 lines read: 1 added").isVisible()).isTrue();
    assertThat(wards.byCode(code, "J3")).isPresent();
  }

  private com.microsoft.playwright.Locator bed(BedId bed) {
    return page.locator("[data-handle='bed-" + bed + "']");
  }

  private String place(BedId id) {
    var bed = wards.bed(id);
    return bed.row() + "," + bed.column();
  }

  private void press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
  }
}
