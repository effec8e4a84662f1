package org.uskpa.portal.open;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.core.database.SettableClock;
import org.uskpa.core.measure.Quarter;
import org.uskpa.portal.browser.Browsers;
import org.uskpa.portal.browser.PortalBrowserTest;
import org.uskpa.portal.browser.PortalPage;
import org.uskpa.portal.browser.Variant;
import org.uskpa.portal.browser.Visitor;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.security.Role;

/** Published figures on somebody's screen and paper, and their audit on an analyst's. */
@PortalBrowserTest
class PublishedFiguresBrowserTest {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final AtomicInteger WAITING = new AtomicInteger();

  @Autowired Browsers browsers;
  @Autowired TestPeople people;
  @Autowired BeanFactory beans;
  @Autowired SettableClock clock;

  private Quarter released() {
    Quarter quarter = new Quarter(2019 + COUNT.getAndIncrement(), 3);
    ReleasedTrade trade = new ReleasedTrade(beans);
    trade.recorded(quarter);
    trade.released(quarter);
    return quarter;
  }

  @ParameterizedTest
  @EnumSource(Variant.class)
  void anybody_finds_a_quarter_reads_and_prints_it(Variant variant) {
    Quarter quarter = released();
    String name = "Q3 " + quarter.year();
    try (Visitor anybody = browsers.visitor(variant)) {
      anybody.goTo("/public");
      PortalPage list = new PortalPage(anybody, "Published figures");
      anybody.picture("published");
      list.isAccessible();
      list.follow(name);
      PortalPage figures =
          new PortalPage(anybody, Pattern.compile("Published figures of " + name + "\\s+released"));
      assertThat(figures.words()).contains("Some figures are withheld", "D: withheld");
      anybody.picture("published-quarter");
      figures.isAccessible();
      assertThat(anybody.page().context().cookies()).isEmpty();
      prints(anybody);
    }
  }

  private static void prints(Visitor visitor) {
    Page page = visitor.page();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    visitor.picture("published-quarter-printed");
    assertThat(page.locator(".kp-files").first().isVisible()).isFalse();
    for (Locator table : page.locator(".kp-figures table").all()) {
      assertThat(table.isVisible()).isTrue();
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
  }

  @ParameterizedTest
  @EnumSource(Variant.class)
  void an_analyst_reads_the_audit(Variant variant) {
    Quarter quarter = released();
    try (Visitor analyst = browsers.visitor(variant)) {
      analyst.signIn(people.of(Role.ANALYST)).follow("Quarters");
      new PortalPage(analyst, "Quarters").follow("Published editions and what they withhold");
      PortalPage list = new PortalPage(analyst, "Published editions and what they withhold");
      analyst.picture("publications");
      list.isAccessible();
      list.follow("Q3 " + quarter.year());
      PortalPage audit =
          new PortalPage(
              analyst,
              Pattern.compile("Audit of Q3 " + quarter.year() + ", edition 1\\s+released"));
      analyst.picture("audit");
      audit.isAccessible();
      assertThat(audit.words()).contains("reveals a trader");
    }
  }

  /** An edition that nobody can protect any more is looked at, and answered for with a reason. */
  @ParameterizedTest
  @EnumSource(Variant.class)
  void a_releaser_gives_a_word(Variant variant) {
    Quarter quarter = new Quarter(2019 + WAITING.getAndIncrement(), 1);
    ReleasedTrade trade = new ReleasedTrade(beans);
    clock.set(Instant.now().minus(Duration.ofDays(1)));
    trade.imported(quarter);
    trade.released(quarter);
    clock.release();
    trade.ofOneImporter(quarter);
    trade.released(quarter);
    try (Visitor releaser = browsers.visitor(variant)) {
      releaser.signIn(people.of(Role.RELEASER)).follow("Quarters");
      new PortalPage(releaser, "Quarters").follow("Published editions and what they withhold");
      PortalPage list = new PortalPage(releaser, "Published editions and what they withhold");
      releaser.picture("publications-waiting");
      list.isAccessible();
      releaser.goTo("/publications/%s/editions/2/waiting".formatted(quarter));
      String title = "Q1 %d, edition 2, waits for a word".formatted(quarter.year());
      PortalPage waiting = new PortalPage(releaser, title);
      waiting.isAccessible();
      assertThat(waiting.words()).contains("What is not protected", "reveals a trader");
      waiting.follow("Give your word");
      PortalPage word = new PortalPage(releaser, title);
      releaser.picture("word");
      word.isAccessible();
      word.press("Publish Q1 %d, edition 2".formatted(quarter.year()));
      PortalPage refused = new PortalPage(releaser, title);
      refused.isAccessible();
      assertThat(refused.words()).contains("Say why it may be published");
    }
  }
}
