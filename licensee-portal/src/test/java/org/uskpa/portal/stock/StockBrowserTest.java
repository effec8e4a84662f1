package org.uskpa.portal.stock;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.stock.StockNumbers;
import org.uskpa.portal.browser.Browsers;
import org.uskpa.portal.browser.PortalBrowserTest;
import org.uskpa.portal.browser.PortalPage;
import org.uskpa.portal.browser.Variant;
import org.uskpa.portal.browser.Visitor;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.security.Role;

/**
 * A manager confirms that the numbers have come and gives back those that are not needed; the USKPA
 * destroys what is spoiled.
 */
@PortalBrowserTest
class StockBrowserTest {

  @Autowired private ApplicationContext context;
  @Autowired private Browsers browsers;
  @Autowired private TestPeople people;
  @Autowired private StockNumbers stock;

  private LifeForTests life;
  private Licensee dealer;

  @BeforeEach
  void aDealer() {
    life = new LifeForTests(context);
    dealer = life.dealer();
  }

  @AfterEach
  void releaseTheClock() {
    life.clock().release();
  }

  /** What was spoiled at the USKPA is destroyed: not without words, and only once. */
  @ParameterizedTest
  @EnumSource(Variant.class)
  void what_was_called_back_is_destroyed(Variant variant) {
    String first = stock.freeOf(dealer.id(), 1).get(0).number().value();
    try (Visitor administrator = browsers.visitor(variant)) {
      administrator.signIn(people.of(Role.ADMINISTRATOR));
      for (String step : List.of("Recall", "Destroy")) {
        administrator.goTo("/stock-register?licensee=" + dealer.number());
        new PortalPage(administrator, "Stock of numbered certificates");
        administrator
            .page()
            .locator("main tbody a", new Page.LocatorOptions().setHasText(step))
            .first()
            .click();
        String title = step + " numbers";
        String submit = step.equals("Recall") ? "Recall them" : "Record as destroyed";
        PortalPage form = new PortalPage(administrator, title);
        form.type("First number", first);
        form.type("Last number", first);
        form.press(submit);
        form = new PortalPage(administrator, title);
        assertThat(form.blocks()).hasSize(1);
        administrator.picture("stock-" + step.toLowerCase(Locale.ROOT) + "-refused");
        form.type("Why", "A faulty sheet");
        form.press(submit);
      }
      assertThat(new PortalPage(administrator, "Stock of numbered certificates").notice())
          .contains("Numbers destroyed", first + ", 1 in all, are never used again");
    }
  }

  @ParameterizedTest
  @EnumSource(Variant.class)
  void what_came_is_confirmed_and_what_is_not_needed_goes_back(Variant variant) {
    try (Visitor manager = browsers.visitor(variant)) {
      manager.signIn(people.of(Role.MANAGER, dealer.number()));
      manager.goTo("/stock");
      new PortalPage(manager, "Stock").follow("Confirm receipt");
      PortalPage receipt = new PortalPage(manager, "Confirm the receipt of numbers");
      String last = receipt.field("Last number").inputValue();
      manager.picture("stock-receipt");
      receipt.press("Confirm receipt");

      PortalPage stock = new PortalPage(manager, "Stock");
      assertThat(stock.notice()).contains("Receipt confirmed", "20 in all, are held by you");
      stock.follow("Return unused numbers");
      PortalPage giveBack = new PortalPage(manager, "Return numbers to the USKPA");
      giveBack.type("First number", last);
      giveBack.press("Return them");
      giveBack = new PortalPage(manager, "Return numbers to the USKPA");
      assertThat(giveBack.blocks()).hasSize(1);
      manager.picture("stock-return-refused");
      giveBack.type("Why", "More than we need this year");
      giveBack.press("Return them");

      assertThat(new PortalPage(manager, "Stock").notice())
          .contains("Numbers returned", last + ", 1 in all, are returned to the USKPA");
    }
  }
}
