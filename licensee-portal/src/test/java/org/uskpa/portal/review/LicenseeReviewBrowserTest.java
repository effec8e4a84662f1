package org.uskpa.portal.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.portal.browser.Browsers;
import org.uskpa.portal.browser.PortalBrowserTest;
import org.uskpa.portal.browser.PortalPage;
import org.uskpa.portal.browser.Variant;
import org.uskpa.portal.browser.Visitor;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.security.Agency;
import org.uskpa.portal.security.Role;

/**
 * CBP reviews a licensee, its manager answers, the administrator looks on. Today is 2 March 2026.
 */
@PortalBrowserTest
class LicenseeReviewBrowserTest {

  @Autowired private Browsers browsers;
  @Autowired private TestPeople people;
  @Autowired private ApplicationContext context;
  @Autowired private JdbcClient jdbc;

  @ParameterizedTest
  @EnumSource(Variant.class)
  void a_licensee_is_reviewed_answers_and_the_review_is_reported(Variant variant) {
    LifeForTests life = new LifeForTests(context);
    Licensee dealer = life.dealer();
    life.exported(dealer);
    String title;
    try (Visitor reviewer = browsers.visitor(variant)) {
      reviewer.signIn(people.of(Role.REVIEWER, Agency.CBP));
      title = review(reviewer, dealer);
    }
    try (Visitor manager = browsers.visitor(variant)) {
      manager.signIn(people.of(Role.MANAGER, dealer.number()));
      manager.goTo("/duties");
      assertThat(new PortalPage(manager, "Duties").words())
          .contains("Follow the recommendation of a review");
      manager.goTo("/own-reviews");
      new PortalPage(manager, "Reviews of your licensee");
      manager.page().locator("main ul a").first().click();
      PortalPage own = new PortalPage(manager, title);
      manager.picture("review-own");
      own.press(first(manager, "Answer finding"));
      own = new PortalPage(manager, title);
      assertThat(own.blocks()).singleElement().asString().contains("Say what you answer");
      manager.page().locator("main textarea").first().fill("The seals are numbered since February");
      own.press(first(manager, "Answer finding"));
      assertThat(new PortalPage(manager, title).notice()).contains("Answer sent");
    }
    try (Visitor administrator = browsers.visitor(variant)) {
      administrator.signIn(people.of(Role.ADMINISTRATOR));
      administrator.goTo("/reviews");
      PortalPage programme = new PortalPage(administrator, "Reviews of licensees");
      administrator.picture("review-programme");
      programme.follow("Reviews per year and body");
      new PortalPage(administrator, "Reviews per year and body");
      administrator.goTo("/reviews?body=CBP");
      new PortalPage(administrator, "Reviews of licensees");
      administrator
          .page()
          .locator("#programme tr", new Page.LocatorOptions().setHasText(dealer.number() + " "))
          .locator("td a")
          .first()
          .click();
      assertThat(new PortalPage(administrator, title).words())
          .contains("The seals are numbered since February");
    }
    try (Visitor second = browsers.visitor(variant)) {
      second.signIn(secondOfCbp());
      String review = title.replaceFirst("^\\D*(\\d+).*$", "$1");
      second.goTo("/reviews/" + review);
      PortalPage page = new PortalPage(second, title);
      page.press("Close the review");
      PortalPage closed = new PortalPage(second, title);
      assertThat(closed.notice()).contains("The review is closed");
      second.page().locator("main textarea").first().fill("Seen on site");
      closed.press(first(second, "Settle finding"));
      assertThat(new PortalPage(second, title).notice()).contains("Finding settled");
      second.picture("review-closed");
    }
  }

  /** Another person of the same body, with the password that everybody has in tests. */
  private String secondOfCbp() {
    String name = people.of(Role.REVIEWER, Agency.CBP);
    jdbc.sql(
            """
            INSERT INTO account (username, display_name, role, agency, password_hash, password_set_at,
                                 created_at, created_by)
            SELECT 'reviewer-second', 'Sue Second', role, agency, password_hash, password_set_at,
                   created_at, created_by
            FROM account WHERE username = :name ON CONFLICT DO NOTHING
            """)
        .param("name", name)
        .update();
    return "reviewer-second";
  }

