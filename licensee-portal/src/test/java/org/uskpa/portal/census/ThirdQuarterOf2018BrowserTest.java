package org.uskpa.portal.census;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.core.database.SettableClock;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.load.LoadCommand;
import org.uskpa.core.load.LoadFile;
import org.uskpa.core.load.LoadOutcome;
import org.uskpa.core.load.LoadProgress;
import org.uskpa.core.load.LoadRecords;
import org.uskpa.core.load.RecordKind;
import org.uskpa.portal.browser.Browsers;
import org.uskpa.portal.browser.PortalBrowserTest;
import org.uskpa.portal.browser.PortalPage;
import org.uskpa.portal.browser.Variant;
import org.uskpa.portal.browser.Visitor;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.records.DemoFiles;
import org.uskpa.portal.security.Role;

/**
 * Q3 2018 from its records to its release; then the carats of a certificate that left are
 * corrected, one that never left is voided, and the revision says so.
 */
@PortalBrowserTest
class ThirdQuarterOf2018BrowserTest {

  private static final String CORRECTED = "US41319";
  private static final String VOIDED = "US41830";
  private static final String ISSUER_OF_VOIDED = "L002";
  private static final String LAST_DAY = "2018-09-30";

  /** Some days after the quarter: what was issued in it and never left is still valid. */
  private static final Instant NOW = Instant.parse("2018-10-05T15:00:00Z");

  private static final Pattern LEFT = Pattern.compile(",(\\d{4}-\\d\\d-\\d\\d),7102\\.");

  @Autowired Browsers browsers;
  @Autowired TestPeople people;
  @Autowired LoadRecords loads;
  @Autowired SettableClock clock;

