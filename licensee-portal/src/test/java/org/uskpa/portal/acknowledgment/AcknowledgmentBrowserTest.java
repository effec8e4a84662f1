package org.uskpa.portal.acknowledgment;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.uskpa.core.calendar.OpenPeriodicDuties;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.portal.browser.Browsers;
import org.uskpa.portal.browser.PortalBrowserTest;
import org.uskpa.portal.browser.PortalPage;
import org.uskpa.portal.browser.Variant;
import org.uskpa.portal.browser.Visitor;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.security.Role;

/** Today is 2 March 2026. */
@PortalBrowserTest
class AcknowledgmentBrowserTest {

  @Autowired private Browsers browsers;
  @Autowired private TestPeople people;
  @Autowired private ApplicationContext context;

  @ParameterizedTest
  @EnumSource(Variant.class)
  void the_manager_signs_and_the_uskpa_and_an_agency_see_who_did(Variant variant) {
    LifeForTests life = new LifeForTests(context);
    String name = "Hudson Rough " + variant.name();
    Licensee dealer = LicenseesForTests.admitted(context, name);
    life.allot(dealer, 2);
    context.getBean(OpenPeriodicDuties.class).run();
    try (Visitor manager = browsers.visitor(variant)) {
      manager.signIn(people.of(Role.MANAGER, dealer.number()));
      manager.goTo("/duties");
      new PortalPage(manager, "Duties");
      manager
          .page()
          .locator(
              "#duties tr",
              new Page.LocatorOptions().setHasText("Written acknowledgment of this year"))
          .locator("td a")
          .last()
          .click();
      new PortalPage(manager, "Written acknowledgment of this year").follow("Read and sign");
      PortalPage form = new PortalPage(manager, "Acknowledgment of 2026");
      manager.picture("acknowledgment");
      form.press("Sign the acknowledgment");
      form = new PortalPage(manager, "Acknowledgment of 2026");
      assertThat(form.blocks()).singleElement().asString().contains("complies with it");
      manager.page().locator("label[for=agreed]").click();
      form.press("Sign the acknowledgment");
      PortalPage signed = new PortalPage(manager, "Acknowledgment of 2026");
      assertThat(signed.notice()).contains("The acknowledgment of 2026 is signed");
      manager.picture("acknowledgment-signed");
      signed.follow("Version 1");
      new PortalPage(manager, "Version 1");
      life.exported(dealer);
    }
    for (Role role : new Role[] {Role.ADMINISTRATOR, Role.REVIEWER}) {
      try (Visitor reader = browsers.visitor(variant)) {
        reader.signIn(people.of(role));
        reader.goTo("/licensees");
        new PortalPage(reader, "Licensees").follow("Acknowledgments of the year");
        PortalPage year = new PortalPage(reader, "Acknowledgments of 2026");
        assertThat(year.words()).contains("acknowledged compliance in writing", name);
        reader.picture("acknowledgments-" + role);
        year.follow(dealer.number() + " " + name);
        PortalPage licensee = new PortalPage(reader, dealer.number() + " " + name);
        assertThat(licensee.words()).contains("2026: signed on Mar 2, 2026", "SHA-256");
        licensee.follow("Show a day of the past");
        PortalPage day = new PortalPage(reader, dealer.number() + " on a day");
        day.type("Day", "5/31/2025");
        day.press("Show the day");
        day = new PortalPage(reader, dealer.number() + " on a day");
        assertThat(day.words()).contains("On May 31, 2025", "Not yet in standing");
        reader.picture("licensee-as-of-" + role);
      }
    }
    try (Visitor administrator = browsers.visitor(variant)) {
      administrator.signIn(people.of(Role.ADMINISTRATOR));
      administrator.goTo("/agreement-texts");
      new PortalPage(administrator, "Wordings of the acknowledgment").follow("Record a wording");
      PortalPage form = new PortalPage(administrator, "Record a wording");
      form.press("Record the wording");
      form = new PortalPage(administrator, "Record a wording");
      assertThat(form.blocks()).hasSize(2);
      administrator.picture("agreement-text-new");
    }
  }
}
