package org.uskpa.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.uskpa.portal.people.TestPeople;

/**
 * Somebody at a browser. When it is closed, everything the browser complained of meanwhile is a
 * failure: script errors, what the content security policy refused, assets that did not load.
 */
public final class Visitor implements AutoCloseable {

  private static final Pattern SCRIPTS = Pattern.compile("<script[^>]*></script>");

  private static final double PATIENCE_MILLIS = 15_000;

  private final Variant variant;
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();
  private final String address;
  private @Nullable Page copy;

  Visitor(Variant variant, String address) {
    this.variant = variant;
    this.address = address;
    this.context = Chromium.running().newContext(options().setJavaScriptEnabled(variant.script));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    this.page = context.newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")
              && message.text().contains("Content Security Policy")) {
            complaints.add(message.text());
          }
        });
    page.onResponse(
        response -> {
          if (response.url().contains("/assets/") && response.status() >= 400) {
            complaints.add(response.status() + " " + response.url());
          }
        });
  }

  private Browser.NewContextOptions options() {
    return new Browser.NewContextOptions()
        .setBaseURL(address)
        .setViewportSize(variant.width, variant.height)
        .setDeviceScaleFactor(variant.scale)
        .setLocale("en-US")
        .setTimezoneId("America/New_York")
        .setReducedMotion(ReducedMotion.REDUCE);
  }

  /**
   * The page for axe to look at: the page itself or, where script is off, a copy of it as it stands
   * in a browser with script, without the portal's own: axe is a script and needs timers.
   */
  Page pageForAxe() {
    if (variant.script) {
      return page;
    }
    if (copy == null) {
      copy = emptyCopy();
    }
    copy.setContent(SCRIPTS.matcher(page.content()).replaceAll(""));
    return copy;
  }

  /** An empty page of the portal's address with script, so that style sheets are found. */
  private Page emptyCopy() {
    Page empty = Chromium.running().newContext(options().setJavaScriptEnabled(true)).newPage();
    empty.route(
        "**/*",
        route ->
            route.fulfill(
                new Route.FulfillOptions().setBody("").setContentType("text/html;charset=utf-8")));
    empty.navigate("/");
    empty.unrouteAll(); // else nothing is cached
    return empty;
  }

  /** The page in the browser, for what the page objects do not offer. */
  public Page page() {
    return page;
  }

  public Variant variant() {
    return variant;
  }

  /** Types an address of the portal, such as {@code /certificates}. */
  public void goTo(String path) {
    page.navigate(path);
  }

  /** Signs somebody of {@link TestPeople} in, from the sign-in page. */
  public FirstPage signIn(String username) {
    return signIn(username, TestPeople.PASSWORD);
  }

  /** Signs in with a password, from the sign-in page. */
  public FirstPage signIn(String username, String password) {
    goTo("/login");
    new SignInPage(this).send(username, password);
    return new FirstPage(this);
  }

  /**
   * Puts a picture of the whole page into {@code target/screenshots}, named after the variant too.
   */
  public void picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setAnimations(ScreenshotAnimations.DISABLED)
            // Hiding it would leave style attributes behind, which a later swap must not copy.
            .setCaret(ScreenshotCaret.INITIAL)
            .setPath(
                Path.of(
                    "target",
                    "screenshots",
                    name
                        + "-"
                        + variant.name().toLowerCase(Locale.ROOT).replace('_', '-')
                        + ".png")));
  }

  @Override
  public void close() {
    context.close();
    if (copy != null) {
      copy.context().close();
    }
    assertThat(complaints).as("what the browser complained of").isEmpty();
  }
}
