package org.uskpa.portal.census;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.portal.browser.Browsers;
import org.uskpa.portal.browser.FirstPage;
import org.uskpa.portal.browser.PortalBrowserTest;
import org.uskpa.portal.browser.PortalPage;
import org.uskpa.portal.browser.Variant;
import org.uskpa.portal.browser.Visitor;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.security.Role;

/** What Census does each day and each quarter, and what those who only look on see of it. */
@PortalBrowserTest
class CensusBrowserTest {

  private static final AtomicInteger COUNT = new AtomicInteger();

  @Autowired Browsers browsers;
  @Autowired TestPeople people;
  @Autowired BeanFactory beans;

  private LifeForTests life;
  private Licensee dealer;
  private String number;

  /** A dealer's certificate, issued and gone a moment ago. */
  @BeforeEach
  void aCertificateThatLeft() {
    life = new LifeForTests(beans);
    dealer = life.dealer();
    number = life.exported(dealer).number().value();
  }

  @AfterEach
  void releaseTheClock() {
    life.clock().release();
  }

  @ParameterizedTest
  @EnumSource(Variant.class)
  void an_analyst_receives_the_copy_and_reads_the_quarter_down_to_the_certificate(Variant variant)
      throws IOException {
    try (Visitor analyst = browsers.visitor(variant)) {
      FirstPage first = analyst.signIn(people.of(Role.ANALYST));
      assertThat(first.cards()).anyMatch(card -> card.matches("One copy waits|\\d+ copies wait"));
      analyst.picture("census-first");
      first.follow("Inbox");

      PortalPage inbox = new PortalPage(analyst, "Inbox");
      analyst.picture("inbox");
      inbox.press("Mark ticked as received");
      inbox = new PortalPage(analyst, "Inbox");
      assertThat(inbox.notice()).contains("Nothing was marked");
      row(analyst, "copies").locator("label").click();
      inbox.press("Mark ticked as received");
      inbox = new PortalPage(analyst, "Inbox");
      assertThat(inbox.notice()).contains("One copy is marked as received");
      analyst.goTo("/inbox?shelf=RECEIVED&number=" + number);
      assertThat(new PortalPage(analyst, "Inbox").words())
          .contains(number, "by Pat Census analyst");
      analyst.picture("inbox-received");

      inbox.follow("Figures");
      PortalPage periods = new PortalPage(analyst, "Figures");
      analyst.picture("figures");
      periods.follow("Q1 2026");
      PortalPage quarter = new PortalPage(analyst, Pattern.compile("Figures of Q1 2026\\s+open"));
      analyst.picture("quarter");
      if (variant == Variant.WIDE) {
        Locator figure = analyst.page().locator(".kp-figures tbody td").first();
        assertThat(figure.boundingBox().y).as("seen without scrolling").isLessThan(800);
      }
      Locator exports = analyst.page().locator(".kp-figures:has(#table-2026q1-exports-by-hs-code)");
      Download csv =
          analyst
              .page()
              .waitForDownload(() -> exports.locator(".kp-files a:has-text('CSV')").click());
      assertThat(csv.suggestedFilename()).endsWith(".csv");
      assertThat(Files.readString(csv.path())).contains("7102.31", "non-industrial");
      exports.locator("tr:has-text('7102.31') td a").first().click();

      new PortalPage(analyst, "U.S. exports, Q1 2026: HS 7102.31, non-industrial");
      analyst.picture("records-behind");
      quarter.follow(number);
      PortalPage certificate = new PortalPage(analyst, "Certificate " + number);
      analyst.picture("certificate-read");
      assertThat(certificate.words()).contains("Copy received", "Pat Census analyst");
    }
  }

