package org.uskpa.portal.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Media;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.uskpa.core.admission.Application;
import org.uskpa.core.admission.ApplicationsForTests;
import org.uskpa.core.admission.Point;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.licensee.Licensees;
import org.uskpa.portal.account.AcceptInvitation;
import org.uskpa.portal.browser.Browsers;
import org.uskpa.portal.browser.FirstPage;
import org.uskpa.portal.browser.PortalBrowserTest;
import org.uskpa.portal.browser.PortalPage;
import org.uskpa.portal.browser.SignInPage;
import org.uskpa.portal.browser.Variant;
import org.uskpa.portal.browser.Visitor;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.security.Role;

/** Today is 2 March 2026. */
@PortalBrowserTest
class AdministrationBrowserTest {

  private static final String CHOSEN = "carats in a paper parcel";
  private static final Pattern OF_ISSUING = Pattern.compile("Draft US\\d+\\s+ITN and issue");

  @Autowired private Browsers browsers;
  @Autowired private TestPeople people;
  @Autowired private ApplicationContext context;
  @Autowired private Licensees licensees;

  private LifeForTests life;

  @ParameterizedTest
  @EnumSource(Variant.class)
  void a_licensee_is_admitted_equipped_suspended_and_reinstated(Variant variant) {
    life = new LifeForTests(context);
    String name = "max-" + variant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    String firm = "Hudson Rough " + variant.name();
    try (Visitor administrator = browsers.visitor(variant)) {
      administrator.signIn(people.of(Role.ADMINISTRATOR));
      String number = admit(administrator, firm);
      String title = number + " " + firm;
      equip(administrator, title);
      openAccount(administrator, title, name, variant);
      String draft = life.draft(licensees.byNumber(number).orElseThrow()).number().value();

      // Longer ago than a sign-in counts as fresh.
      life.clock().advance(Duration.ofMinutes(11));
      suspend(administrator, number, title);
      try (Visitor manager = browsers.visitor(variant)) {
        manager.signIn(name, CHOSEN);
        manager.picture("first-page-suspended");
        manager.goTo("/certificates/" + draft + "/issue");
        manager.picture("issue-suspended");
        new PortalPage(manager, OF_ISSUING).press("Issue certificate " + draft);
        PortalPage refused = new PortalPage(manager, OF_ISSUING);
        assertThat(refused.blocks())
            .singleElement()
            .asString()
            .contains("Licensee " + number + " is suspended", "Ask the USKPA");
        manager.picture("admin-issuing-refused");

        life.clock().advance(Duration.ofSeconds(1));
        reinstate(administrator, number, title);
        life.clock().advance(Duration.ofSeconds(1));
        refused.press("Issue certificate " + draft);
        new PortalPage(manager, "Certificate " + draft + " is issued");
      }
    }
  }

  /** The licensee is charged with all others; its manager reads what became of its own fee. */
  @ParameterizedTest
  @EnumSource(Variant.class)
  void a_fee_is_charged_received_opened_again_and_waived(Variant variant) {
    life = new LifeForTests(context);
    Licensee dealer = life.licensee(LicenseeKind.DEALER, 0);
    String fee = "Fee of 2026, " + dealer.number();
    try (Visitor administrator = browsers.visitor(variant)) {
      administrator.signIn(people.of(Role.ADMINISTRATOR));
      administrator.goTo("/fees");
      new PortalPage(administrator, "Annual fees").follow("Charge the fee of a year");
      PortalPage charge = new PortalPage(administrator, "Charge the fee of a year");
      charge.press("Check the charge");
      charge = new PortalPage(administrator, "Charge the fee of a year");
      assertThat(charge.blocks()).singleElement().asString().contains("Give the amount");
      administrator.picture("fee-charge-refused");
      charge.type("Amount", "2,500.00");
      charge.type("Due", "12/31/2026");
      charge.press("Check the charge");
      administrator.picture("fee-charge-check");
      new PortalPage(administrator, Pattern.compile("Charge the fee of 2026 to .*"))
          .press("Charge it");
      assertThat(new PortalPage(administrator, "Annual fees").notice()).contains("2026 charged");
      administrator.picture("fees");

      administrator.goTo("/licensees/%s/fees/2026".formatted(dealer.number()));
      new PortalPage(administrator, fee).press("Record as received");
      PortalPage one = new PortalPage(administrator, fee);
      assertThat(one.blocks()).hasSize(2);
      administrator.picture("fee-refused");
      administrator.page().reload();
      one = new PortalPage(administrator, fee);
      one.type("Received on", "3/2/2026");
      one.type("Reference", "Check 1017");
      one.press("Record as received");
      one = new PortalPage(administrator, fee);
      assertThat(one.notice()).contains("Fee received");
      one.type("Why", "The check came back");
      one.press("Open the fee again");
      one = new PortalPage(administrator, fee);
      assertThat(one.notice()).contains("Fee opened again");
      one.type("Why", "Admitted in December");
      one.press("Waive the fee");
      assertThat(new PortalPage(administrator, fee).notice()).contains("Fee waived");
      administrator.picture("fee-waived");
    }
    try (Visitor manager = browsers.visitor(variant)) {
      manager.signIn(people.of(Role.MANAGER, dealer.number()));
      new FirstPage(manager).follow("Licence");
      assertThat(new PortalPage(manager, "Our licence").words())
          .contains("In force", "$2,500.00", "Waived: Admitted in December");
      manager.picture("own-licence");
    }
  }

