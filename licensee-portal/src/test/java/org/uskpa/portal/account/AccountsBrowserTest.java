package org.uskpa.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.portal.browser.Browsers;
import org.uskpa.portal.browser.PortalBrowserTest;
import org.uskpa.portal.browser.PortalPage;
import org.uskpa.portal.browser.SignInPage;
import org.uskpa.portal.browser.Variant;
import org.uskpa.portal.browser.Visitor;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.security.Role;

@PortalBrowserTest
class AccountsBrowserTest {

  @Autowired Browsers browsers;
  @Autowired TestPeople people;

  @ParameterizedTest
  @EnumSource(Variant.class)
  void a_manager_opens_an_account_hands_the_password_over_and_closes_the_account(Variant variant) {
    String name = "paula-" + variant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    try (Visitor manager = browsers.visitor(variant)) {
      manager.signIn(people.of(Role.MANAGER)).follow("Accounts");
      new PortalPage(manager, "Accounts").follow("Open an account");
      PortalPage form = new PortalPage(manager, "Open an account");
      manager.picture("account-new");
      form.press("Open the account");
      form = new PortalPage(manager, "Open an account");
      assertThat(form.blocks()).hasSize(3);
      manager.picture("account-new-wrong");
      form.type("Name", "Paula Parcel");
      form.type("User name", name);
      manager.page().getByText("Preparer", new Page.GetByTextOptions().setExact(true)).click();
      form.press("Open the account");

      PortalPage handOver = new PortalPage(manager, "Password to hand over");
      manager.picture("password-to-hand-over");
      String password = manager.page().locator(".kp-secret").innerText().strip();
      try (Visitor paula = browsers.visitor(variant)) {
        paula.goTo("/login");
        new SignInPage(paula).send(name, password);
        new PortalPage(paula, "Change your password");
      }

      handOver.follow("I have handed it over");
      PortalPage account = new PortalPage(manager, "Paula Parcel");
      manager.picture("account");
      account.press("Close the account");
      account = new PortalPage(manager, "Paula Parcel");
      assertThat(account.blocks()).singleElement().asString().contains("why");
      account.type("Reason", "Opened to try");
      account.press("Close the account");
      account = new PortalPage(manager, "Paula Parcel");
      assertThat(account.notice()).contains("Account closed");
      account.follow("All accounts");
      assertThat(new PortalPage(manager, "Accounts").words()).contains("Paula Parcel", "Closed");
      manager.picture("accounts");
    }
  }

  @ParameterizedTest
  @EnumSource(Variant.class)
  void somebody_makes_a_token_and_revokes_it(Variant variant) {
    try (Visitor visitor = browsers.visitor(variant)) {
      visitor.signIn(people.of(Role.ANALYST));
      visitor.goTo("/account");
      new PortalPage(visitor, "Your account").follow("Make a token");
      PortalPage form = new PortalPage(visitor, "Make a token");
      form.press("Make the token");
      form = new PortalPage(visitor, "Make a token");
      assertThat(form.blocks()).hasSize(2);
      visitor.picture("token-new-wrong");
      String name = "Figures " + variant;
      form.type("Name", name);
      visitor.page().getByText("Read figures", new Page.GetByTextOptions().setExact(true)).click();
      form.press("Make the token");
      new PortalPage(visitor, "Your new token").follow("I have kept it");
      PortalPage own = new PortalPage(visitor, "Your account");
      visitor.picture("own-account");
      own.press("Revoke " + name);
      assertThat(new PortalPage(visitor, "Your account").notice()).contains("Token revoked", name);
    }
  }
}
