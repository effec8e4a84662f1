package org.uskpa.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A page somebody has come to. Coming to it means that its heading stands there, that axe finds
 * nothing, that it does not run over the side of a narrow screen; so every page and every state a
 * test goes through is looked at without a word in the test. A page object for a page with states
 * of its own is made anew for each state.
 */
public class PortalPage {

  private static final List<String> STANDARDS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** The browser reads patterns by its own rules, which know no quoting of a whole text. */
  private static final Pattern SPECIAL = Pattern.compile("[\\\\^$.|?*+()\\[\\]{}]");

  /** What differs each time a page is sent, and nobody sees. */
  private static final Pattern TOKENS = Pattern.compile("(name=\"_csrf\" value=\")[^\"]*");

  /** Pages in which axe found nothing: the very same page a second time is not looked at again. */
  private static final Set<String> CLEAN = ConcurrentHashMap.newKeySet();

  private static final int LOOKS = 4;

  private final Visitor visitor;

  /**
   * Waits for the page and looks at it.
   *
   * @param heading the words of its main heading
   */
  public PortalPage(Visitor visitor, String heading) {
    this(visitor, Pattern.compile(SPECIAL.matcher(heading).replaceAll("\\\\$0")));
  }

  /**
   * Waits for the page and looks at it.
   *
   * @param heading what its main heading looks like
   */
  public PortalPage(Visitor visitor, Pattern heading) {
    this.visitor = visitor;
    hasHeading(Pattern.compile("^\\s*" + heading.pattern() + "\\s*$"));
    page().waitForLoadState(); // a heading can be there before the style sheets
    isAccessible();
    fitsTheScreen();
    saysAllItsWords();
  }

  /** Another page than expected mostly says why it came instead. */
  private void hasHeading(Pattern heading) {
    try {
      assertThat(page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
          .hasText(heading);
    } catch (AssertionError other) {
      throw new AssertionError(
          "%s%nThe page %s says:%n%s".formatted(other.getMessage(), page().url(), words()), other);
    }
  }

  protected final Page page() {
    return visitor.page();
  }

  protected final Visitor visitor() {
    return visitor;
  }

  /** Looks at the page once more: after something opened or changed on it. */
  public final void isAccessible() {
    String seen =
        visitor.variant() + TOKENS.matcher(again(() -> page().content())).replaceAll("$1");
    if (CLEAN.contains(seen)) {
      return;
    }
    Page looked = visitor.pageForAxe();
    List<Rule> violations =
        again(
            () ->
                new AxeBuilder(looked)
                    .withTags(STANDARDS)
                    .setLegacyMode(true)
                    .analyze()
                    .getViolations());
    assertThat(
            violations.stream()
                .map(
                    rule ->
                        rule.getId()
                            + ": "
                            + rule.getNodes().stream()
                                .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                .collect(Collectors.joining(" | ")))
                .toList())
        .as("axe on " + page().url())
        .isEmpty();
    CLEAN.add(seen);
  }

  private void fitsTheScreen() {
    Object over =
        again(
            () ->
                page()
                    .evaluate(
                        "document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    assertThat(((Number) over).intValue()).as("runs over the side: " + page().url()).isZero();
  }

  /** Looks again when the page renewed itself meanwhile, as one does that waits for work to end. */
  private static <T> T again(Supplier<T> look) {
    for (int left = LOOKS; ; left--) {
      try {
        return look.get();
      } catch (PlaywrightException renewed) {
        if (left == 1 || !String.valueOf(renewed.getMessage()).contains("context was destroyed")) {
          throw renewed;
        }
      }
    }
  }

  /** A key without words is printed between double question marks. */
  private void saysAllItsWords() {
    assertThat(page().locator("main").textContent()).as(page().url()).doesNotContain("??");
  }

  /** Types into the field of this label. */
  public final void type(String label, String text) {
    field(label).fill(text);
  }

  /** The field of exactly this label. */
  public final Locator field(String label) {
    return page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  /** Presses the button with exactly these words. */
  public final void press(String words) {
    page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true))
        .click();
  }

  /** Follows the link with exactly these words; one of the navigation may stand under “More”. */
  public final void follow(String words) {
    Locator closed =
        page()
            .locator(
                ".kp-nav__more:not([open])",
                new Page.LocatorOptions()
                    .setHas(
                        page()
                            .locator(
                                "a.kp-nav__link",
                                new Page.LocatorOptions()
                                    .setHasText(
                                        Pattern.compile(
                                            "^\\s*"
                                                + SPECIAL.matcher(words).replaceAll("\\\\$0")
                                                + "\\s*$")))));
    if (closed.count() > 0) {
      closed.locator("summary").click();
    }
    page()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words).setExact(true))
        .click();
  }

  /** What the summary on top says must be mended; empty when there is none. */
  public final List<String> blocks() {
    return page().locator("#error-summary li").allInnerTexts();
  }

  /** What the summary on top says is to be checked; empty when there is none. */
  public final List<String> warnings() {
    return page().locator("#warning-summary li").allInnerTexts();
  }

  /** What the page says was just done; empty for nothing. */
  public final String notice() {
    Locator notice = page().locator(".kp-notice");
    return notice.count() == 0 ? "" : notice.innerText();
  }

  /** All words of the page's own part. */
  public final String words() {
    return page().locator("main").innerText();
  }

  /** Goes to the first page by the name on top. */
  public final FirstPage toFirstPage() {
    page().locator(".kp-header__brand").click();
    return new FirstPage(visitor);
  }

  /** Signs out by the button on top. */
  public final SignInPage signOut() {
    press("Sign out");
    return new SignInPage(visitor);
  }
}