  private static String review(Visitor reviewer, Licensee dealer) {
    reviewer.goTo("/reviews");
    PortalPage programme = new PortalPage(reviewer, "Reviews of licensees");
    programme.follow("Plan a review of " + dealer.number());
    PortalPage form = new PortalPage(reviewer, "Plan a review of " + dealer.number());
    form.press("Plan the review");
    form = new PortalPage(reviewer, "Plan a review of " + dealer.number());
    assertThat(form.blocks()).isNotEmpty();
    form.type("On site", "3/2/2026");
    form.type("Team", "Rita Reviewer");
    form.press("Plan the review");
    String title = reviewer.page().locator("h1").innerText().strip();
    PortalPage page = new PortalPage(reviewer, title);
    // The first plan comes to nothing, and the second is for another day than it was made.
    page.follow("Call the review off");
    String callOff = title.replaceFirst("^Review (\\d+) of (\\S+).*$", "Call review $1 of $2 off");
    PortalPage off = new PortalPage(reviewer, callOff);
    off.press("Call the review off");
    off = new PortalPage(reviewer, callOff);
    assertThat(off.blocks()).singleElement().asString().contains("Say why");
    off.type("Why it is called off", "Nobody has time");
    reviewer.picture("review-calling-off");
    off.press("Call the review off");
    assertThat(new PortalPage(reviewer, title).notice()).contains("The review is called off");
    reviewer.picture("review-called-off");
    reviewer.goTo("/reviews");
    new PortalPage(reviewer, "Reviews of licensees").follow("Plan a review of " + dealer.number());
    form = new PortalPage(reviewer, "Plan a review of " + dealer.number());
    form.type("On site", "4/2/2026");
    form.type("Team", "Rita Reviewer");
    form.press("Plan the review");
    title = reviewer.page().locator("h1").innerText().strip();
    page = new PortalPage(reviewer, title);
    page.follow("Move the review");
    String move = title.replaceFirst("^Review (\\d+) of (\\S+).*$", "Move review $1 of $2");
    PortalPage moving = new PortalPage(reviewer, move);
    moving.type("On site", "3/2/2026");
    moving.type("Why it is moved", "The licensee asked for it");
    reviewer.picture("review-move");
    moving.press("Move the review");
    page = new PortalPage(reviewer, title);
    assertThat(page.notice()).contains("The review is moved");
    page.type("Size of the sample", "5");
    page.press("Draw the sample and the checklist");
    page = new PortalPage(reviewer, title);
    reviewer.picture("review-in-work");
    Locator met = reviewer.page().getByText("Met", new Page.GetByTextOptions().setExact(true));
    for (int i = 0; i < met.count(); i++) {
      met.nth(i).click();
      page.type("Words to point " + (i + 1) + " (optional)", "Seen on site");
    }
    page.press("Save the checklist");
    page = new PortalPage(reviewer, title);
    assertThat(page.notice()).contains("Checklist saved");
    reviewer.page().getByText("Major", new Page.GetByTextOptions().setExact(true)).click();
    page.type("What was found", "Two seals have no number");
    reviewer.page().locator("[name=recommendation]").fill("Number every seal");
    reviewer.page().locator("[name=dueOn]").fill("2026-06-30");
    page.press("Write the finding");
    page = new PortalPage(reviewer, title);
    assertThat(page.notice()).contains("Finding written");
    page.type("Summary", "In order but for the seals");
    page.press("Report");
    page = new PortalPage(reviewer, title);
    assertThat(page.notice()).contains("The review is reported");
    return title;
  }

  /** The words of the first button that begins so. */
  private static String first(Visitor visitor, String words) {
    return visitor
        .page()
        .locator("main button", new Page.LocatorOptions().setHasText(words))
        .first()
        .innerText()
        .strip();
  }
}