  @BeforeEach
  void theYearSoFarIsOnRecord() {
    clock.set(NOW);
    load(RecordKind.LICENSEES, row -> true);
    load(RecordKind.STOCK, row -> row.substring(row.lastIndexOf(',') + 1).compareTo(LAST_DAY) <= 0);
    load(RecordKind.EXPORTS, row -> leftOrIssued(row).compareTo(LAST_DAY) <= 0);
    load(RecordKind.IMPORTS, row -> row.split(",", 7)[5].compareTo(LAST_DAY) <= 0);
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  private static String leftOrIssued(String row) {
    Matcher left = LEFT.matcher(row);
    return left.find() ? left.group(1) : row.split(",", 4)[2];
  }

  private void load(RecordKind kind, Predicate<String> soFar) {
    String text = DemoFiles.text(kind);
    String header = text.lines().findFirst().orElseThrow();
    String rows =
        text.lines()
            .skip(1)
            .filter(soFar)
            .map(row -> row.startsWith(VOIDED) ? neverLeft(row) : row)
            .collect(Collectors.joining("\n", header + "\n", "\n"));
    LoadOutcome outcome =
        loads.load(
            new LoadCommand(
                kind,
                new Text(kind.name(), rows),
                "Records of 2018",
                false,
                new Actor("loader", "The loader")),
            LoadProgress.UNWATCHED);
    assertThat(outcome).isInstanceOf(LoadOutcome.Loaded.class);
  }

  private static String neverLeft(String row) {
    return LEFT.matcher(row).replaceFirst(",,7102.").replace(",EXPORTED,", ",ISSUED,");
  }

  private record Text(String name, String words) implements LoadFile {
    @Override
    public InputStream open() {
      return new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void it_is_released_and_a_revision_says_what_changed() {
    try (Visitor analyst = browsers.visitor(Variant.WIDE);
        Visitor releaser = browsers.visitor(Variant.WIDE);
        Visitor issuer = browsers.visitor(Variant.NARROW)) {
      analyst.signIn(people.of(Role.ANALYST));
      analyst.goTo("/quarters/2018Q3");
      review(analyst, "not in review").press("Open the review");
      reviewed(analyst);
      releaser.signIn(people.of(Role.RELEASER));
      release(releaser);
      clock.advance(Duration.ofMinutes(1));

      correct(analyst);
      issuer.signIn(people.of(Role.ISSUER, ISSUER_OF_VOIDED));
      neverLeft(issuer);

      analyst.goTo("/quarters/2018Q3");
      PortalPage changed = review(analyst, "released");
      assertThat(changed.words()).contains("Changed since released", CORRECTED, VOIDED);
      analyst.goTo("/statistics/2018");
      PortalPage year = new PortalPage(analyst, Pattern.compile("Figures of 2018\\s+.*"));
      assertThat(year.words()).contains("Changed since released");
      analyst.picture("year-with-changes");
      year.follow("Review and release of Q3 2018");
      changed = review(analyst, "released");
      changed.type(
          "Why the figures are revised", "A correction, and a certificate that never left");
      changed.press("Open a revision");
      reviewed(analyst);
      releaser.goTo("/quarters/2018Q3/release");
      assertThat(new PortalPage(releaser, "Release of Q3 2018").words())
          .contains("What changed from the release before");
      releaser.picture("third-quarter-revision");
      release(releaser);

      releaser.goTo("/statistics/2018Q3/editions/1");
      assertThat(
              new PortalPage(releaser, Pattern.compile("Release 1 of Q3 2018\\s+released")).words())
          .contains("It stands as it was released");
      releaser.goTo("/statistics/2018Q3/editions/2");
      PortalPage revision =
          new PortalPage(releaser, Pattern.compile("Release 2 of Q3 2018\\s+revision 1"));
      assertThat(revision.words())
          .contains("It stands as it was released", "A correction, and a certificate");
      releaser.picture("third-quarter-edition");
    }
  }

  private static void reviewed(Visitor analyst) {
    PortalPage asked = review(analyst, "in review");
    for (Locator answer : analyst.page().locator("textarea[name^=answer-]").all()) {
      answer.fill("Looked at; it is so.");
    }
    asked.press("Save and submit for release");
    review(analyst, "submitted");
  }

  private static void release(Visitor releaser) {
    releaser.goTo("/quarters/2018Q3/release");
    new PortalPage(releaser, "Release of Q3 2018").press("Release Q3 2018");
    review(releaser, "released");
  }

  private static void correct(Visitor analyst) {
    analyst.goTo("/certificates/" + CORRECTED + "/correction");
    PortalPage form = new PortalPage(analyst, "Correct " + CORRECTED);
    form.field("Carats").first().fill("3,912.17");
    analyst.page().locator("label:has-text('Answer of the importing authority')").click();
    form.type("What the source is", "Letter 40/2018 of the Kimberley Process office");
    form.type("Day of the source", "2018-10-04");
    form.type("Why it is corrected", "The authority weighed 3,912.17 carats");
    form.press("See the difference");
    PortalPage difference = new PortalPage(analyst, "Correct " + CORRECTED + ": the difference");
    assertThat(difference.words()).contains("3,192.17 ct", "3,912.17 ct");
    difference.press("Correct " + CORRECTED);
    new PortalPage(analyst, "Certificate " + CORRECTED);
  }

  private static void neverLeft(Visitor issuer) {
    issuer.goTo("/certificates/" + VOIDED);
    new PortalPage(issuer, Pattern.compile("Certificate " + VOIDED + ".*")).follow("Void");
    PortalPage ask = new PortalPage(issuer, "Void certificate " + VOIDED);
    issuer.page().getByText("It says something wrong.").click();
    ask.type("What happened?", "The sale was called off, the parcel never left");
    ask.press("Void certificate " + VOIDED);
    assertThat(new PortalPage(issuer, "Certificate " + VOIDED).words()).contains("Voided");
  }

  private static PortalPage review(Visitor visitor, String state) {
    return new PortalPage(visitor, Pattern.compile("Review of Q3 2018\\s+" + state));
  }
}
