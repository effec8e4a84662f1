package org.uskpa.portal.census;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.incoming.ImportsForTests;
import org.uskpa.core.incoming.RecordImport;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.shipment.EntryNumber;
import org.uskpa.portal.browser.Browsers;
import org.uskpa.portal.browser.FirstPage;
import org.uskpa.portal.browser.PortalBrowserTest;
import org.uskpa.portal.browser.PortalPage;
import org.uskpa.portal.browser.Variant;
import org.uskpa.portal.browser.Visitor;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.security.Role;

/** Census corrects what counts, and the licensee reads what was corrected. */
@PortalBrowserTest
class CorrectionBrowserTest {

  private static final AtomicInteger COUNT = new AtomicInteger(5_000_000);

  @Autowired Browsers browsers;
  @Autowired TestPeople people;
  @Autowired BeanFactory beans;

  private LifeForTests life;
  private Licensee dealer;
  private String number;

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
  void an_analyst_corrects_a_certificate_and_its_licensee_reads_it(Variant variant) {
    try (Visitor analyst = browsers.visitor(variant);
        Visitor issuer = browsers.visitor(variant)) {
      analyst.signIn(people.of(Role.ANALYST));
      analyst.goTo("/certificates/" + number);
      new PortalPage(analyst, "Certificate " + number).follow("Correct what counts");
      PortalPage form = new PortalPage(analyst, "Correct " + number);
      analyst.picture("correction-form");
      form.press("See the difference");
      form = new PortalPage(analyst, "Correct " + number);
      assertThat(form.blocks()).hasSize(4);
      analyst.picture("correction-refused");

      form.field("Carats").first().fill("250.00");
      form.field("Value in U.S. dollars").first().fill("9,000,000.00");
      form.field("Destination").selectOption("IN");
      analyst.page().locator("label:has-text('Answer of the importing authority')").click();
      form.type("What the source is", "Letter 12/2026 of the Kimberley Process office");
      form.type("Day of the source", "2026-03-02");
      form.type("Why it is corrected", "The authority weighed 250 carats and found large stones");
      form.press("See the difference");
      form = new PortalPage(analyst, "Correct " + number);
      assertThat(form.blocks()).isEmpty();
      assertThat(form.warnings()).hasSize(1);
      analyst.picture("correction-warned");
      analyst.page().locator(".kp-words textarea").first().fill("Three stones above 10 carats");
      form.press("See the difference");

      PortalPage review = new PortalPage(analyst, "Correct " + number + ": the difference");
      assertThat(review.words())
          .contains("Belgium (BE)", "India (IN)", "100.00 ct", "250.00 ct", "$36,000.00 a carat");
      analyst.picture("correction-review");
      review.press("Correct " + number);
      PortalPage certificate = new PortalPage(analyst, "Certificate " + number);
      assertThat(certificate.notice()).contains(number + " is corrected");
      analyst.picture("correction-kept");
      analyst.goTo("/statistics/2026Q1/records?flow=exports");
      assertThat(new PortalPage(analyst, "U.S. exports, Q1 2026").words())
          .contains(number, "250.00", "Corrected");
      analyst.picture("correction-behind");

      issuer.signIn(people.of(Role.ISSUER, dealer.number()));
      new FirstPage(issuer).follow(number + " was corrected");
      PortalPage read = new PortalPage(issuer, "Certificate " + number);
      assertThat(read.words())
          .contains("Corrected: counts otherwise since", "Letter 12/2026", "Three stones above");
      issuer.picture("correction-read");
      issuer.goTo("/certificates");
      new PortalPage(issuer, "Certificates");
      issuer.picture("correction-list");
    }
  }

  @ParameterizedTest
  @EnumSource(Variant.class)
  void an_analyst_corrects_an_import_and_the_first_version_stays(Variant variant) {
    EntryNumber entry = recorded();
    try (Visitor analyst = browsers.visitor(variant)) {
      analyst.signIn(people.of(Role.ANALYST));
      analyst.goTo("/imports/" + entry);
      new PortalPage(analyst, "Import " + entry).follow("Correct it");
      PortalPage form = new PortalPage(analyst, "Correct import " + entry);
      analyst.picture("import-correction-form");
      form.field("Carats").first().fill("90.00");
      form.type("Valid through", "2026-02-20");
      form.press("See the difference");
      form = new PortalPage(analyst, "Correct import " + entry);
      assertThat(form.blocks()).hasSize(1);
      form.type("Why it is corrected", "The certificate was misread");
      form.press("See the difference");

      PortalPage review =
          new PortalPage(analyst, "Correct import %s: the difference".formatted(entry));
      assertThat(review.words()).contains("100.00 ct", "90.00 ct", "Feb 20, 2026", "expired");
      analyst.page().locator(".kp-found textarea").first().fill("CBP held it");
      analyst.picture("import-correction-review");
      review.press("Correct the import");
      PortalPage corrected = new PortalPage(analyst, "Import " + entry);
      assertThat(corrected.words()).contains("CBP held it", "The certificate was misread");
      analyst.picture("import-corrected");
      corrected.follow("See version 1 as it was");
      PortalPage old = new PortalPage(analyst, "Import %s, version 1".formatted(entry));
      assertThat(old.words()).contains("100.00", "out of force");
      analyst.picture("import-version");
      old.follow("Import %s as it stands".formatted(entry));
      new PortalPage(analyst, "Import " + entry).follow("All imports");
      new PortalPage(analyst, "Imports");
      analyst.picture("imports-corrected");
    }
  }

  private EntryNumber recorded() {
    return beans
        .getBean(RecordImport.class)
        .run(
            new RecordImport.Command(
                UUID.randomUUID(), ImportsForTests.inOrder(COUNT.incrementAndGet()), Map.of()),
            LifeForTests.ANALYST)
        .orElseThrow()
        .entry();
  }
}
