package org.uskpa.portal.records;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.uskpa.portal.browser.Browsers;
import org.uskpa.portal.browser.PortalBrowserTest;
import org.uskpa.portal.browser.PortalPage;
import org.uskpa.portal.browser.Variant;
import org.uskpa.portal.browser.Visitor;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.security.Role;

@PortalBrowserTest
class RecordsBrowserTest {

  private static final String LICENSEES =
      "licensee_number,name,kind,address,admitted_on,last_review_on,acknowledged_on\n";
  private static final String IMPORTS =
      "certificate_number,issuing_participant,issue_date,expiry_date,arrival_date,import_date,"
          + "entry_number,port_code,importer_name,importer_address,exporter_name,origin,parcels,"
          + "container_seals,hs_code,carats,value_usd\n";

  @Autowired Browsers browsers;
  @Autowired TestPeople people;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private int run;

  @BeforeEach
  void another() {
    run = jdbc.sql("SELECT count(*) FROM record_load").query(Integer.class).single();
  }

  @ParameterizedTest
  @EnumSource(Variant.class)
  void an_administrator_loads_what_was_broken_and_mended(Variant variant) {
    String number = "L7%02d".formatted(run);
    String good = licensee(number, "DEALER") + licensee("L8%02d".formatted(run), "COMMON_CARRIER");
    try (Visitor admin = browsers.visitor(variant)) {
      admin.signIn(people.of(Role.ADMINISTRATOR)).follow("Records of the past");
      PortalPage list = new PortalPage(admin, "Records of the past");
      admin.picture("records");
      list.press("Check the file");
      list = new PortalPage(admin, "Records of the past");
      assertThat(list.blocks()).hasSize(2);
      admin.picture("records-nothing-chosen");

      admin
          .page()
          .locator("main")
          .getByText("Licensees", new Locator.GetByTextOptions().setExact(true))
          .first()
          .click();
      choose(list, "CSV file", "licensees.csv", LICENSEES + good.replace("DEALER", "PEDDLER"));
      list.press("Check the file");
      PortalPage refused =
          ended(admin, "Licensees from licensees.csv", "One thing stands in the way");
      assertThat(refused.words())
          .contains("PEDDLER", "row-readable")
          .doesNotContain("Load the file");
      admin.picture("records-refused");

      choose(refused, "The mended file", "licensees.csv", LICENSEES + good);
      refused.press("Check the file");
      PortalPage checked =
          ended(admin, "Licensees from licensees.csv", "Nothing stands in the way");
      assertThat(checked.words()).contains("2 licensees");
      checked.press("Load the file");
      checked = new PortalPage(admin, "Licensees from licensees.csv");
      assertThat(checked.blocks()).singleElement().asString().contains("Say why");
      admin.picture("records-no-words");
      checked.type("Why are these records entered now?", "Paper files of the licensees");
      checked.press("Load the file");
      ended(admin, "Licensees from licensees.csv", "Everything in the file is on record");
      admin.picture("records-loaded");
      admin.goTo("/records");
      PortalPage history = new PortalPage(admin, "Records of the past");
      assertThat(history.words()).contains("Paper files of the licensees", "2 licensees");
      admin.picture("records-history");
    }
    assertThat(
            jdbc.sql("SELECT count(*) FROM licensee WHERE number = :number")
                .param("number", number)
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Variant.class)
  void an_analyst_watches_imports_wait_their_turn_and_loads_them(Variant variant) {
    String file = IMPORTS + anImport("K69-71793%02d-9".formatted(run + 10));
    try (Visitor analyst = browsers.visitor(variant)) {
      analyst.signIn(people.of(Role.ANALYST)).follow("Records of the past");
      PortalPage list = new PortalPage(analyst, "Records of the past");
      transaction.executeWithoutResult(
          status -> {
            // The lock that another load holds while it is at work.
            jdbc.sql("SELECT pg_advisory_xact_lock(592307001)::text").query(String.class).single();
            choose(list, "CSV file", "imports.csv", file);
            list.press("Check the file");
            assertThat(analyst.page().locator("#progress"))
                .containsText("Waiting until another load has ended");
            assertThat(new PortalPage(analyst, "Imports from imports.csv").words())
                .contains("Being checked");
            analyst.picture("records-waiting");
          });
      PortalPage checked = ended(analyst, "Imports from imports.csv", "Nothing stands in the way");
      analyst.picture("records-warned");
      assertThat(checked.words()).contains("1 import");
      checked.type("Why are these records entered now?", "Entries found on paper");
      checked.press("Load the file");
      ended(analyst, "Imports from imports.csv", "Everything in the file is on record");
      analyst.page().goBack();
      assertThat(
              ended(analyst, "Imports from imports.csv", "Everything in the file is on record")
                  .words())
          .doesNotContain("Load the file");
    }
  }

  /** The page once the work behind it has ended: it comes by itself, with script and without. */
  private static PortalPage ended(Visitor visitor, String heading, String said) {
    assertThat(
            visitor
                .page()
                .getByRole(
                    AriaRole.HEADING, new Page.GetByRoleOptions().setName(said).setExact(true)))
        .isVisible();
    return new PortalPage(visitor, heading);
  }

  private static void choose(PortalPage page, String label, String name, String text) {
    page.field(label)
        .setInputFiles(new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String licensee(String number, String kind) {
    return "%s,Licensee %s,%s,\"580 Fifth Avenue, New York, NY 10036\",2010-01-04,,2018-01-02\n"
        .formatted(number, number, kind);
  }

  private static String anImport(String entry) {
    return "IN7795159,IN,2017-12-06,2018-02-04,2018-01-02,2018-01-02,%s,4701,Importer 051 Inc.,"
            .formatted(entry)
        + "\"51 Fifth Avenue, New York, NY 10017\",Exporter IN 07,MIXED,2,S3347896|S1866045,7102.31,"
        + "453.19,114208.69\n";
  }
}