  /**
   * The page says what it closes, and what is owed still; nobody of the licensee comes in again.
   */
  @ParameterizedTest
  @EnumSource(Variant.class)
  void a_licence_is_ended(Variant variant) {
    life = new LifeForTests(context);
    Licensee dealer = life.licensee(LicenseeKind.DEALER, 10);
    life.draft(dealer);
    life.issued(dealer);
    String manager = people.of(Role.MANAGER, dealer.number());
    try (Visitor administrator = browsers.visitor(variant);
        Visitor visitor = browsers.visitor(variant)) {
      visitor.signIn(manager);
      administrator.signIn(people.of(Role.ADMINISTRATOR));
      administrator.goTo("/licensees/%s/standing/end".formatted(dealer.number()));
      PortalPage form = new PortalPage(administrator, "End the licence of " + dealer.number());
      assertThat(form.words())
          .contains("One open draft is voided", "The 8 free numbers", "of one person is closed")
          .contains("Record the export, or void the certificate: 1");
      administrator.picture("end-licence");
      form.type("Reason", "Left the trade");
      form.press("End the licence");
      assertThat(
              new PortalPage(administrator, "%s %s".formatted(dealer.number(), dealer.name()))
                  .notice())
          .contains("The licence of " + dealer.number() + " has ended");
      visitor.goTo("/stock");
      new SignInPage(visitor);
    }
  }

  private String admit(Visitor administrator, String firm) {
    administrator.goTo("/licensees");
    administrator.picture("licensees");
    new PortalPage(administrator, "Licensees").follow("Record an application");
    PortalPage form = new PortalPage(administrator, "Record an application");
    form.press("Record the application");
    form = new PortalPage(administrator, "Record an application");
    assertThat(form.blocks()).hasSize(4);
    administrator.picture("application-wrong");
    form.type("Name", firm);
    choose(administrator, "Dealer");
    form.type("Address", "20 West 47th Street, New York, NY 10036");
    form.type("Came on", "1/5/2026");
    form.press("Record the application");
    ApplicationsForTests applications = new ApplicationsForTests(context);
    Application application = applications.named(firm).orElseThrow();
    applications.met(application, ApplicationsForTests.allBut(Point.ACE_ACCOUNT));
    approve(administrator, firm);
    new PortalPage(administrator, "Application of " + firm).follow("Admit the licensee");
    form = new PortalPage(administrator, "Admit " + firm);
    administrator.picture("application-admission");
    String number = form.field("Number").inputValue();
    form.type("Signed on", "1/30/2026");
    form.type("Admitted on", "2/1/2026");
    form.type("Last day of the agreement (optional)", "6/30/2026");
    form.press("Admit the licensee");
    assertThat(new PortalPage(administrator, number + " " + firm).notice())
        .contains(number + " is admitted");
    return number;
  }

  /** The last point is found, which an approval was refused for. */
  private static void approve(Visitor administrator, String firm) {
    new PortalPage(administrator, "Application of " + firm)
        .follow("Record what was found ACE exporter account");
    PortalPage point = new PortalPage(administrator, "ACE exporter account");
    choose(administrator, "Met");
    point.type("On which day?", "1/12/2026");
    point.type("What was looked at", "The account’s first filing");
    point.press("Record it");
    PortalPage application = new PortalPage(administrator, "Application of " + firm);
    administrator.picture("application");
    application.follow("Record the board’s decision");
    PortalPage decision = new PortalPage(administrator, "Decision on " + firm);
    administrator.picture("application-decision");
    choose(administrator, "Approved");
    decision.type("Day of the meeting", "1/25/2026");
    decision.type("In which words?", "All in favour");
    decision.press("Record the decision");
  }

  private static void choose(Visitor visitor, String label) {
    visitor.page().getByText(label, new Page.GetByTextOptions().setExact(true)).click();
  }

