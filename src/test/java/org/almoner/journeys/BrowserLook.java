package org.almoner.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.almoner.testing.Staff;

/** What a browser finds wrong with pages: axe at a desk, sideways scroll on a phone, complaints. */
final class BrowserLook {
  /** An iPhone, and a desk of 1280 pixels at 400 % zoom. */
  private static final int[] NARROW = {390, 320};

  private BrowserLook() {}

  static List<String> at(Staff.Member member, Collection<String> paths) {
    var faults = new ArrayList<String>();
    try (var browser = Browser.as(member::signIn)) {
      var page = browser.page();
      for (var path : paths) look(page, member.address() + path, faults);
      faults.addAll(browser.complaints());
    }
    return faults;
  }

  private static void look(Page page, String address, List<String> faults) {
    page.setViewportSize(1440, 900);
    page.navigate(address);
    page.waitForLoadState(LoadState.LOAD);
    try {
      Browser.axe(page);
    } catch (AssertionError violations) {
      faults.add(violations.getMessage());
    }
    for (int width : NARROW) {
      page.setViewportSize(width, 844);
      if ((boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
        faults.add(address + " scrolls sideways at " + width + " pixels");
    }
  }
}
