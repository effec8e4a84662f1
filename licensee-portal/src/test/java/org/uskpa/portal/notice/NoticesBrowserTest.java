package org.uskpa.portal.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uskpa.core.certificate.LifeForTests.ADMINISTRATOR;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.ReviewBody;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.notice.Outbox;
import org.uskpa.core.review.PlanReview;
import org.uskpa.portal.browser.Browsers;
import org.uskpa.portal.browser.PortalBrowserTest;
import org.uskpa.portal.browser.PortalPage;
import org.uskpa.portal.browser.Variant;
import org.uskpa.portal.browser.Visitor;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.security.Role;

/** A manager gives an address and reads a notice; the administrator looks after its mail. */
@PortalBrowserTest
class NoticesBrowserTest {

  @Autowired private Browsers browsers;
  @Autowired private TestPeople people;
  @Autowired private ApplicationContext context;
  @Autowired private PlanReview plan;
  @Autowired private Outbox outbox;
  @Autowired private TransactionTemplate transaction;

  @ParameterizedTest
  @EnumSource(Variant.class)
  void a_review_is_announced_by_mail_that_is_sent_again(Variant variant) {
    LifeForTests life = new LifeForTests(context);
    Licensee dealer = life.dealer();
    String subject = "Review of licensee %s announced".formatted(dealer.number());
    try (Visitor manager = browsers.visitor(variant)) {
      manager.signIn(people.of(Role.MANAGER, dealer.number()));
      manager.goTo("/account");
      new PortalPage(manager, "Your account").follow("Change e-mail");
      PortalPage form = new PortalPage(manager, "E-mail for notices");
      form.type("E-mail (optional)", "pat@firm");
      form.press("Keep it");
      form = new PortalPage(manager, "E-mail for notices");
      assertThat(form.blocks()).hasSize(1);
      manager.picture("notices-address-wrong");
      form.type("E-mail (optional)", "pat@firm.example");
      form.press("Keep it");
      assertThat(new PortalPage(manager, "Your account").notice())
          .contains("New notices go to pat@firm.example");

      plan.run(
              new PlanReview.Command(
                  dealer.number(),
                  ReviewBody.USKPA,
                  EasternTime.dateOf(LifeForTests.NOW).plusDays(20),
                  "The team",
                  UUID.randomUUID()),
              ADMINISTRATOR)
          .orElseThrow();
      manager.goTo("/");
      manager.goTo("/notices");
      PortalPage list = new PortalPage(manager, "Notices");
      manager.picture("notices");
      list.follow(subject);
      PortalPage notice = new PortalPage(manager, subject);
      assertThat(notice.words()).contains("The day on site is Mar 22, 2026", "Waiting");
      manager.picture("notice");
      notice.follow("Open the page");
      assertThat(manager.page().url()).endsWith("/own-reviews");
    }
    transaction.executeWithoutResult(
        status ->
            outbox.failed(
                outbox.take(life.clock().instant()).orElseThrow(), "550 5.1.1 No such person"));
    try (Visitor administrator = browsers.visitor(variant)) {
      administrator.signIn(people.of(Role.ADMINISTRATOR));
      administrator.goTo("/outbox?state=FAILED");
      PortalPage list = new PortalPage(administrator, "Outbox");
      administrator.picture("outbox");
      list.follow(subject);
      PortalPage mail = new PortalPage(administrator, subject);
      assertThat(mail.words()).contains("550 5.1.1 No such person");
      administrator.picture("outbox-failed");
      mail.press("Try again");
      assertThat(new PortalPage(administrator, subject).notice()).contains("pat@firm.example");
    }
    transaction.executeWithoutResult(
        status ->
            outbox.sent(outbox.take(life.clock().instant()).orElseThrow(), life.clock().instant()));
  }
}
