package org.almoner.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.almoner.access.Role;
import org.almoner.observations.Consciousness;
import org.almoner.observations.NewEntry;
import org.almoner.observations.Observations;
import org.almoner.observations.Observed;
import org.almoner.observations.Parameter;
import org.almoner.observations.Supply;
import org.almoner.patients.PatientId;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A nurse records at the bedside, the board shows it, the chart explains it, somebody answers. */
@HospitalTest
class ObservationsJourney {
  @Autowired Staff staff;
  @Autowired WardSeven wardSeven;
  @Autowired Observations observations;

  private void take(
      PatientId patient,
      String time,
      int rr,
      int spo2,
      int flow,
      int high,
      int low,
      int pulse,
      String temp) {
    observations.record(
        patient,
        NewEntry.of(
            Instant.parse("2026-11-" + time + ":00Z"),
            "RN Adeyemi",
            new Observed(
                Map.of(
                    Parameter.RESPIRATIONS, BigDecimal.valueOf(rr),
                    Parameter.SPO2, BigDecimal.valueOf(spo2),
                    Parameter.SYSTOLIC, BigDecimal.valueOf(high),
                    Parameter.DIASTOLIC, BigDecimal.valueOf(low),
                    Parameter.PULSE, BigDecimal.valueOf(pulse),
                    Parameter.TEMPERATURE, new BigDecimal(temp)),
                flow == 0 ? Supply.AIR : Supply.OXYGEN,
                flow == 0 ? null : new Observed.Oxygen("Nasal cannulae", BigDecimal.valueOf(flow)),
                Consciousness.A)));
  }

  private void morning(WardSeven.Ward ward) {
    var ill = ward.in("A2");
    take(ill, "23T15:05", 18, 96, 0, 128, 78, 94, "37.9");
    take(ill, "23T19:05", 18, 96, 0, 130, 78, 88, "37.4");
    take(ill, "23T23:10", 16, 97, 0, 128, 76, 84, "37.0");
    take(ill, "24T05:00", 18, 96, 0, 124, 74, 86, "37.1");
    take(ill, "24T09:30", 20, 95, 0, 118, 68, 94, "37.9");
    take(ill, "24T11:00", 21, 94, 2, 114, 66, 98, "38.0");
    take(ill, "24T12:30", 22, 94, 2, 112, 62, 106, "38.0");
    take(ill, "24T14:18", 24, 94, 4, 102, 56, 112, "38.0");
    take(ward.in("A1"), "24T14:05", 21, 95, 0, 130, 70, 80, "37.2");
    take(ward.in("A3"), "24T08:00", 16, 97, 0, 130, 70, 80, "37.2");
    take(ward.in("A5"), "24T12:15", 22, 94, 2, 120, 70, 80, "37.2");
    take(ward.in("C1"), "24T09:00", 12, 97, 0, 98, 60, 118, "36.2");
  }

  @Test
  void from_the_bedside_to_the_board_to_an_answer() {
    var ward = wardSeven.busy();
    morning(ward);
    var nurse = staff.with(List.of("ward:" + ward.id()), Role.NURSE);
    var path = "/patients/" + ward.in("A2") + "/observations";
    try (var browser = Browser.as(nurse::signIn)) {
      var page = browser.page();
      look(page, ward.path(), "obs-board");
      assertThat(page.locator("#bed-" + ward.beds().get("A2")).innerText()).contains("8", "14:18");
      look(page, ward.path() + "?view=list", "obs-board-list");
      look(page, "/patients/" + ward.in("A2"), "obs-patient");
      look(page, path, "obs-chart");
      look(page, path + "?hours=72", "obs-chart-72");
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(java.nio.file.Path.of("target/screenshots/obs-chart-full.png"))
              .setFullPage(true));
      look(page, "/observations", "obs-due");
      look(page, "/observations/escalations", "obs-escalations");
      page.locator("td a:has-text('Say what was done')").first().click();
      page.locator("#answer").fill("Dr Menon came at 14:25. Fluids, antibiotics, repeat in 15min.");
      Browser.screenshot(page, "obs-answer");
      page.locator("button:has-text('Save what was done')").click();
      assertThat(page.locator(".flash").innerText()).contains("the call is closed");
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void a_set_is_recorded_with_one_hand_on_a_phone() {
    var ward = wardSeven.busy();
    morning(ward);
    var nurse = staff.with(List.of("ward:" + ward.id()), Role.NURSE);
    try (var browser = Browser.onAPhone()) {
      nurse.signIn(browser.context());
      var page = browser.page();
      look(page, "/patients/" + ward.in("A2") + "/observations/new", "obs-phone-form");
      page.locator("#respirations").fill("25");
      page.locator("#spo2").fill("93");
      page.locator("label[for=supply-1]").click();
      page.locator("#oxygen_device").selectOption("Nasal cannulae");
      page.locator("#oxygen_flow").fill("4");
      page.locator("#systolic").fill("99");
      page.locator("#diastolic").fill("55");
      page.locator("#pulse").fill("118");
      page.locator("label:has-text('New confusion')").click();
      page.locator("#temperature").fill("38.4");
      Browser.screenshot(page, "obs-phone-filled");
      page.locator("button:has-text('Save observations')").click();
      page.locator(".flash").waitFor();
      assertThat(page.locator(".flash").innerText()).contains("NEWS2 15");
      Browser.screenshot(page, "obs-phone-saved");
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
          .isLessThanOrEqualTo(0);
    }
  }

  @Test
  void an_administrator_sets_what_is_asked_for() {
    try (var browser = Browser.as(staff.with(Role.ADMINISTRATOR)::signIn)) {
      look(browser.page(), "/observations/rules", "obs-rules");
    }
  }

  private void look(Page page, String path, String name) {
    page.navigate(staff.address() + path);
    Browser.screenshot(page, name);
    Browser.axe(page);
  }
}