  private static void equip(Visitor administrator, String title) {
    String number = title.substring(0, title.indexOf(' '));
    new PortalPage(administrator, title).follow("Record an agreement");
    PortalPage agreement = new PortalPage(administrator, "Agreement of " + number);
    agreement.type("Signed on", "2026-03-01");
    agreement.type("First day", "2026-06-30");
    agreement.press("Record the agreement");
    agreement = new PortalPage(administrator, "Agreement of " + number);
    assertThat(agreement.blocks())
        .singleElement()
        .asString()
        .contains("is in force on some of these days");
    agreement.type("First day", "2026-07-01");
    agreement.press("Record the agreement");

    new PortalPage(administrator, title).follow("Record an acknowledgment");
    PortalPage acknowledgment = new PortalPage(administrator, "Acknowledgment of " + number);
    acknowledgment.type("Day of the paper", "2/16/2026");
    acknowledgment.press("Record the acknowledgment");

    new PortalPage(administrator, title).follow("Allot numbers");
    PortalPage allotment = new PortalPage(administrator, "Allot numbers");
    administrator.picture("allotment");
    allotment.press("Check the numbers");
    PortalPage check = new PortalPage(administrator, "Allot 25 numbers to " + number + "?");
    administrator.picture("allotment-check");
    check.press("Allot 25 numbers");
    PortalPage licensee = new PortalPage(administrator, title);
    assertThat(licensee.notice()).contains("25 numbers allotted");
    licensee.follow("Allotted 25");
    new PortalPage(administrator, "Stock of numbered certificates");
    administrator.picture("stock-register");
    administrator.goTo("/stock-register/gaps");
    new PortalPage(administrator, "Gap report");
    administrator.picture("gap-report");
    totalsStandOnceWhenPrinted(administrator);
    new PortalPage(administrator, "Gap report").follow("Compare every number with its certificate");
    new PortalPage(administrator, "Numbers and certificates");
    administrator.picture("numbers-compared");
    administrator.goTo("/licensees/" + number);
  }

  /** A foot of a table would be printed again on each sheet. */
  private static void totalsStandOnceWhenPrinted(Visitor visitor) {
    Page page = visitor.page();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    PlaywrightAssertions.assertThat(page.locator("#tallies tfoot"))
        .hasCSS("display", "table-row-group");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
  }

  private void openAccount(Visitor administrator, String title, String username, Variant variant) {
    new PortalPage(administrator, title).follow("Open an account for this licensee");
    PortalPage form = new PortalPage(administrator, "Open an account");
    form.type("Name", "Max Manager");
    form.type("User name", username);
    administrator
        .page()
        .getByText("Licensee manager", new Page.GetByTextOptions().setExact(true))
        .click();
    form.press("Open the account");
    PortalPage handOver = new PortalPage(administrator, "Link to hand on");
    String link = administrator.page().locator(".kp-secret").innerText().strip();
    try (Visitor manager = browsers.visitor(variant)) {
      manager.goTo(URI.create(link).getPath());
      PortalPage invitation = new PortalPage(manager, "Your account at the portal");
      invitation.type("Password", CHOSEN);
      invitation.type("Password once more", CHOSEN);
      choose(manager, AcceptInvitation.STATEMENT);
      invitation.press("Take the account");
      new SignInPage(manager).send(username, CHOSEN);
      new FirstPage(manager);
    }
    handOver.follow("I have handed it on");
    new PortalPage(administrator, "Max Manager").follow(title);
    new PortalPage(administrator, title);
    administrator.picture("licensee");
  }

  private static void suspend(Visitor administrator, String number, String title) {
    new PortalPage(administrator, title).follow("Suspend");
    PortalPage again = new PortalPage(administrator, "Confirm that it is you");
    again.type("Password", TestPeople.PASSWORD);
    again.press("Confirm");
    PortalPage form = new PortalPage(administrator, "Suspend " + number);
    assertThat(form.words())
        .contains(
            "One open draft cannot be issued", "The 24 free numbers that it holds are recalled")
        .contains("One person can still sign in");
    form.press("Suspend");
    form = new PortalPage(administrator, "Suspend " + number);
    assertThat(form.blocks()).singleElement().asString().contains("Say why");
    administrator.picture("suspend");
    form.type("Reason", "Copies to Census came late three times");
    form.press("Suspend");
    PortalPage suspended = new PortalPage(administrator, title);
    assertThat(suspended.notice()).contains(number + " is suspended");
    administrator.picture("licensee-suspended");
  }

  private static void reinstate(Visitor administrator, String number, String title) {
    new PortalPage(administrator, title).follow("Reinstate");
    PortalPage form = new PortalPage(administrator, "Reinstate " + number);
    form.type("Reason", "All copies are here, the desk was trained");
    form.press("Reinstate");
    assertThat(new PortalPage(administrator, title).notice())
        .contains(number + " is in good standing");
  }
}
