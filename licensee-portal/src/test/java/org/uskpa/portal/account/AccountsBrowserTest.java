package org.uskpa.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.portal.browser.Browsers;
import org.uskpa.portal.browser.PortalBrowserTest;
import org.uskpa.portal.browser.PortalPage;
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
