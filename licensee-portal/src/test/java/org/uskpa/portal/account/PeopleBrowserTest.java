package org.uskpa.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
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
import org.uskpa.portal.security.Agency;
import org.uskpa.portal.security.Role;

/** People come, change and leave: by an agency's administrator and by those who are invited. */
@PortalBrowserTest
class PeopleBrowserTest {

  @Autowired Browsers browsers;
  @Autowired TestPeople people;

  private static void choose(Visitor visitor, String label) {
    visitor.page().getByText(label, new Page.GetByTextOptions().setExact(true)).click();
  }

  @ParameterizedTest
  @EnumSource(Variant.class)
  void somebody_is_invited_takes_the_account_gets_another_role_and_leaves(Variant variant) {
    String name = "paula-" + variant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    try (Visitor keeper = browsers.visitor(variant);
        Visitor paula = browsers.visitor(variant)) {
      keeper.signIn(people.of(Role.AGENCY_ADMINISTRATOR, Agency.CENSUS)).follow("Accounts");
      new PortalPage(keeper, "Accounts").follow("Open an account");
      PortalPage form = new PortalPage(keeper, "Open an account");
      keeper.picture("account-new");
      form.press("Open the account");
      form = new PortalPage(keeper, "Open an account");
      assertThat(form.blocks()).hasSize(3);
      keeper.picture("account-new-wrong");
      form.type("Name", "Paula Parcel");
      form.type("User name", name);
      choose(keeper, "Census analyst");
      form.press("Open the account");

      PortalPage handOver = new PortalPage(keeper, "Link to hand on");
      keeper.picture("link-to-hand-on");
      String link = keeper.page().locator(".kp-secret").innerText().strip();
      takesTheAccount(paula, name, URI.create(link).getPath());

      handOver.follow("I have handed it on");
      changesTheRole(new PortalPage(keeper, "Paula Parcel"), keeper);
      paula.goTo("/");
      new SignInPage(paula);
      leaves(new PortalPage(keeper, "Paula Parcel"), keeper);
    }
  }

  private void takesTheAccount(Visitor paula, String name, String path) {
    paula.goTo(path);
    PortalPage invitation = new PortalPage(paula, "Your account at the portal");
    assertThat(invitation.words())
        .contains("Paula Parcel", name, "Census analyst", "Census Bureau");
    paula.picture("invitation");
    invitation.press("Take the account");
    invitation = new PortalPage(paula, "Your account at the portal");
    assertThat(invitation.blocks()).hasSizeGreaterThanOrEqualTo(2);
    paula.picture("invitation-wrong");
    invitation.type("Password", "carats in a paper parcel");
    invitation.type("Password once more", "carats in a paper parcel");
    choose(paula, AcceptInvitation.STATEMENT);
    invitation.press("Take the account");
    SignInPage door = new SignInPage(paula);
    assertThat(door.notice()).contains("Your password is chosen");
    assertThat(door.field("User name").inputValue()).isEqualTo(name);
    door.send(name, "carats in a paper parcel");
    new FirstPage(paula);
    try (Visitor another = browsers.visitor(paula.variant())) {
      another.goTo(path);
      new PortalPage(another, "This link opens nothing");
      another.picture("invitation-over");
    }
  }

  private static void changesTheRole(PortalPage account, Visitor keeper) {
    assertThat(account.words()).contains("Signed in now", "Chrome on Linux");
    keeper.picture("account");
    account.follow("Change the role");
    PortalPage role = new PortalPage(keeper, "Change the role");
    choose(keeper, "Agency reviewer");
    role.press("Change the role");
    role = new PortalPage(keeper, "Change the role");
    assertThat(role.blocks()).singleElement().asString().contains("why");
    keeper.picture("account-role-wrong");
    role.type("Reason", "Moves to reviews");
    role.press("Change the role");
    assertThat(new PortalPage(keeper, "Paula Parcel").notice()).contains("now Agency reviewer");
  }

  private static void leaves(PortalPage account, Visitor keeper) {
    account.follow("Close the account");
    PortalPage close = new PortalPage(keeper, "Close the account");
    close.press("Close the account");
    close = new PortalPage(keeper, "Close the account");
    assertThat(close.blocks()).singleElement().asString().contains("why");
    keeper.picture("account-close-wrong");
    close.type("Reason", "Left");
    close.press("Close the account");
    PortalPage closed = new PortalPage(keeper, "Paula Parcel");
    assertThat(closed.notice()).contains("Account closed");
    closed.follow("All accounts");
    assertThat(new PortalPage(keeper, "Accounts").words()).contains("Paula Parcel", "Closed");
    keeper.picture("accounts");
  }

  @ParameterizedTest
  @EnumSource(Variant.class)
  void a_manager_reviews_access(Variant variant) {
    String mark = "L9" + List.of(Variant.values()).indexOf(variant) + "0";
    people.of(Role.ISSUER, mark);
    try (Visitor manager = browsers.visitor(variant)) {
      manager.signIn(people.of(Role.MANAGER, mark)).follow("Accounts");
      new PortalPage(manager, "Accounts").follow("Reviews of access");
      new PortalPage(manager, "Reviews of access").follow("Review access");
      PortalPage form = new PortalPage(manager, "Review access");
      form.press("Sign the review");
      form = new PortalPage(manager, "Review access");
      assertThat(form.blocks()).singleElement().asString().contains("stays as it is");
      manager.picture("access-review-wrong");
      choose(manager, "Stays as it is");
      form.press("Sign the review");
      PortalPage record = new PortalPage(manager, Pattern.compile("Review of access of .*"));
      assertThat(record.notice()).contains("signed");
      assertThat(record.words()).contains("Pat Issuer", "Stays as it is");
      manager.picture("access-review");
    }
  }
}
