package org.uskpa.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.portal.browser.Browsers;
import org.uskpa.portal.browser.PortalBrowserTest;
import org.uskpa.portal.browser.PortalPage;
import org.uskpa.portal.browser.Variant;
import org.uskpa.portal.browser.Visitor;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.security.Role;

/** The page of a step that the database cut off, as a browser shows it. */
@PortalBrowserTest
class NotFinishedBrowserTest {

  private static final String TITLE = "The step was cut off";

  @Autowired private Browsers browsers;
  @Autowired private TestPeople people;
  @Autowired private TestDatabase database;

  @AfterEach
  void theRivalIsGone() {
    owner("DROP FUNCTION IF EXISTS rival CASCADE");
  }

  /** Nobody applies meanwhile: the database says that somebody else is at the same record. */
  private void aRival() {
    owner(
        """
        CREATE FUNCTION rival() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'a rival' USING ERRCODE = 'serialization_failure'; END $$
        """);
    owner("CREATE TRIGGER rival BEFORE INSERT ON application EXECUTE FUNCTION rival()");
  }

  private void owner(String sql) {
    JdbcClient.create(database.owner()).sql(sql).update();
  }

  @ParameterizedTest
  @EnumSource(Variant.class)
  void what_was_typed_stands_on_it_and_is_sent_again_from_it(Variant variant) {
    String name = "Cut Off <Ltd> " + variant.name();
    try (Visitor visitor = browsers.visitor(variant)) {
      visitor.signIn(people.of(Role.ADMINISTRATOR));
      visitor.goTo("/applications/new");
      PortalPage form = new PortalPage(visitor, "Record an application");
      form.type("Name", name);
      visitor.page().getByText("Dealer", new Page.GetByTextOptions().setExact(true)).click();
      form.type("Address", "20 West 47th Street, New York, NY 10036");
      form.type("Came on", "1/5/2026");
      aRival();
      form.press("Record the application");

      PortalPage cutOff = new PortalPage(visitor, TITLE);
      assertThat(cutOff.words())
          .contains("Somebody else changed the same record", "nothing was done");
      visitor.page().locator("main details summary").click();
      assertThat(cutOff.words()).contains(name, "20 West 47th Street");
      cutOff.isAccessible();
      visitor.picture("not-finished");

      cutOff.press("Send again");
      PortalPage still = new PortalPage(visitor, TITLE);
      theRivalIsGone();
      still.press("Send again");
      assertThat(new PortalPage(visitor, "Application of " + name).notice())
          .contains("Application recorded");
    }
  }
}
