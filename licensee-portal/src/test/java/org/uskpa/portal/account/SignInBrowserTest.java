package org.uskpa.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.portal.browser.Browsers;
import org.uskpa.portal.browser.FirstPage;
import org.uskpa.portal.browser.PortalBrowserTest;
import org.uskpa.portal.browser.PortalPage;
import org.uskpa.portal.browser.SignInPage;
import org.uskpa.portal.browser.Variant;
import org.uskpa.portal.browser.Visitor;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.security.Role;

@PortalBrowserTest
class SignInBrowserTest {

  @Autowired Browsers browsers;
  @Autowired TestPeople people;

  @ParameterizedTest
  @EnumSource(Variant.class)
  void somebody_signs_in_changes_the_password_and_signs_out(Variant variant) {
    String name = people.another(Role.ANALYST, variant.name());
    try (Visitor visitor = browsers.visitor(variant)) {
      visitor.goTo("/");
      SignInPage door = new SignInPage(visitor);
      visitor.picture("sign-in");
      door.send(name, "not the password");
      door = new SignInPage(visitor);
      assertThat(door.blocks()).singleElement().asString().contains("is not right");
      assertThat(door.field("User name").inputValue()).isEqualTo(name);
      visitor.picture("sign-in-wrong");

      door.send(name, TestPeople.PASSWORD);
      new FirstPage(visitor);
      visitor.picture("first-page");
      visitor.goTo("/account");
      new PortalPage(visitor, "Your account").follow("Change password");
      PortalPage change = new PortalPage(visitor, "Change your password");
      change.type("Current password", TestPeople.PASSWORD);
      change.type("New password", "short");
      change.type("New password once more", "shorter");
      change.press("Change password");
      change = new PortalPage(visitor, "Change your password");
      assertThat(change.blocks()).hasSize(2);
      visitor.picture("password-wrong");

      change.type("Current password", TestPeople.PASSWORD);
      change.type("New password", "carats in a paper parcel");
      change.type("New password once more", "carats in a paper parcel");
      change.press("Change password");
      PortalPage own = new PortalPage(visitor, "Your account");
      assertThat(own.notice()).contains("Password changed");

      own.signOut();
      assertThat(visitor.signIn(name, "carats in a paper parcel").navigation()).isNotEmpty();
    }
  }
}
