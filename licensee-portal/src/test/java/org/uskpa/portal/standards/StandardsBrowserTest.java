package org.uskpa.portal.standards;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.portal.browser.Browsers;
import org.uskpa.portal.browser.PortalBrowserTest;
import org.uskpa.portal.browser.PortalPage;
import org.uskpa.portal.browser.Variant;
import org.uskpa.portal.browser.Visitor;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.security.Agency;
import org.uskpa.portal.security.Role;

/** Today is 2 March 2026; each variant of the journey reviews a year of its own. */
@PortalBrowserTest
class StandardsBrowserTest {

  @Autowired private Browsers browsers;
  @Autowired private TestPeople people;
  @Autowired private ApplicationContext context;

  @ParameterizedTest
  @EnumSource(Variant.class)
  void state_records_the_review_of_the_year_and_the_uskpa_reads_it(Variant variant) {
    new LifeForTests(context);
    String year = String.valueOf(2020 + List.of(Variant.values()).indexOf(variant));
    try (Visitor reviewer = browsers.visitor(variant)) {
      reviewer.signIn(people.of(Role.REVIEWER, Agency.STATE));
      reviewer.goTo("/standards");
      new PortalPage(reviewer, "Standards of the issuing entity");
      reviewer.picture("standards");
      reviewer.goTo("/standards/" + year);
      new PortalPage(reviewer, "Standards of " + year).follow("Record the review");
      PortalPage form = new PortalPage(reviewer, "Review of the standards of " + year);
      form.press("Record the review");
      form = new PortalPage(reviewer, "Review of the standards of " + year);
      assertThat(form.blocks()).hasSize(4);
      reviewer.picture("standards-review-wrong");
      form.type("Reviewed on", year + "-02-20");
      reviewer
          .page()
          .getByText("The standards are met", new Page.GetByTextOptions().setExact(true))
          .click();
      form.type("Examined", "The procedures and a sample of certificates");
      form.type("Found", "They are followed");
      form.press("Record the review");
      PortalPage recorded = new PortalPage(reviewer, "Standards of " + year);
      assertThat(recorded.notice()).contains("The review of " + year + " is recorded");
      recorded.follow("Add a document");
      PortalPage document = new PortalPage(reviewer, "Document of the review of " + year);
      reviewer
          .page()
          .locator("#document")
          .setInputFiles(
              new FilePayload(
                  "procedures.pdf",
                  "application/pdf",
                  ("%PDF-1.7 " + year).getBytes(StandardCharsets.US_ASCII)));
      document.press("Add the document");
      recorded = new PortalPage(reviewer, "Standards of " + year);
      assertThat(recorded.notice()).contains("Document kept");
      assertThat(recorded.words()).contains("procedures.pdf", "SHA-256");
      reviewer.picture("standards-reviewed");
    }
    try (Visitor administrator = browsers.visitor(variant)) {
      administrator.signIn(people.of(Role.ADMINISTRATOR));
      administrator.goTo("/standards");
      new PortalPage(administrator, "Standards of the issuing entity").follow(year);
      assertThat(new PortalPage(administrator, "Standards of " + year).words())
          .contains("They are followed", "Report as PDF");
    }
  }
}
