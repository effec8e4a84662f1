package org.uskpa.portal.census;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.portal.browser.Browsers;
import org.uskpa.portal.browser.PortalBrowserTest;
import org.uskpa.portal.browser.PortalPage;
import org.uskpa.portal.browser.Variant;
import org.uskpa.portal.browser.Visitor;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.security.Role;

/** The cross table, section E and what is drawn beside tables, as somebody sees and prints them. */
@PortalBrowserTest
class TablesBrowserTest {

  @Autowired Browsers browsers;
  @Autowired TestPeople people;
  @Autowired BeanFactory beans;

  private LifeForTests life;

  @BeforeEach
  void certificatesThatLeft() {
    life = new LifeForTests(beans);
    life.exported(life.dealer());
    life.exported(life.dealer());
  }

  @AfterEach
  void releaseTheClock() {
    life.clock().release();
  }

  @ParameterizedTest
  @EnumSource(Variant.class)
  void an_analyst_takes_section_e_home(Variant variant) throws IOException {
    try (Visitor analyst = browsers.visitor(variant)) {
      analyst.signIn(people.of(Role.ANALYST)).follow("Figures");
      new PortalPage(analyst, "Figures").follow("2026");
      PortalPage year = new PortalPage(analyst, Pattern.compile("Figures of 2026\\s+open"));
      year.follow("Annual report, section E");
      PortalPage report = new PortalPage(analyst, "Annual report 2026, section E");
      analyst.picture("section-e");
      looksAtTheDrawings(analyst);
      report.isAccessible();
      prints(analyst, "section-e-printed");

      Download document =
          analyst
              .page()
              .waitForDownload(
                  () -> analyst.page().locator("main > .kp-files a:has-text('PDF')").click());
      assertThat(document.suggestedFilename()).isEqualTo("2026-annual-report-section-e.pdf");
      assertThat(Files.readAllBytes(document.path())).startsWith('%', 'P', 'D', 'F');
    }
  }

  @ParameterizedTest
  @EnumSource(Variant.class)
  void an_analyst_looks_at_partners_by_code_over_years(Variant variant) {
    try (Visitor analyst = browsers.visitor(variant)) {
      analyst.signIn(people.of(Role.ANALYST)).follow("Figures");
      new PortalPage(analyst, "Figures").follow("Participants by HS code, all years");
      PortalPage table = new PortalPage(analyst, Pattern.compile("Participants by HS code, 2026"));
      assertThat(table.words()).contains("All Participants", "All codes", "Status: open");
      analyst.picture("cross-table");
      prints(analyst, "cross-table-printed");
      analyst.page().locator("summary:has-text('Other years')").click();
      table.isAccessible();
      table.press("Show");
      new PortalPage(analyst, "Participants by HS code, 2026");

      analyst.page().locator("tfoot tr.kp-total td a").last().click();
      new PortalPage(analyst, "U.S. exports, 2026");
      Download records =
          analyst
              .page()
              .waitForDownload(
                  () -> analyst.page().locator(".kp-files a:has-text('XLSX')").click());
      assertThat(records.suggestedFilename()).isEqualTo("2026-exports-records.xlsx");
    }
  }

  /** Each drawing says in words what it shows; where there is no script the tables are all. */
  private static void looksAtTheDrawings(Visitor visitor) {
    Locator drawings = visitor.page().locator(".kp-chart");
    assertThat(drawings.count()).isEqualTo(5);
    for (Locator drawing : drawings.all()) {
      if (visitor.variant() == Variant.WITHOUT_SCRIPT) {
        assertThat(drawing.isVisible()).isFalse();
      } else {
        assertThat(drawing.locator("svg path").count()).isPositive();
        assertThat(drawing.getAttribute("role")).isEqualTo("img");
        assertThat(drawing.getAttribute("aria-label")).contains("chart");
        assertThat(drawing.boundingBox().width)
            .isLessThanOrEqualTo(visitor.page().viewportSize().width);
      }
    }
  }

  /** On paper nothing runs over its side. */
  private static void prints(Visitor visitor, String picture) {
    Page page = visitor.page();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    visitor.picture(picture);
    for (Locator drawing : page.locator(".kp-chart svg").all()) {
      assertThat(drawing.boundingBox().width).isLessThanOrEqualTo(page.viewportSize().width);
    }
    assertThat(page.locator(".kp-files").first().isVisible()).isFalse();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
  }
}
