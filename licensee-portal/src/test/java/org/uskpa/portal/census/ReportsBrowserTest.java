package org.uskpa.portal.census;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
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

/** The annual report and the world's figures, as an analyst writes, loads and takes them home. */
@PortalBrowserTest
class ReportsBrowserTest {

  @Autowired Browsers browsers;
  @Autowired TestPeople people;
  @Autowired BeanFactory beans;

  private LifeForTests life;

  @BeforeEach
  void aCertificateThatLeft() {
    life = new LifeForTests(beans);
    life.exported(life.dealer());
  }

  @AfterEach
  void releaseTheClock() {
    life.clock().release();
  }

  @ParameterizedTest
  @EnumSource(Variant.class)
  void an_analyst_writes_the_notes_of_a_year_and_takes_the_report_home(Variant variant)
      throws IOException {
    try (Visitor analyst = browsers.visitor(variant)) {
      analyst.signIn(people.of(Role.ANALYST)).follow("Figures");
      new PortalPage(analyst, "Figures").follow("Annual reports");
      PortalPage years = new PortalPage(analyst, "Annual reports");
      years.isAccessible();
      years.follow("2026");
      PortalPage report = new PortalPage(analyst, "Annual report 2026");
      report.type("Section G, 2026", "Nothing was seized by " + variant);
      analyst.picture("annual-report");
      report.isAccessible();
      report.press("Save the notes of the year");

      PortalPage saved = new PortalPage(analyst, "Annual report 2026");
      assertThat(saved.notice()).contains("The notes are saved");
      Download document =
          analyst
              .page()
              .waitForDownload(
                  () -> analyst.page().locator("main > .kp-files a:has-text('DOCX')").click());
      assertThat(document.suggestedFilename()).isEqualTo("2026-annual-report.docx");
      assertThat(Files.readAllBytes(document.path())).startsWith('P', 'K');

      analyst.goTo("/annual-report/parts/C1");
      PortalPage part = new PortalPage(analyst, "Constant part of section C/1 Outgoing shipments");
      analyst.picture("annual-report-part");
      part.isAccessible();
    }
  }

  @ParameterizedTest
  @EnumSource(Variant.class)
  void an_analyst_looks_at_what_is_submitted_of_a_quarter(Variant variant) {
    try (Visitor analyst = browsers.visitor(variant)) {
      analyst.signIn(people.of(Role.ANALYST));
      analyst.goTo("/statistics/2026");
      new PortalPage(analyst, java.util.regex.Pattern.compile("Figures of 2026\\s+open"))
          .follow("Annual global summary, U.S. row");
      PortalPage row =
          new PortalPage(
              analyst,
              java.util.regex.Pattern.compile("Annual global summary, U.S. row, 2026\\s+open"));
      analyst.picture("summary-row");
      row.isAccessible();
    }
  }

  @ParameterizedTest
  @EnumSource(Variant.class)
  void an_analyst_loads_world_figures_from_a_file(Variant variant) {
    int year = 2005 + List.of(Variant.values()).indexOf(variant);
    try (Visitor analyst = browsers.visitor(variant)) {
      analyst.signIn(people.of(Role.ANALYST)).follow("Figures");
      new PortalPage(analyst, "Figures").follow("World figures");
      PortalPage world = new PortalPage(analyst, "World figures");
      analyst.picture("world");
      world.isAccessible();
      world.follow("Load world figures from a file");
      PortalPage file = new PortalPage(analyst, "Load world figures from a file");
      file.isAccessible();
      analyst
          .page()
          .locator("input[type=file]")
          .setInputFiles(
              new FilePayload(
                  "world.csv",
                  "text/csv",
                  """
                  year,vintage,source,participant,production_carats,production_usd,import_carats,import_usd,export_carats,export_usd,import_certificates,export_certificates
                  %1$d,2015-07,A printed page,BW,24510000.00,4700000000.00,,,24000000,4600000000,,120
                  %1$d,2015-07,A printed page,IN,,,170000000.50,17000000000,30000000,2000000000,900,300
                  %1$d,2015-07,A printed page,TOTAL,24510000.00,4700000001.00,,,,,,
                  """
                      .formatted(year)
                      .getBytes(StandardCharsets.UTF_8)));
      file.press("Check the file");
      PortalPage checked = new PortalPage(analyst, "Check of world.csv");
      assertThat(checked.words()).contains("Something warns", "world-totals");
      analyst.picture("world-file");
      checked.isAccessible();
      checked.type("Why it is loaded all the same", "The page prints it so.");
      checked.press("Load it");

      PortalPage loaded = new PortalPage(analyst, "World figures");
      assertThat(loaded.notice()).contains("World figures are loaded");
      analyst.goTo("/world/%d/2015-07".formatted(year));
      PortalPage vintage =
          new PortalPage(analyst, "Global summary %d, vintage 2015-07".formatted(year));
      assertThat(vintage.words()).contains("Recomputed less printed", "The page prints it so.");
      analyst.picture("world-vintage");
      vintage.isAccessible();
    }
  }
}
