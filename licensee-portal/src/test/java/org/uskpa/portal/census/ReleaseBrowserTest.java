package org.uskpa.portal.census;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.Cause;
import org.uskpa.core.record.TradeOnRecord;
import org.uskpa.portal.browser.Browsers;
import org.uskpa.portal.browser.PortalBrowserTest;
import org.uskpa.portal.browser.PortalPage;
import org.uskpa.portal.browser.Variant;
import org.uskpa.portal.browser.Visitor;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.security.Role;

/**
 * An analyst and a releaser take a quarter to its release; a certificate that never left is voided
 * afterwards, and they release the revision.
 */
@PortalBrowserTest
class ReleaseBrowserTest {

  private static final AtomicInteger COUNT = new AtomicInteger();

  @Autowired Browsers browsers;
  @Autowired TestPeople people;
  @Autowired TestDatabase database;
  @Autowired Clock clock;

  private Quarter quarter = new Quarter(2018, 3);
  private String name = "";
  private int count;

  /** A quarter of its own for each journey. */
  private void onRecord() {
    count = COUNT.incrementAndGet();
    quarter = new Quarter(2009 + count, 3);
    name = "Q3 " + quarter.year();
    LocalDate day = quarter.firstDay().plusDays(5);
    TradeOnRecord records = new TradeOnRecord(database.application());
    records.certificates(
        List.of(
            TradeOnRecord.exported("US5%d001".formatted(count), day, TradeOnRecord.GEMS),
            late(null)));
    records.imports(List.of(TradeOnRecord.imported("E-" + count, "BW", day, day.plusDays(1))));
  }

  private TradeOnRecord.Certificate late(@Nullable LocalDate voidedOn) {
    LocalDate day = quarter.firstDay().plusDays(20);
    return new TradeOnRecord.Certificate(
        "US5%d002".formatted(count),
        "EU",
        "EU",
        day,
        day.plusDays(60),
        voidedOn == null ? day : null,
        voidedOn,
        List.of(TradeOnRecord.line("7102.21", "40.00", "90000.00")));
  }

  @ParameterizedTest
  @EnumSource(Variant.class)
  void a_quarter_is_released_and_revised(Variant variant) {
    onRecord();
    try (Visitor analyst = browsers.visitor(variant);
        Visitor releaser = browsers.visitor(variant)) {
      analyst.signIn(people.of(Role.ANALYST)).follow("Quarters");
      PortalPage list = new PortalPage(analyst, "Quarters");
      analyst.picture("quarters");
      list.follow(name);
      review(analyst, "not in review").press("Open the review");
      PortalPage asked = review(analyst, "in review");
      analyst.picture("review-asked");
      assertThat(asked.words())
          .contains("Completeness", "Anomalies", "Price outside the usual band");
      asked.press("Save and submit for release");
      assertThat(review(analyst, "in review").blocks()).isNotEmpty();
      analyst.picture("review-refused");
      answerAll(analyst);
      review(analyst, "in review").press("Save and submit for release");
      assertThat(review(analyst, "submitted").notice()).contains("is submitted for release");
      analyst.picture("review-submitted");

      releaser.signIn(people.of(Role.RELEASER)).follow(name + " waits for its release");
      review(releaser, "submitted").follow("Look at it and release it");
      PortalPage release = new PortalPage(releaser, "Release of " + name);
      releaser.picture("release");
      release.press("Release " + name);
      assertThat(review(releaser, "released").notice()).contains("is released");
      releaser.picture("review-released");

      new TradeOnRecord(database.application(), clock.instant())
          .moved(late(quarter.firstDay().plusDays(30)), Cause.VOIDED);
      analyst.goTo("/quarters/" + quarter);
      PortalPage changed = review(analyst, "released");
      assertThat(changed.words()).contains("Changed since released", "counts here no more");
      analyst.picture("review-changed");
      changed.type("Why the figures are revised", "A certificate that never left was voided");
      changed.press("Open a revision");
      review(analyst, "in review");
      answerAll(analyst);
      review(analyst, "in review").press("Save and submit for release");
      review(analyst, "submitted");

      releaser.goTo("/quarters/" + quarter + "/release");
      PortalPage revision = new PortalPage(releaser, "Release of " + name);
      assertThat(revision.words()).contains("What changed from the release before");
      releaser.picture("release-revision");
      revision.press("Release " + name);
      review(releaser, "released").follow("Figures of " + name);
      PortalPage figures =
          new PortalPage(releaser, Pattern.compile("Figures of " + name + "\\s+revision 1"));
      releaser.picture("figures-revised");
      figures.follow("Verify it, and download what the hash is taken of");
      PortalPage edition =
          new PortalPage(releaser, Pattern.compile("Release 2 of " + name + "\\s+revision 1"));
      assertThat(edition.words()).contains("It stands as it was released");
      releaser.picture("edition");
    }
  }

  private PortalPage review(Visitor visitor, String state) {
    return new PortalPage(visitor, Pattern.compile("Review of " + name + "\\s+" + state));
  }

  private static void answerAll(Visitor visitor) {
    for (Locator answer : visitor.page().locator("textarea[name^=answer-]").all()) {
      answer.fill("Looked at; it is so.");
    }
  }
}
