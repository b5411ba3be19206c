package org.almoner.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A browser for one journey: pages at one desk, closed with the journey. Chromium itself is started
 * once per run and must be used from one thread.
 */
public final class Browser implements AutoCloseable {
  private static final Path SCREENSHOTS = Path.of("target/screenshots");
  private static com.microsoft.playwright.Browser chromium;

  private final BrowserContext context;
  private final List<String> complaints = new ArrayList<>();

  private Browser(BrowserContext context) {
    this.context = context;
  }

  /** A desk of 1440 by 900 with a mouse, nobody signed in. */
  public static Browser atADesk() {
    return of(1440, 900, false);
  }

  /** A desk at which somebody is signed in: {@code Browser.as(nurse::signIn)}. */
  public static Browser as(Consumer<BrowserContext> signIn) {
    var browser = atADesk();
    signIn.accept(browser.context);
    return browser;
  }

  public static Browser onATablet() {
    return of(1024, 768, true);
  }

  public static Browser onAPhone() {
    return of(390, 844, true);
  }

  public static Browser of(int width, int height, boolean touch) {
    var options =
        new com.microsoft.playwright.Browser.NewContextOptions()
            .setViewportSize(width, height)
            .setHasTouch(touch)
            .setLocale("en-GB")
            .setTimezoneId("Europe/London");
    return new Browser(chromium().newContext(options));
  }

  /** A desk whose browser runs no scripts. */
  public static Browser withoutScripts() {
    return new Browser(
        chromium()
            .newContext(
                new com.microsoft.playwright.Browser.NewContextOptions()
                    .setViewportSize(1440, 900)
                    .setJavaScriptEnabled(false)));
  }

  public BrowserContext context() {
    return context;
  }

  /** A new tab. What its console complains of is kept for {@link #complaints()}. */
  public Page page() {
    var page = context.newPage();
    page.setDefaultTimeout(10_000);
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        m -> {
          if (m.type().equals("error")) complaints.add(m.text() + " at " + m.location());
        });
    return page;
  }

  public List<String> complaints() {
    return complaints;
  }

  /** No violation of WCAG 2.2 AA that a machine can find. */
  public static void axe(Page page) {
    var results =
        new AxeBuilder(page)
            .withTags(
                List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
            .analyze();
    assertThat(
            results.getViolations().stream()
                .map(
                    v ->
                        v.getId()
                            + ": "
                            + v.getHelp()
                            + " "
                            + v.getNodes().stream().map(n -> n.getHtml()).limit(3).toList())
                .toList())
        .as("accessibility of " + page.url())
        .isEmpty();
  }

  /** Keeps a picture in target/screenshots. */
  public static void screenshot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(SCREENSHOTS.resolve(name + ".png"))
            .setFullPage(false));
  }

  @Override
  public void close() {
    context.close();
  }

  private static synchronized com.microsoft.playwright.Browser chromium() {
    if (chromium == null) {
      var playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      chromium =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(Path.of("/usr/bin/chromium"))
                      .setArgs(
                          List.of(
                              "--no-sandbox",
                              "--disable-quic",
                              "--disable-background-networking",
                              "--disable-component-update",
                              "--disable-sync",
                              "--no-first-run")));
    }
    return chromium;
  }
}
