package org.uskpa.portal.reconciliation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.database.SettableClock;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.record.PlantedDifferences;
import org.uskpa.core.record.TradeOnRecord;
import org.uskpa.portal.browser.Browsers;
import org.uskpa.portal.browser.PortalBrowserTest;
import org.uskpa.portal.browser.PortalPage;
import org.uskpa.portal.browser.Variant;
import org.uskpa.portal.browser.Visitor;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.security.Role;
import org.uskpa.statistics.reconciliation.DifferenceClass;

/** An analyst compares a partner's list with twelve planted differences and works on them. */
@PortalBrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReconciliationBrowserTest {

  private static final String DONE = "Partner’s certificates, India (IN), Q3 2018 Compared";

  /** More bytes than a server reads of a part's heading when nobody tells it to. */
  private static final String LONG_NAME = "名".repeat(240) + ".csv";

  @Autowired Browsers browsers;
  @Autowired TestPeople people;
  @Autowired SettableClock clock;

  @BeforeAll
  void onRecord(@Autowired TestDatabase database) {
    clock.set(Instant.parse("2018-11-05T15:00:00Z"));
    PlantedDifferences.recordIn(
        new TradeOnRecord(database.application(), Instant.parse("2018-10-15T15:00:00Z")));
  }

  /** A list that is sent again goes on with the letters and answers of the one before. */
  @BeforeEach
  void nothingCompared(@Autowired TestDatabase database) {
    JdbcClient.create(database.owner()).sql("TRUNCATE reconciliation CASCADE").update();
  }

  @AfterAll
  void time() {
    clock.release();
  }

  @ParameterizedTest
  @EnumSource(Variant.class)
  void a_partners_list_is_compared_written_about_and_answered(Variant variant) {
    String releaser = people.of(Role.RELEASER);
    try (Visitor analyst = browsers.visitor(variant)) {
      analyst.signIn(people.of(Role.ANALYST)).follow("Reconciliation");
      new PortalPage(analyst, "Reconciliation").follow("Compare a list");
      PortalPage begin = new PortalPage(analyst, "Compare a list");
      analyst.picture("reconciliation-new");
      send(
          analyst,
          begin,
          LONG_NAME,
          PlantedDifferences.list().replace("US70009,IMPORT", "US70009,IN"));
      PortalPage refused =
          ended(analyst, "Partner’s certificates, India (IN), Q3 2018 Cannot be loaded");
      assertThat(refused.words()).contains("list-direction", "Nothing of it was loaded", "名名.csv");
      analyst.picture("reconciliation-refused");

      refused.follow("Send the mended list");
      PortalPage again = new PortalPage(analyst, "Compare a list");
      assertThat(again.field("Partner")).hasValue("IN");
      sendFile(again, "india.csv", PlantedDifferences.list());
      PortalPage done = ended(analyst, DONE);
      analyst.picture("reconciliation-done");
      for (Map.Entry<String, String> planted : PlantedDifferences.expected().entrySet()) {
        assertThat(
                analyst
                    .page()
                    .locator("#found tbody tr")
                    .filter(
                        new com.microsoft.playwright.Locator.FilterOptions()
                            .setHasText(planted.getKey())))
            .containsText(DifferenceClass.valueOf(planted.getValue()).label());
      }

      done.field("Give all 12 open differences to").selectOption(releaser);
      done.press("Give them");
      done = tagged(analyst, DONE);
      assertThat(done.notice()).contains("12 differences changed hands");
      analyst.picture("reconciliation-given");

      done.follow("Write a letter");
      PortalPage draft = new PortalPage(analyst, "Letter to the partner");
      analyst.picture("reconciliation-letter-draft");
      draft.press("Record it as sent");
      draft = new PortalPage(analyst, "Letter to the partner");
      assertThat(draft.blocks()).singleElement().asString().contains("Say to whom");
      draft.type("To", "Importing authority of India, Mumbai");
      draft.press("Record it as sent");
      PortalPage letter = new PortalPage(analyst, "Letter of Nov 5, 2018");
      assertThat(letter.notice()).contains("The letter is kept");
      analyst.picture("reconciliation-letter");

      letter.follow("Partner’s certificates, India (IN), Q3 2018");
      tagged(analyst, DONE).follow("US70006");
      PortalPage item = tagged(analyst, "US70006: HS mix-up Open");
      analyst.picture("reconciliation-item");
      item.press("Record the answer");
      item = tagged(analyst, "US70006: HS mix-up Open");
      assertThat(item.blocks()).hasSize(3);
      analyst
          .page()
          .locator("main")
          .getByText(
              "Correction made",
              new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
          .first()
          .click();
      item.type("The answer", "India had taken the code from the invoice and corrected it");
      item.type("Date of the answer", "2018-11-02");
      item.press("Record the answer");
      PortalPage answered = tagged(analyst, "US70006: HS mix-up Correction made");
      assertThat(answered.words()).contains("India had taken the code");
      analyst.picture("reconciliation-answered");
      analyst.goTo("/reconciliation");
      assertThat(new PortalPage(analyst, "Reconciliation").words()).contains("India (IN)");
      analyst.picture("reconciliation-list");
    }
  }

  private static void send(Visitor analyst, PortalPage page, String name, String list) {
    analyst
        .page()
        .locator("main")
        .getByText(
            "Partner’s certificates",
            new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
        .first()
        .click();
    page.field("Partner").selectOption("IN");
    page.type("Period", "2018Q3");
    sendFile(page, name, list);
  }

  private static void sendFile(PortalPage page, String name, String list) {
    page.field("CSV file")
        .setInputFiles(new FilePayload(name, "text/csv", list.getBytes(StandardCharsets.UTF_8)));
    page.press("Load and compare");
  }

  /** The page once the work behind it has ended: it comes by itself, with script and without. */
  private static PortalPage ended(Visitor visitor, String heading) {
    assertThat(
            visitor
                .page()
                .getByRole(
                    AriaRole.HEADING, new Page.GetByRoleOptions().setName(heading).setExact(true)))
        .isVisible();
    return tagged(visitor, heading);
  }

  /** A page whose heading ends in a tag, on a line of its own. */
  private static PortalPage tagged(Visitor visitor, String heading) {
    return new PortalPage(
        visitor, Pattern.compile(heading.replaceAll("[()]", "\\\\$0").replace(" ", "\\s+")));
  }
}
