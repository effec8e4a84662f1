package org.uskpa.portal.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.participant.Listing;
import org.uskpa.core.participant.Participants;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.portal.browser.Browsers;
import org.uskpa.portal.browser.PortalBrowserTest;
import org.uskpa.portal.browser.PortalPage;
import org.uskpa.portal.browser.Variant;
import org.uskpa.portal.browser.Visitor;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.security.Role;

/** Today is 2 March 2026. */
@PortalBrowserTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class RegistersBrowserTest {

  private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
  private static final String LIST = "U.S. list of Participants";

  @Autowired private Browsers browsers;
  @Autowired private TestPeople people;
  @Autowired private ApplicationContext context;
  @Autowired private KnownRegisters registers;

  @ParameterizedTest
  @EnumSource(Variant.class)
  void an_administrator_changes_registers_and_others_read_them(Variant variant) {
    LifeForTests life = new LifeForTests(context);
    Licensee dealer = life.dealer();
    Map<String, String> typed = new HashMap<>(life.inOrder(dealer));
    typed.put(FieldNames.DEPARTURE_DATE, "2026-04-03");
    String draft = life.draft(dealer, typed).number().value();
    try (Visitor administrator = browsers.visitor(variant)) {
      administrator.signIn(people.of(Role.ADMINISTRATOR));
      priceBand(administrator);
      notice(administrator, draft);
      administrator.goTo("/registers");
      new PortalPage(administrator, "Registers");
      administrator.picture("registers");
    }
    try (Visitor analyst = browsers.visitor(variant)) {
      analyst.signIn(people.of(Role.ANALYST));
      analyst.goTo("/registers/us-list");
      assertThat(new PortalPage(analyst, LIST).words())
          .contains("Takes effect on Apr 1, 2026", "91 FR 12345")
          .doesNotContain("Enter a notice");
    }
  }

  private void priceBand(Visitor administrator) {
    administrator.goTo("/registers");
    new PortalPage(administrator, "Registers").follow("Price bands");
    new PortalPage(administrator, "Price bands").follow("Change 7102.21");
    PortalPage form = new PortalPage(administrator, "Change 7102.21");
    form.type("Highest usual price", "0.50");
    form.press("See what it would change");
    form = new PortalPage(administrator, "Change 7102.21");
    assertThat(form.blocks()).isNotEmpty();
    administrator.picture("register-form-wrong");
    form.type("Highest usual price", "750.00");
    form.type("First day", "4/1/2026");
    form.type("Source", "Decision of the board of 2026-02-27");
    form.type("Reason", "Prices went up");
    form.press("See what it would change");
    PortalPage check = new PortalPage(administrator, "Change Price bands from Apr 1, 2026?");
    assertThat(check.words()).contains("500.00", "750.00", "No open draft");
    administrator.page().reload();
    check = new PortalPage(administrator, "Change Price bands from Apr 1, 2026?");
    assertThat(check.words()).contains("500.00", "750.00", "No open draft");
    check.press("Change it");
    form = new PortalPage(administrator, "Change 7102.21");
    form.press("See what it would change");
    check = new PortalPage(administrator, "Change Price bands from Apr 1, 2026?");
    check.press("Accept the change");
    PortalPage change = new PortalPage(administrator, "Price bands: change of Apr 1, 2026");
    assertThat(change.notice()).contains("Price bands changed");
    change.type("Why it is withdrawn", "The board meets again");
    change.press("Withdraw the change");
    assertThat(new PortalPage(administrator, "Price bands: change of Apr 1, 2026").words())
        .contains("Withdrawn", "The board meets again");
  }

  /** The notice leaves out the European Union, so a draft to Antwerp would be stopped. */
  private void notice(Visitor administrator, String draft) {
    administrator.goTo("/registers/us-list");
    new PortalPage(administrator, LIST).follow("Enter a notice of the Federal Register");
    PortalPage form = new PortalPage(administrator, "Enter a notice of the Federal Register");
    form.type("Citation", "91 FR 12345 of 2026-03-02");
    form.type("First day", "4/1/2026");
    form.type("Text of the list", "List of Participants\n" + listed());
    form.type("Reason", "Published");
    form.press("See what it would change");
    form = new PortalPage(administrator, "Enter a notice of the Federal Register");
    assertThat(form.words()).contains("Line 1: List of Participants");
    administrator.picture("notice-unread");
    administrator
        .page()
        .getByText("These lines name no Participant", new Page.GetByTextOptions().setExact(true))
        .click();
    form.press("See what it would change");
    PortalPage check = new PortalPage(administrator, "Change " + LIST + " from Apr 1, 2026?");
    assertThat(check.words())
        .contains("European Union (EU)", "One open draft would be stopped", draft);
    administrator.picture("notice-check");
    check.press("Accept the change");
    assertThat(new PortalPage(administrator, LIST + ": change of Apr 1, 2026").notice())
        .contains("The list of 91 FR 12345 of 2026-03-02 is accepted");
  }

  private String listed() {
    Participants participants = registers.current().participants();
    return participants.listings().stream()
        .filter(listing -> listing.during().contains(APRIL))
        .map(Listing::participant)
        .filter(code -> !code.equals("US") && !code.equals("EU"))
        .map(code -> participants.nameOf(code) + "—An authority")
        .collect(Collectors.joining("\n"));
  }
}
