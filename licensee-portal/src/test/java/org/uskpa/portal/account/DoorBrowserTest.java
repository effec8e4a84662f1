package org.uskpa.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.core.database.SettableClock;
import org.uskpa.portal.browser.Browsers;
import org.uskpa.portal.browser.PortalBrowserTest;
import org.uskpa.portal.browser.PortalPage;
import org.uskpa.portal.browser.Variant;
import org.uskpa.portal.browser.Visitor;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.security.Role;

/** What is typed is never lost at the door. */
@PortalBrowserTest
class DoorBrowserTest {

  private static final String TOKEN_NAME = "Nightly \"load\" <of> drafts & more";

  @Autowired Browsers browsers;
  @Autowired TestPeople people;
  @Autowired SettableClock clock;

  @AfterEach
  void releaseClock() {
    clock.release();
  }

  @ParameterizedTest
  @EnumSource(Variant.class)
  void a_form_sent_after_the_sign_in_went_stale_is_carried_out_with_the_password(Variant variant) {
    String name = people.of(Role.ISSUER);
    try (Visitor visitor = browsers.visitor(variant)) {
      visitor.signIn(name);
      typeToken(visitor);
      clock.advance(Duration.ofMinutes(11));
      new PortalPage(visitor, "Make a token").press("Make the token");

      PortalPage again = new PortalPage(visitor, "Confirm that it is you");
      visitor.picture("confirm");
      again.type("Password", "wrong");
      again.press("Confirm");
      again = new PortalPage(visitor, "Confirm that it is you");
      assertThat(again.blocks()).singleElement().asString().contains("not your password");
      again.type("Password", TestPeople.PASSWORD);
      again.press("Confirm");

      PortalPage made = new PortalPage(visitor, "Your new token");
      assertThat(made.words()).contains(TOKEN_NAME, "kp_");
      visitor.picture("token-made");
    }
  }

  @ParameterizedTest
  @EnumSource(Variant.class)
  void a_form_sent_after_the_sign_in_ended_is_kept_through_the_next(Variant variant) {
    String name = people.of(Role.ISSUER);
    try (Visitor visitor = browsers.visitor(variant)) {
      visitor.signIn(name);
      PortalPage form = typeToken(visitor);
      visitor.page().context().clearCookies();
      form.press("Make the token");

      PortalPage ended = new PortalPage(visitor, "Your sign-in has ended");
      ended.type("User name", name);
      ended.type("Password", "wrong");
      ended.press("Sign in and go on");
      ended = new PortalPage(visitor, "Your sign-in has ended");
      assertThat(ended.blocks()).hasSize(1);
      visitor.picture("ended");
      ended.type("User name", name);
      ended.type("Password", TestPeople.PASSWORD);
      ended.press("Sign in and go on");

      PortalPage send = new PortalPage(visitor, "Send it again");
      visitor.picture("send-again");
      send.press("Send");
      assertThat(new PortalPage(visitor, "Your new token").words()).contains(TOKEN_NAME);
    }
  }

  @ParameterizedTest
  @EnumSource(Variant.class)
  void what_is_not_there_or_not_for_one_is_said_on_a_page(Variant variant) {
    try (Visitor visitor = browsers.visitor(variant)) {
      visitor.signIn(people.of(Role.PREPARER));
      visitor.goTo("/no-such-page");
      new PortalPage(visitor, "Not found");
      visitor.picture("not-found");
      visitor.goTo("/accounts");
      new PortalPage(visitor, "This is not for you").toFirstPage();
      visitor.goTo("/account/tokens");
      new PortalPage(visitor, "This address is not for going to");
    }
  }

  private static PortalPage typeToken(Visitor visitor) {
    visitor.goTo("/account/tokens/new");
    PortalPage form = new PortalPage(visitor, "Make a token");
    visitor.picture("token-new");
    form.type("Name", TOKEN_NAME);
    visitor.page().getByText("Write drafts").click();
    return form;
  }
}