  @ParameterizedTest
  @EnumSource(Variant.class)
  void an_analyst_enters_an_import_with_all_that_is_wrong_with_it(Variant variant) {
    int count = COUNT.incrementAndGet();
    String entry = "K69-%07d-9".formatted(count);
    try (Visitor analyst = browsers.visitor(variant)) {
      analyst.signIn(people.of(Role.ANALYST)).follow("Imports");
      new PortalPage(analyst, "Imports").follow("Enter an import");
      PortalPage form = new PortalPage(analyst, "Enter an import");
      analyst.picture("import-new");
      form.press("Check it");
      form = new PortalPage(analyst, "Enter an import");
      assertThat(form.blocks()).hasSizeGreaterThan(8);
      analyst.picture("import-new-wrong");

      form.type("Certificate number", "BW00%05d".formatted(count));
      form.field("Issuing Participant").selectOption("BO");
      form.type("Issued", "2026-02-16");
      form.type("Valid through", "2/20/2026");
      form.type("Where they were mined", "BW");
      form.type("Number of parcels", "2");
      form.type("Exporter abroad", "Exporter BW 07");
      form.field("HS code").first().selectOption("7102.31");
      form.field("Carats").first().fill("100.005");
      form.field("Value in U.S. dollars").first().fill("50,000.00");
      form.type("Entry number", entry);
      form.type("Port code", "4701");
      form.type("Arrived", "2026-02-26");
      form.type("Entered", "2026-02-27");
      form.type("Importer", "Importer 051 Inc.");
      form.type("Address of the importer", "51 Fifth Avenue, New York, NY 10017");
      form.press("Check it");
      form = new PortalPage(analyst, "Enter an import");
      assertThat(form.blocks()).singleElement().asString().contains("100.005");
      assertThat(form.field("Importer").inputValue()).isEqualTo("Importer 051 Inc.");
      form.field("Carats").first().fill("100.00");
      form.press("Check it");

      PortalPage review = new PortalPage(analyst, "Check before recording");
      assertThat(review.words()).contains("expired", "Bolivia");
      analyst.page().locator(".kp-found textarea").first().fill("Held at the airport");
      analyst.picture("import-review");
      review.press("Record the import");

      PortalPage recorded = new PortalPage(analyst, "Import " + entry);
      assertThat(recorded.notice()).contains("Import recorded");
      assertThat(recorded.words())
          .contains("Held at the airport", "Receipt report", "by Pat Census analyst");
      analyst.picture("import");
      recorded.follow("All imports");
      new PortalPage(analyst, "Imports");
      analyst.picture("imports");
      analyst.page().locator("main details > summary").click();
      new PortalPage(analyst, "Imports").isAccessible();
    }
  }

  @ParameterizedTest
  @EnumSource(Variant.class)
  void an_auditor_follows_a_certificate_into_the_journal(Variant variant) {
    try (Visitor auditor = browsers.visitor(variant)) {
      auditor.signIn(people.of(Role.AUDITOR)).follow("Journal");
      PortalPage journal = new PortalPage(auditor, "Journal");
      auditor.picture("journal");
      auditor.page().locator("main details > summary").click();
      journal.isAccessible();
      journal.type("About", number);
      journal.press("Search");
      journal = new PortalPage(auditor, "Journal");
      auditor.picture("journal-found");
      assertThat(journal.words()).contains("Exported", "Issued");
      auditor.page().locator("#journal th a").first().click();
      PortalPage history = new PortalPage(auditor, "History of Certificate " + number);
      assertThat(history.words()).contains("The history is whole");
      auditor.picture("journal-history");
      history.follow("Open Certificate " + number);
      new PortalPage(auditor, "Certificate " + number);
      auditor.goTo("/journal?from=yesterday");
      assertThat(new PortalPage(auditor, "Journal").blocks()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Variant.class)
  void a_releaser_looks_at_the_year(Variant variant) {
    try (Visitor releaser = browsers.visitor(variant)) {
      FirstPage first = releaser.signIn(people.of(Role.RELEASER));
      first.follow("Figures of Q1 2026");
      new PortalPage(releaser, Pattern.compile("Figures of Q1 2026\\s+open")).follow("Year 2026");
      PortalPage year = new PortalPage(releaser, Pattern.compile("Figures of 2026\\s+open"));
      assertThat(year.words()).contains("is not over", "As of", "Source");
      releaser.picture("year");
      releaser.goTo("/statistics/2018");
      year = new PortalPage(releaser, Pattern.compile("Figures of 2018\\s+no records"));
      assertThat(year.words())
          .contains("There are no records of 2018", "published statement", "contradict each other");
      releaser.picture("four-years");
      releaser.goTo("/statistics/2016");
      new PortalPage(releaser, Pattern.compile("Figures of 2016\\s+published statement"));
      releaser.picture("year-published");
      releaser.goTo("/statistics/2016Q2");
      PortalPage quarter =
          new PortalPage(releaser, Pattern.compile("Figures of Q2 2016\\s+no records"));
      assertThat(quarter.words()).contains("Figures of the whole year were published: Year 2016");
      releaser.goTo("/statistics/2014Q2");
      PortalPage none =
          new PortalPage(releaser, Pattern.compile("Figures of Q2 2014\\s+no records"));
      assertThat(none.words()).contains("There are no records of Q2 2014");
      releaser.picture("quarter-without-records");
    }
  }

  private Locator row(Visitor visitor, String table) {
    return visitor.page().locator("#" + table + " tbody tr:has-text('" + number + "')");
  }
}
