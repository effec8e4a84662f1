package org.uskpa.portal.issue;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.portal.browser.PortalPage;
import org.uskpa.portal.browser.Variant;
import org.uskpa.portal.browser.Visitor;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.security.Role;

/** The sign-in ends behind an open page that saves itself and checks its fields. */
class EndedSignInBrowserTest extends LicenseeBrowserTest {

  @ParameterizedTest
  @EnumSource(names = {"WIDE", "NARROW"})
  void is_said_above_the_page_and_what_was_typed_is_saved_after_the_next(Variant variant) {
    String number = life.opened(dealer).number().value();
    try (Visitor preparer = somebody(Role.PREPARER, variant)) {
      preparer.goTo("/certificates/%s/goods".formatted(number));
      DraftStepPage goods = new DraftStepPage(preparer, DraftStepPage.GOODS);
      Locator note = preparer.page().locator(".kp-notice .usa-alert--warning");
      preparer.page().context().clearCookies();

      goods.fill(FieldNames.PARCELS, "3").control(FieldNames.PARCELS).blur();

      assertThat(note).containsText("Your sign-in has ended. What you typed is still here");
      assertThat(preparer.page().locator("#saved"))
          .containsText("Not saved: your sign-in has ended");
      assertThat(goods.control(FieldNames.PARCELS)).hasValue("3");
      goods.isAccessible();
      preparer.picture("ended-behind-page");

      signInBeside(preparer);
      goods.fill(FieldNames.PARCELS, "4").control(FieldNames.PARCELS).blur();
      assertThat(preparer.page().locator("#saved")).containsText("press Save");
      goods.press("Save");
      new PortalPage(preparer, "Send it again").press("Send");
      org.assertj.core.api.Assertions.assertThat(
              new DraftStepPage(preparer, DraftStepPage.GOODS).value(FieldNames.PARCELS))
          .isEqualTo("4");
    }
  }

  /** By the link in the note, which opens beside the page. */
  private void signInBeside(Visitor preparer) {
    Page beside =
        preparer
            .page()
            .waitForPopup(
                () ->
                    preparer
                        .page()
                        .locator(".kp-notice a", new Page.LocatorOptions().setHasText("Sign in"))
                        .click());
    beside.locator("#username").fill(people.of(Role.PREPARER, dealer.number()));
    beside.locator("#password").fill(TestPeople.PASSWORD);
    beside.locator("main button[type=submit]").first().click();
    beside.waitForURL("**/");
    beside.close();
  }
}
